package dev.athanor.internal.flush;

import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.List;

/** A statement executed in one batch, once for each row. */
final class Batch {
    private Batch() {}

    /** Binds the values of a row. */
    interface Binding<T> {
        void bind(T row, RowBinder out) throws SQLException;
    }

    /** Runs a statement for rows; how many rows of the table each changed. A row that cannot be bound stops all. */
    static <T> int[] run(SessionConnection connection, String sql, List<T> rows, Binding<T> binding) {
        KeptStatement statement = connection.prepareUpdate(sql);
        try {
            for (T row : rows) {
                binding.bind(row, statement.binder());
                statement.addBatch();
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        int[] counts = connection.batch(statement);
        connection.done(statement);
        return counts;
    }
}
