package dev.athanor.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How a database takes what a session asks of its connection.
 *
 * @param alwaysSerializable whether transactions are serializable whatever is asked for, so that nothing is sent
 * @param serializable whether transactions that ask for it are serializable
 * @param readOnly whether a connection can be made to refuse writes
 * @param readOnlyOn the statement that makes it so, and null where {@code Connection.setReadOnly} does
 * @param readOnlyOff the statement that ends it, null as before
 * @param readOnlyQuery the query that tells whether it is so, null as before
 * @param stopsStatements whether the driver ends a statement that runs longer than its query timeout
 * @param fetchSize how many rows a streamed result asks for at a time; 0 where the driver streams without being asked
 * @param streamsInTransaction whether results are streamed in a transaction only
 */
public record SessionControl(
        boolean alwaysSerializable,
        boolean serializable,
        boolean readOnly,
        @Nullable String readOnlyOn,
        @Nullable String readOnlyOff,
        @Nullable String readOnlyQuery,
        boolean stopsStatements,
        int fetchSize,
        boolean streamsInTransaction) {
    static final int ROWS_AT_A_TIME = 500;

    /** A database whose driver does all of it as JDBC says. */
    public static final SessionControl BY_JDBC =
            new SessionControl(false, true, true, null, null, null, true, ROWS_AT_A_TIME, false);

    /** The same for a database whose driver streams in a transaction only. */
    static final SessionControl STREAMS_IN_TRANSACTION =
            new SessionControl(false, true, true, null, null, null, true, ROWS_AT_A_TIME, true);
}
