package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.TableConditions;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
     * Adds a row for each element; what {@link #set} said holds for each of them. Rows one after the other that set the same
     * columns are one batch: what a row does not set is left to the database, and the rows are inserted in order. Without elements
     * nothing is inserted.
     *
     * @throws QueryException where a column is another entity's
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

    /** The same with a foreign key in each row, that of a write-only collection's owner. */
    Insert ofOwner(int[] columns, List<Bind> key) {
        Assignments changed = single.copy();
        for (int i = 0; i < columns.length; i++) {
            changed.values().put(table().columnModels().get(columns[i]).def(), key.get(i));
        }
        return changed(changed, rows);
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
    public Insert restricted(TableConditions criteria) {
        return this;
    }

    /** Rows one after the other that give values to the same columns, defaults among them, are a statement. */
    @Override
    List<StatementNode> makeNodes() {
        if (ofQuery != null) {
            return List.of(ofQuery);
        }
        List<Assignments> sources = rows == null ? List.of(single) : rows;
        List<ColumnModel> defaults = table().columnModels().stream()
                .filter(column -> column.hasDefault() || column.isVersion())
                .toList();
        List<StatementNode> nodes = new ArrayList<>(1);
        int from = 0;
        for (int to = 1; to < sources.size(); to++) {
            if (!isAlike(sources.get(from), sources.get(to), defaults)) {
                nodes.add(makeNode(sources.subList(from, to)));
                from = to;
            }
        }
        nodes.add(makeNode(sources.subList(from, sources.size())));
        return List.copyOf(nodes);
    }

    private static boolean isAlike(Assignments one, Assignments other, List<ColumnModel> defaults) {
        Set<ColumnDef> left = one.values().keySet();
        Set<ColumnDef> right = other.values().keySet();
        if (left.equals(right)) {
            return true;
        }
        Set<ColumnDef> all = new HashSet<>(left);
        Set<ColumnDef> others = new HashSet<>(right);
        for (ColumnModel column : defaults) {
            all.add(column.def());
            others.add(column.def());
        }
        return all.equals(others);
    }

    private InsertNode makeNode(List<Assignments> alike) {
        List<ColumnDef> columns = new ArrayList<>(
                (alike.isEmpty() ? single : alike.get(0)).values().keySet());
        List<ColumnModel> defaults = unsetDefaults(columns);
        defaults.forEach(column -> columns.add(column.def()));
        List<List<ExprNode>> nodes = new ArrayList<>(alike.size());
        for (Assignments row : alike) {
            List<ExprNode> values = new ArrayList<>(columns.size());
            for (ColumnDef column : columns) {
                ExprNode value = row.values().get(column);
                values.add(value == null ? unset(modelOf(column)) : value);
            }
            nodes.add(values);
        }
        return InsertNode.of(table().source(), columns, nodes);
    }

    private ColumnModel modelOf(ColumnDef column) {
        for (ColumnModel each : table().columnModels()) {
            if (each.def().equals(column)) {
                return each;
            }
        }
        throw new IllegalStateException(column.name());
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

    /** What a column gets that is not set: a value of its own for each row, when the statement is executed. */
    private Bind unset(ColumnModel column) {
        return Bind.late(
                column.def().type(), table().table().qualifiedName(), new DefaultValue(column, table().entity()));
    }

    /** The text of statements, a line for each, and of many rows that of the first and how many there are. */
    static String text(List<StatementNode> statements, Function<StatementNode, String> writer) {
        return statements.stream().map(each -> text(each, writer)).collect(Collectors.joining("\n"));
    }

    /** The text of a statement, of many rows that of the first and how many there are. */
    private static String text(StatementNode statement, Function<StatementNode, String> writer) {
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
