package dev.athanor.internal.flush;

import dev.athanor.dialect.Capabilities;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Executes an INSERT for many rows, in order, in batches. Where each row of a batch is a statement of its own for the server, a
 * thousand rows are one, then a hundred, and what is left over is a batch of single rows: so a table has three texts, not one for
 * each number of rows.
 */
final class InsertBlocks {
    private static final int[] SIZES = {1000, 100};

    private final SessionConnection connection;
    private final Capabilities database;

    InsertBlocks(SessionConnection connection, Capabilities database) {
        this.connection = connection;
        this.database = database;
    }

    /** Whether so many rows fill a block, where blocks are quicker. */
    boolean pay(int rows) {
        return database.splitsBatches() && rows >= SIZES[SIZES.length - 1];
    }

    /** Binds the values of a row, from a position on. */
    interface Binding<T> {
        void bind(T row, RowBinder out, int first) throws SQLException;
    }

    /** What becomes of the values that the database makes. */
    interface Made<T> {
        /** The names of their columns. */
        List<String> columns();

        /** Gives rows what the statement executed last has made of each, in order. */
        void take(List<T> rows, KeptStatement statement) throws SQLException;
    }

    /**
     * Inserts rows.
     *
     * @param columns how many values a row has
     * @param text the INSERT of a number of rows
     */
    <T> void run(int columns, IntFunction<String> text, List<T> rows, Binding<T> binding) {
        run(columns, text, rows, binding, null);
    }

    /** Inserts rows of which the database makes something. */
    <T> void run(int columns, IntFunction<String> text, List<T> rows, Binding<T> binding, @Nullable Made<T> made) {
        int done = 0;
        for (int size : SIZES) {
            boolean fits = database.splitsBatches() && columns > 0 && columns <= database.maxBinds() / size;
            int whole = fits ? (rows.size() - done) / size * size : 0;
            if (whole > 0) {
                blocks(new Block(size, columns, text), rows.subList(done, done + whole), binding, made);
                done += whole;
            }
        }
        if (done < rows.size()) {
            blocks(new Block(1, columns, text), rows.subList(done, rows.size()), binding, made);
        }
    }

    private <T> void blocks(Block block, List<T> rows, Binding<T> binding, @Nullable Made<T> made) {
        String text = block.text.apply(block.size);
        KeptStatement statement =
                made == null ? connection.prepareUpdate(text) : connection.prepareReturning(text, made.columns());
        if (block.size > 1) {
            statement.show(block.text.apply(1));
        }
        try {
            int bound = 0;
            for (T row : rows) {
                binding.bind(row, statement.binder(), bound * block.columns + 1);
                statement.endRow(block.columns);
                if (++bound == block.size) {
                    statement.addRows();
                    bound = 0;
                }
            }
            connection.batch(statement);
            if (made != null) {
                made.take(rows, statement);
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        connection.done(statement);
    }

    /** So many rows in one statement. */
    private record Block(int size, int columns, IntFunction<String> text) {}
}
