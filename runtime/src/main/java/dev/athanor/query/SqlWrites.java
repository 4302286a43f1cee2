package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExcludedColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entry points for INSERT, UPDATE, DELETE and MERGE; reached through {@link Sql}. */
public abstract sealed class SqlWrites extends SqlRecords permits Sql {
    SqlWrites() {}

    /**
     * An INSERT into a table.
     *
     * @throws QueryException where the table has an alias
     */
    public static Insert insert(TableItem table) {
        if (table.source().alias() != null) {
            throw new QueryException("insert(" + table + ") takes the table under its own name, not an alias.");
        }
        return new Insert(table);
    }

    /** An UPDATE of a table. */
    public static Update update(TableItem table) {
        return new Update(table);
    }

    /** A DELETE from a table. */
    public static Delete deleteFrom(TableItem table) {
        return new Delete(table);
    }

    /** A MERGE into a table; go on with {@code using} and {@code on}. */
    public static Merge.Into mergeInto(TableItem table) {
        return new Merge.Into(table);
    }

    /**
     * A column set to a value; null is SQL NULL.
     *
     * @throws QueryException where it is used, if the column is another table's
     */
    public static <T> ColumnSetting set(TableColumn<T> column, @Nullable T value) {
        return new ColumnSetting(assignments -> assignments.set(column, value));
    }

    /**
     * A column set to what the database computes.
     *
     * @throws QueryException where it is used, if the column is another table's
     */
    public static <T> ColumnSetting set(TableColumn<T> column, Expression<T> value) {
        return new ColumnSetting(assignments -> assignments.set(column, value.node()));
    }

    /**
     * The foreign key of a to-one set to the key of an object, which is read when the statement is executed; null is SQL
     * NULL.
     *
     * @throws QueryException where it is used, if the relationship has no foreign key in the row
     */
    public static <T> ColumnSetting set(ToOne<?, T, ?> relationship, @Nullable T target) {
        return new ColumnSetting(assignments -> assignments.set(relationship, target));
    }

    /** In {@link OnConflict#doUpdate}: the value that the row would have been inserted with. */
    public static StringExpression excluded(StringColumn column) {
        return new StringExpression(new ExcludedColumn(column.model().def()));
    }

    /** In {@link OnConflict#doUpdate}: the value that the row would have been inserted with. */
    public static <N extends Number> NumericExpression<N> excluded(NumericColumn<N> column) {
        return new NumericExpression<>(new ExcludedColumn(column.model().def()), column.type());
    }

    /** In {@link OnConflict#doUpdate}: the value that the row would have been inserted with. */
    public static Condition excluded(BooleanColumn column) {
        return new Condition(new ExcludedColumn(column.model().def()));
    }

    /** In {@link OnConflict#doUpdate}: the value that the row would have been inserted with. */
    public static <T> ComparableExpression<T> excluded(ComparableColumn<T> column) {
        return new ComparableExpression<>(new ExcludedColumn(column.model().def()), column.type());
    }

    /** In {@link OnConflict#doUpdate}: the value that the row would have been inserted with. */
    public static <T> UnorderedExpression<T> excluded(Column<T> column) {
        return new UnorderedExpression<>(new ExcludedColumn(column.model().def()), column.type());
    }

    /** In {@link OnConflict#doUpdate}: the value that the row would have been inserted with. */
    public static <T> TemporalExpression<T> excluded(TemporalColumn<T> column) {
        return new TemporalExpression<>(new ExcludedColumn(column.model().def()), column.type());
    }

    /** In {@link OnConflict#doUpdate}: the value that the row would have been inserted with. */
    public static JsonExpression excluded(JsonColumn column) {
        return new JsonExpression(new ExcludedColumn(column.model().def()));
    }

    /** In {@link OnConflict#doUpdate}: the value that the row would have been inserted with. */
    public static <T> UnorderedExpression<List<T>> excluded(ArrayColumn<T> column) {
        return new UnorderedExpression<>(new ExcludedColumn(column.model().def()), column.type());
    }
}
