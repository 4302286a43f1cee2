package dev.athanor.internal.session;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.QueryException;
import dev.athanor.internal.execute.ConnectionOptions;
import dev.athanor.internal.execute.JoinMode;
import dev.athanor.session.Isolation;
import dev.athanor.session.Joining;
import dev.athanor.session.SessionOptions;
import java.sql.Connection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says a session's options in words of the connection. Used once for each factory, so that a session costs nothing. */
final class SessionRequest {
    private SessionRequest() {}

    /**
     * What the options ask of a connection.
     *
     * @throws QueryException where the database lacks the isolation level
     */
    static ConnectionOptions of(SessionOptions options, Dialect dialect) {
        return new ConnectionOptions(
                options.autocommitReads(),
                level(options.isolation(), dialect),
                options.readOnly(),
                seconds(options.statementTimeout()),
                dialect.sessionControl(),
                mode(options.joining()));
    }

    private static int level(@Nullable Isolation isolation, Dialect dialect) {
        if (isolation == null || dialect.sessionControl().alwaysSerializable()) {
            return 0;
        }
        return switch (isolation) {
            case READ_UNCOMMITTED -> Connection.TRANSACTION_READ_UNCOMMITTED;
            case READ_COMMITTED -> Connection.TRANSACTION_READ_COMMITTED;
            case REPEATABLE_READ -> Connection.TRANSACTION_REPEATABLE_READ;
            case SERIALIZABLE -> {
                if (!dialect.sessionControl().serializable()) {
                    throw new QueryException(
                            dialect.name() + " takes the isolation SERIALIZABLE, but lets two transactions "
                                    + "each miss what the other writes. Use Isolation.REPEATABLE_READ, and lock what must not change.");
                }
                yield Connection.TRANSACTION_SERIALIZABLE;
            }
        };
    }

    private static JoinMode mode(Joining joining) {
        return switch (joining) {
            case SAVEPOINT -> JoinMode.SAVEPOINT;
            case ROLLBACK_ONLY -> JoinMode.ROLLBACK_ONLY;
            case FULLY -> JoinMode.FULLY;
        };
    }

    private static int seconds(Duration timeout) {
        return (int) timeout.plusNanos(999_999_999).toSeconds();
    }
}
