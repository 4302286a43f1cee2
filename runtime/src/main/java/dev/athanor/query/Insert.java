package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.Versions;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row by {@code set}, of many by {@code rows}, or of those of a query. Columns with a {@code @Default} that are not set get
 * it, each row its own, and a version its first value. Objects of the session are not concerned.
 */
public final class Insert extends ReturnableStatement {
    private final Assignments single;
    private final @Nullable List<Assignments> rows;
    private final @Nullable InsertNode ofQuery;

    Insert(TableItem table) {
        this(table, new Assignments(table), null, null);
    }

    private Insert(
            TableItem table, Assignments single, @Nullable List<Assignments> rows, @Nullable InsertNode ofQuery) {
        super(table);
        this.single = single;
        this.rows = rows;
        this.ofQuery = ofQuery;
    }

    /**
     * Sets a column to a value; null is SQL NULL.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> Insert set(TableColumn<T> column, @Nullable T value) {
        Assignments changed = single.copy();
        changed.set(column, value);
        return changed(changed, rows);
    }

    /**
     * Sets a column to what the database computes.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> Insert set(TableColumn<T> column, Expression<T> value) {
        Assignments changed = single.copy();
        changed.set(column, value.node());
        return changed(changed, rows);
    }

    /**
     * Sets the foreign key of a to-one to the key of an object, which is read when the statement is executed; null is
     * SQL NULL.
     *
     * @throws QueryException where the relationship has no foreign key in the row
     */
    public <T> Insert set(ToOne<?, T, ?> relationship, @Nullable T target) {
        Assignments changed = single.copy();
        changed.set(relationship, target);
        return changed(changed, rows);
    }

    /**
     * Adds a row for each element, all of which set the same columns; what {@link #set} said holds for each of them.
     * Without elements nothing is inserted.
     *
     * @throws QueryException where a row sets other columns than the first
     */
    public <S> Insert rows(Iterable<S> elements, BiConsumer<? super S, ? super RowSetter> setter) {
        List<Assignments> all = rows == null ? new ArrayList<>() : new ArrayList<>(rows);
        for (S element : elements) {
            Assignments row = single.copy();
            setter.accept(element, new RowSetter(row));
            all.add(row);
        }
        return changed(single, all);
    }

    /**
     * One row of nothing but defaults.
     *
     * @throws QueryException where a column is set
     */
    public Insert defaultValues() {
        if (rows != null || ofQuery != null || !single.values().isEmpty()) {
            throw new QueryException("insert(" + TableNames.code(table()) + ") sets columns already, so it has other"
                    + " values than defaults. Leave out defaultValues(): what is not set is a default.");
        }
        return this;
    }

    /**
     * Names the columns that a query gives values for; {@link InsertColumns#select} goes on. A {@code @Default} of another
     * column is called once for the statement.
     *
     * @throws QueryException where values are set already, or a column is another table's or computed
     */
    public InsertColumns columns(TableColumn<?>... columns) {
        if (rows != null || ofQuery != null || !single.values().isEmpty()) {
            throw new QueryException("insert(" + TableNames.code(table())
                    + ") has values already. Select all of them in" + " the query.");
        }
        Assignments named = new Assignments(table());
        for (TableColumn<?> column : columns) {
            named.set(column, column.node());
        }
        return new InsertColumns(this, List.copyOf(named.values().keySet()));
    }

    Insert ofQuery(List<ColumnDef> columns, QueryNode query) {
        List<ColumnDef> all = new ArrayList<>(columns);
        List<Bind> fixed = new ArrayList<>();
        for (ColumnModel column : unsetDefaults(columns)) {
            all.add(column.def());
            fixed.add(unset(column));
        }
        InsertNode node = InsertNode.of(table().source(), all, query, fixed);
        return new Insert(table(), single, null, node);
    }

    void addDefaults(Assignments row) {
        for (ColumnModel column : unsetDefaults(List.copyOf(row.values().keySet()))) {
            row.values().put(column.def(), unset(column));
        }
    }

    /** Says what is done about rows that have an equal unique key, whichever it is. */
    public AnyConflict onConflict() {
        return new AnyConflict(this);
    }

    /**
     * Says what is done about rows that have an equal value of the unique key of these columns.
     *
     * @throws QueryException where a column is another table's
     */
    public OnConflict onConflict(TableColumn<?> first, TableColumn<?>... more) {
        Assignments key = new Assignments(table());
        key.set(first, first.node());
        for (TableColumn<?> column : more) {
            key.set(column, column.node());
        }
        return new OnConflict(this, List.copyOf(key.values().keySet()));
    }

    @Override
    public InsertNode node() {
        return (InsertNode) super.node();
    }

    @Override
    InsertNode makeNode() {
        if (ofQuery != null) {
            return ofQuery;
        }
        List<Assignments> sources = rows == null ? List.of(single) : rows;
        List<ColumnDef> columns = new ArrayList<>(
                (sources.isEmpty() ? single : sources.get(0)).values().keySet());
        List<ColumnModel> defaults = unsetDefaults(columns);
        List<List<ExprNode>> nodes = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            nodes.add(values(sources.get(i), columns, defaults, i));
        }
        defaults.forEach(column -> columns.add(column.def()));
        return InsertNode.of(table().source(), columns, nodes);
    }

    @Override
    StatementNode returning(StatementNode node, List<ExprNode> items) {
        return ((InsertNode) node).withReturning(items);
    }

    /** The SQL of the first row alone, which the runtime executes as a batch where {@link InsertNode#isBatch()} says so. */
    RenderedSql renderedRow(Dialect dialect) {
        InsertNode node = node();
        return dialect.render(node.withRows(node.rows().subList(0, 1)));
    }

    private Insert changed(Assignments newSingle, @Nullable List<Assignments> newRows) {
        if (ofQuery != null) {
            throw new QueryException("insert(" + TableNames.code(table()) + ") takes its rows from a query. Select the"
                    + " value there.");
        }
        return new Insert(table(), newSingle, newRows, null);
    }

    private List<ColumnModel> unsetDefaults(List<ColumnDef> set) {
        return table().columnModels().stream()
                .filter(column -> (column.hasDefault() || column.isVersion() && !column.isReadOnly())
                        && !set.contains(column.def()))
                .toList();
    }

    private List<ExprNode> values(Assignments row, List<ColumnDef> columns, List<ColumnModel> defaults, int number) {
        if (row.values().size() != columns.size()) {
            throw otherColumns(number);
        }
        List<ExprNode> values = new ArrayList<>(columns.size() + defaults.size());
        for (ColumnDef column : columns) {
            ExprNode value = row.values().get(column);
            if (value == null) {
                throw otherColumns(number);
            }
            values.add(value);
        }
        for (ColumnModel column : defaults) {
            values.add(unset(column));
        }
        return values;
    }

    /** What a column gets that is not set: a value of its own for each row, when the statement is executed. */
    private Bind unset(ColumnModel column) {
        return Bind.late(
                column.def().type(), table().table().qualifiedName(), new DefaultValue(column, table().entity()));
    }

    private QueryException otherColumns(int number) {
        return new QueryException("Row " + (number + 1) + " of insert(" + TableNames.code(table())
                + ") sets other columns than the first. Set the same ones in each row, null where there is no"
                + " value.");
    }

    /** The text of a statement, of many rows that of the first and how many there are. */
    static String text(StatementNode statement, Function<StatementNode, String> writer) {
        if (!(statement instanceof InsertNode node)
                || node.query() != null
                || node.rows().size() == 1) {
            return writer.apply(statement);
        }
        int count = node.rows().size();
        return count == 0
                ? "INSERT INTO " + node.table() + " -- no rows"
                : writer.apply(node.withRows(node.rows().subList(0, 1))) + " -- " + count + " rows";
    }

    /** The value of a column that is not set, made when the statement is executed. */
    private record DefaultValue(
            ColumnModel column, @Nullable EntityModel<?> model) implements Supplier<@Nullable Object> {
        private static Object firstVersion(ColumnModel column, @Nullable EntityModel<?> model) {
            return model == null ? Versions.first(column.def().type()) : model.nextVersion(null);
        }

        @Override
        public @Nullable Object get() {
            return column.isVersion() || model == null
                    ? firstVersion(column, model)
                    : model.defaultValue(column.index());
        }
    }
}
