package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.Versions;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row by {@code set}, or of many by {@code rows}. Columns with a {@code @Default} that are not set get
 * it, each row its own, and a version its first value. Objects of the session are not concerned.
 */
public final class Insert extends WriteStatement {
    private final Assignments single;
    private final @Nullable List<Assignments> rows;

    Insert(EntityTable<?, ?> table) {
        this(table, new Assignments(table), null);
    }

    private Insert(EntityTable<?, ?> table, Assignments single, @Nullable List<Assignments> rows) {
        super(table);
        this.single = single;
        this.rows = rows;
    }

    /**
     * Sets a column to a value; null is SQL NULL.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> Insert set(TableColumn<T> column, @Nullable T value) {
        Assignments changed = single.copy();
        changed.set(column, value);
        return new Insert(table(), changed, rows);
    }

    /**
     * Sets a column to what the database computes.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> Insert set(TableColumn<T> column, Expression<T> value) {
        Assignments changed = single.copy();
        changed.set(column, value.node());
        return new Insert(table(), changed, rows);
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
        return new Insert(table(), changed, rows);
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
        return new Insert(table(), single, all);
    }

    @Override
    public InsertNode node() {
        return (InsertNode) super.node();
    }

    /** The SQL of the first row alone, which the runtime executes as a batch where {@link InsertNode#isBatch()} says so. */
    RenderedSql renderedRow(Dialect dialect) {
        InsertNode node = node();
        return dialect.render(node.withRows(node.rows().subList(0, 1)));
    }

    @Override
    InsertNode makeNode() {
        List<Assignments> sources = rows == null ? List.of(single) : rows;
        List<ColumnDef> columns = new ArrayList<>(
                (sources.isEmpty() ? single : sources.get(0)).values().keySet());
        List<ColumnModel> defaults = unsetDefaults(columns);
        List<List<ExprNode>> nodes = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            nodes.add(values(sources.get(i), columns, defaults, i));
        }
        defaults.forEach(column -> columns.add(column.def()));
        return new InsertNode(table().source(), columns, nodes, List.of());
    }

    private List<ColumnModel> unsetDefaults(List<ColumnDef> set) {
        return table().model().columns().stream()
                .filter(column -> (column.hasDefault() || column.isVersion()) && !set.contains(column.def()))
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
        EntityModel<?> model = table().model();
        for (ColumnModel column : defaults) {
            values.add(Bind.late(column.def().type(), model.table().qualifiedName(), () -> unset(model, column)));
        }
        return values;
    }

    private static @Nullable Object unset(EntityModel<?> model, ColumnModel column) {
        return column.isVersion() ? Versions.first(column.def().type()) : model.defaultValue(column.index());
    }

    private QueryException otherColumns(int number) {
        return new QueryException(
                "Row " + (number + 1) + " of insert(" + table().model().constantName()
                        + ") sets other columns than the first. Set the same ones in each row, null where there is no"
                        + " value.");
    }

    /** The SQL of one row, as SQLite takes it, and how many there are. */
    @Override
    public String toString() {
        int count = node().rows().size();
        if (count == 0) {
            return "INSERT INTO " + table() + " -- no rows";
        }
        String sql = renderedRow(Dialects.SQLITE).sql();
        return count == 1 ? sql : sql + " -- " + count + " rows";
    }
}
