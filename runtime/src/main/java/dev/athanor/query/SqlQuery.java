package dev.athanor.query;

import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in SQL with its values, each row of which becomes a record. Immutable, for any thread. Made by the generated
 * {@code QRecord} of a record with {@code @Sql}, run by a session, which flushes all pending changes first. Its
 * {@code toString} is the SQL.
 *
 * @param <R> the record
 */
public final class SqlQuery<R> {
    /** What an empty list becomes within the parentheses of IN: a query without rows. */
    private static final String NOTHING = "select null where 1 = 0";

    private final String sql;
    private final RecordReader<R> reader;
    private final List<String> components;
    /** What stands for each question mark; null where it is not bound yet. */
    private final List<@Nullable Values> binds;

    private SqlQuery(String sql, RecordReader<R> reader, List<String> components, List<@Nullable Values> binds) {
        this.sql = sql;
        this.reader = reader;
        this.components = components;
        this.binds = binds;
    }

    /**
     * A statement without values. For generated code.
     *
     * @param sql the text, a question mark for each value
     * @param reader makes a record of a row
     * @param components the names of the record's components
     */
    public static <R> SqlQuery<R> of(String sql, RecordReader<R> reader, String... components) {
        return new SqlQuery<>(sql, reader, List.of(components), List.of());
    }

    /**
     * The same with a value in place of the question marks of these numbers, from 1. For generated code.
     *
     * @throws QueryException where the value is null
     */
    public <V> SqlQuery<R> bind(String name, ColumnType<V> type, V value, int... marks) {
        if (value == null) {
            throw isNull(name, "the value");
        }
        return with(new Values(List.of(Bind.of(type, value)), false), marks);
    }

    /** The same with a value that may be null. For generated code. */
    public <V> SqlQuery<R> bindNullable(ColumnType<V> type, @Nullable V value, int... marks) {
        return with(new Values(List.of(Bind.of(type, value)), false), marks);
    }

    /**
     * The same with a list of values in place of the question marks of these numbers. For generated code.
     *
     * @throws QueryException where one of the values is null
     */
    public <V> SqlQuery<R> bindAll(String name, ColumnType<V> type, Collection<? extends V> values, int... marks) {
        List<Bind> all = new ArrayList<>(values.size());
        for (V value : values) {
            if (value == null) {
                throw isNull(name, "a value");
            }
            all.add(Bind.of(type, value));
        }
        return with(new Values(all, true), marks);
    }

    /**
     * The statement and its values, a list as as many question marks. For the runtime.
     *
     * @throws QueryException where a value is missing
     */
    public RenderedSql rendered() {
        List<Bind> all = new ArrayList<>();
        boolean lists = false;
        for (Values values : binds) {
            if (values == null) {
                throw new QueryException("A value is missing in the statement: " + sql);
            }
            lists |= values.list;
            all.addAll(values.binds);
        }
        return new RenderedSql(lists ? expanded() : sql, all);
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
        return expanded();
    }

    private String expanded() {
        return BindMarks.replace(sql, mark -> {
            Values values = mark < binds.size() ? binds.get(mark) : null;
            return values == null || !values.list ? "?" : values.marks();
        });
    }

    private SqlQuery<R> with(Values values, int[] marks) {
        List<@Nullable Values> changed = new ArrayList<>(binds);
        int last = Arrays.stream(marks).max().orElse(0);
        while (changed.size() < last) {
            changed.add(null);
        }
        for (int mark : marks) {
            changed.set(mark - 1, values);
        }
        return new SqlQuery<>(sql, reader, components, Collections.unmodifiableList(changed));
    }

    private static QueryException isNull(String name, String what) {
        return new QueryException(":" + name + ": " + what + " is null, with which no comparison is true in SQL. Write "
                + "(:" + name + " is null or ...) where it may be.");
    }

    private record Values(List<Bind> binds, boolean list) {
        String marks() {
            return binds.isEmpty() ? NOTHING : String.join(", ", Collections.nCopies(binds.size(), "?"));
        }
    }
}
