package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a record with {@code @Sql}, each row of which becomes such a record. Made by the generated {@code QRecord}.
 * Immutable, for any thread.
 *
 * @param <R> the record
 */
public final class RecordQuery<R> implements SqlQuery<R> {
    private final BoundText text;
    private final RecordReader<R> reader;
    private final List<String> components;

    private RecordQuery(BoundText text, RecordReader<R> reader, List<String> components) {
        this.text = text;
        this.reader = reader;
        this.components = components;
    }

    /**
     * A statement without values. For generated code.
     *
     * @param sql the text, a question mark for each value
     * @param reader makes a record of a row
     * @param components the names of the record's components
     */
    public static <R> RecordQuery<R> of(String sql, RecordReader<R> reader, String... components) {
        return new RecordQuery<>(BoundText.ofMarks(sql), reader, List.of(components));
    }

    /**
     * The same with a value in place of the question marks of these numbers, from 1. For generated code.
     *
     * @throws QueryException where the value is null
     */
    public <V> RecordQuery<R> bind(String name, ColumnType<V> type, V value, int... marks) {
        return with(BoundText.Values.one(name, Bind.of(type, BoundText.requireValue(name, value))), marks);
    }

    /** The same with a value that may be null. For generated code. */
    public <V> RecordQuery<R> bindNullable(ColumnType<V> type, @Nullable V value, int... marks) {
        return with(BoundText.Values.one("", Bind.of(type, value)), marks);
    }

    /**
     * The same with a list of values in place of the question marks of these numbers. For generated code.
     *
     * @throws QueryException where one of the values is null
     */
    public <V> RecordQuery<R> bindAll(String name, ColumnType<V> type, Collection<? extends V> values, int... marks) {
        return with(BoundText.list(name, type, values), marks);
    }

    /**
     * The statement and its values, a list as as many question marks. For the runtime.
     *
     * @throws QueryException where a value is missing
     */
    public RenderedSql rendered(Dialect dialect) {
        return text.rendered(dialect);
    }

    /** Looks for the record's components in a result. For the runtime. */
    public ResultRow open(RowReader row) throws SQLException {
        return ResultRow.of(row, components);
    }

    /** The record of the current row. For the runtime. */
    public R read(ResultRow row) throws SQLException {
        return reader.read(row);
    }

    /** The SQL. */
    @Override
    public String toString() {
        return text.toString();
    }

    private RecordQuery<R> with(BoundText.Values values, int[] marks) {
        return new RecordQuery<>(
                text.with(values, Arrays.stream(marks).map(mark -> mark - 1).toArray()), reader, components);
    }
}
