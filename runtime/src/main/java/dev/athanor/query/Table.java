package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.ArrayType;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table without a class, in queries and statements that write. Its columns are asked for by name and type, mostly once:
 *
 * <pre>{@code
 * static final Table USERS = Table.define("users", t -> {
 *     t.column("id", Types.LONG).generatedByDatabase();
 *     t.column("name", Types.STRING).length(30);
 *     t.primaryKey("id");
 * });
 * static final NumericColumn<Long> ID = USERS.number("id", Long.class);
 * static final StringColumn NAME = USERS.text("name");
 * }</pre>
 *
 * <p>Immutable, for any thread.
 */
public final class Table implements TableItem {
    private final TableSource source;
    private final List<ColumnRef> columns;
    private final List<ColumnModel> models;

    private Table(TableSource source) {
        this.source = source;
        List<ColumnRef> refs = new ArrayList<>();
        List<ColumnModel> facts = new ArrayList<>();
        for (ColumnDef column : source.table().columns()) {
            refs.add(new ColumnRef(source, column));
            facts.add(new ColumnModel(facts.size(), column.name(), column));
        }
        this.columns = List.copyOf(refs);
        this.models = List.copyOf(facts);
    }

    /** A table of this name, unquoted; the columns and keys are said to the builder. */
    public static Table define(String name, Consumer<? super TableBuilder> definition) {
        TableBuilder builder = TableDef.builder(name);
        definition.accept(builder);
        return of(builder.build());
    }

    /** A table whose facts are known. */
    public static Table of(TableDef table) {
        return new Table(TableSource.of(table));
    }

    /** The same table as another source, for a second place in one query; it has columns of its own. */
    public Table alias(String name) {
        return new Table(TableSource.as(source.table(), name));
    }

    /**
     * A column of numbers.
     *
     * @throws QueryException where there is none of the name, or it is of another type
     */
    public <N extends Number> NumericColumn<N> number(String name, Class<N> type) {
        ColumnModel column = model(name);
        return new NumericColumn<>(this, column, typed(column, type));
    }

    /**
     * A column of strings.
     *
     * @throws QueryException where there is none of the name, or it is of another type
     */
    public StringColumn text(String name) {
        ColumnModel column = model(name);
        requireType(column, String.class);
        return new StringColumn(this, column);
    }

    /**
     * A column of truth values.
     *
     * @throws QueryException where there is none of the name, or it is of another type
     */
    public BooleanColumn bool(String name) {
        ColumnModel column = model(name);
        requireType(column, Boolean.class);
        return new BooleanColumn(this, column);
    }

    /**
     * A column of dates, times, or both.
     *
     * @throws QueryException where there is none of the name, or it is of another type
     */
    public <T> TemporalColumn<T> temporal(String name, Class<T> type) {
        ColumnModel column = model(name);
        return new TemporalColumn<>(this, column, typed(column, type));
    }

    /**
     * A column of UUIDs or characters.
     *
     * @throws QueryException where there is none of the name, or it is of another type
     */
    public <T> ComparableColumn<T> comparable(String name, Class<T> type) {
        ColumnModel column = model(name);
        return new ComparableColumn<>(this, column, typed(column, type));
    }

    /**
     * A column of JSON.
     *
     * @throws QueryException where there is none of the name, or it is of another type
     */
    public JsonColumn json(String name) {
        ColumnModel column = model(name);
        requireType(column, Json.class);
        return new JsonColumn(this, column);
    }

    /**
     * A column of lists.
     *
     * @param type one of the array types of {@link dev.athanor.type.Types}
     * @throws QueryException where there is none of the name, or it is of another type
     */
    public <T> ArrayColumn<T> array(String name, ArrayType<T> type) {
        ColumnModel column = model(name);
        if (!column.def().type().equals(type)) {
            throw new QueryException("Column " + column.name() + " of table " + table().qualifiedName() + " holds "
                    + column.def().type() + ", not " + type + ".");
        }
        return new ArrayColumn<>(this, column, type);
    }

    /**
     * A column of anything else: bytes, enums.
     *
     * @throws QueryException where there is none of the name, or it is of another type
     */
    public <T> Column<T> column(String name, Class<T> type) {
        ColumnModel column = model(name);
        return new Column<>(this, column, typed(column, type));
    }

    @Override
    public TableSource source() {
        return source;
    }

    @Override
    public TableDef table() {
        return source.table();
    }

    @Override
    public List<ColumnRef> columns() {
        return columns;
    }

    @Override
    public List<ColumnModel> columnModels() {
        return models;
    }

    @Override
    public @Nullable EntityModel<?> entity() {
        return null;
    }

    @Override
    public String toString() {
        return source.toString();
    }

    private ColumnModel model(String name) {
        for (ColumnModel column : models) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw new QueryException("Table " + table().qualifiedName() + " has no column " + name + ". There is "
                + String.join(", ", models.stream().map(ColumnModel::name).toList()) + ".");
    }

    @SuppressWarnings("unchecked") // the type's class was compared
    private <T> ColumnType<T> typed(ColumnModel column, Class<T> type) {
        requireType(column, type);
        return (ColumnType<T>) column.def().type();
    }

    private void requireType(ColumnModel column, Class<?> type) {
        Class<?> held = column.def().type().javaType();
        if (held != type) {
            throw new QueryException("Column " + column.name() + " of table " + table().qualifiedName() + " holds "
                    + held.getSimpleName() + ", not " + type.getSimpleName() + ".");
        }
    }
}
