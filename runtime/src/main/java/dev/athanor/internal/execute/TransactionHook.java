package dev.athanor.internal.execute;

import java.sql.Connection;
import java.sql.SQLException;

/** Who is told that a session's transaction has begun, before its first statement. */
@FunctionalInterface
public interface TransactionHook {
    /** Called with the connection in its transaction. */
    void begun(Connection connection) throws SQLException;
}
