package dev.athanor.internal.execute;

import dev.athanor.dialect.SessionControl;

/**
 * What a session asks of its connection.
 *
 * @param autocommitReads whether queries before the first write stay outside a transaction
 * @param isolation the level as a constant of {@code Connection}; 0 for what the connection has
 * @param readOnly whether nothing may be written
 * @param timeoutSeconds how long a statement may run; 0 for as long as it takes
 * @param control how the database takes it
 * @param joining what the transaction is where somebody else's is open on the connection
 */
public record ConnectionOptions(
        boolean autocommitReads,
        int isolation,
        boolean readOnly,
        int timeoutSeconds,
        SessionControl control,
        JoinMode joining) {
    /** Nothing is asked. Of a transaction that it joins it is a part, because some databases have no savepoints around DDL. */
    public static final ConnectionOptions NONE =
            new ConnectionOptions(false, 0, false, 0, SessionControl.BY_JDBC, JoinMode.ROLLBACK_ONLY);

    /** Whether the connection is other than it was while the session has it. */
    boolean changesConnection() {
        return isolation != 0 || readOnly || timeoutSeconds != 0;
    }

    /** The time after which the driver stops a statement; 0 where it does not. */
    int driverSeconds() {
        return control.stopsStatements() ? timeoutSeconds : 0;
    }

    /** The time after which we stop a statement, because the driver does not; 0 where nothing is asked. */
    int ownSeconds() {
        return control.stopsStatements() ? 0 : timeoutSeconds;
    }
}
