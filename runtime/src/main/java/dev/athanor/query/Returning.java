package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.StatementNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that writes rows and returns something of each, made by its {@code returning}; a session's {@code list} and
 * {@code one} execute it. Immutable, for any thread.
 *
 * @param <R> what comes back for a row: an entity, a value, or a {@link Row}
 */
public final class Returning<R> {
    private final ReturnableStatement statement;
    private final List<Selectable<?>> items;
    private final @Nullable RowAssembler<R> assembler;
    private volatile @Nullable List<StatementNode> nodes;

    Returning(ReturnableStatement statement, List<Selectable<?>> items, @Nullable RowAssembler<R> assembler) {
        this.statement = statement;
        this.items = NestedRecord.flat(items);
        this.assembler = NestedRecord.of(items, assembler);
        this.items.forEach(this::requireOwn);
    }

    /** The statement without what it returns. */
    public ReturnableStatement statement() {
        return statement;
    }

    /** The statement as a tree, or the first one of several. For the runtime. Made once. */
    public StatementNode node() {
        return nodes().get(0);
    }

    private List<StatementNode> nodes() {
        List<StatementNode> made = nodes;
        if (made == null) {
            List<ExprNode> returned = new ArrayList<>();
            for (Selectable<?> item : items) {
                for (Projection projection : item.projections()) {
                    returned.add(item instanceof EntityTable<?, ?> ? ofRow(projection.value()) : projection.value());
                }
            }
            made = statement.nodes().stream()
                    .map(node -> statement.returning(node, returned))
                    .toList();
            nodes = made;
        }
        return made;
    }

    /**
     * The statement for the rows that meet criteria alone. For the runtime.
     *
     * @throws QueryException where it finds the rows that it changes by their keys, and there are criteria for them
     */
    public Returning<R> restricted(TableConditions criteria) {
        ReturnableStatement restricted = statement.restricted(criteria);
        return restricted == statement ? this : new Returning<>(restricted, items, assembler);
    }

    /** The slots of a row. For the runtime. */
    public List<Selection> selections() {
        List<Selection> selections = new ArrayList<>(items.size());
        for (Selectable<?> item : items) {
            selections.add(item.selection(false));
        }
        return selections;
    }

    /** Makes a row of its slots; null where the only slot is the row. For the runtime. */
    public @Nullable RowAssembler<R> assembler() {
        return assembler;
    }

    /**
     * What is executed, one after the other: an INSERT of many rows is as many statements as the binds, and
     * rows that set other columns, ask for. For the runtime.
     *
     * @param conditions on the tables of the queries that are part of it
     */
    public List<RenderedSql> rendered(Dialect dialect, TableConditions conditions) {
        List<RenderedSql> all = new ArrayList<>();
        for (StatementNode each : nodes()) {
            if (each instanceof InsertNode insert && insert.query() == null) {
                all.addAll(dialect.renderRows(insert, conditions));
            } else {
                all.add(dialect.render(each, conditions));
            }
        }
        return all;
    }

    /** Whether rows are deleted, so that what is returned of them is gone. For the runtime. */
    public boolean isDelete() {
        return statement instanceof Delete;
    }

    /** The tables that the statement meets. For the runtime. */
    public TableUse use() {
        return TableUse.of(nodes());
    }

    /**
     * The SQL as a database takes it, which need not be there; of many rows that of the first, and how many there are.
     *
     * @throws QueryException where the statement cannot mean what was written, or the database has none
     */
    public String sql(Dialect dialect) {
        return Insert.text(nodes(), shown -> dialect.write(shown).sql());
    }

    /** Whether the other is a statement with the same SQL, the same values, and the same way to make a result of the rows. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Returning<?> that
                        && Objects.equals(assembler, that.assembler)
                        && SelectEquality.same(selections(), that.selections())
                        && StatementText.same(this::nodes, that::nodes);
    }

    @Override
    public int hashCode() {
        return StatementText.hash(this, this::nodes);
    }

    /** The SQL, as SQLite takes it, or another database where SQLite has no such statement; of many rows that of the first. */
    @Override
    public String toString() {
        return Insert.text(nodes(), StatementText::of);
    }

    /** A formula that reads other rows would see them in the middle of the statement: it is read when it is asked for. */
    private static ExprNode ofRow(ExprNode value) {
        return value instanceof FormulaRef formula && formula.formula().readsMore() ? new Literal(null) : value;
    }

    private void requireOwn(Selectable<?> item) {
        NestedList.refuse(List.of(item), "by returning(...)");
        Set<Source> sources = new HashSet<>();
        if (item instanceof EntityTable<?, ?> table) {
            sources.add(table.source());
        } else if (item instanceof Expression<?> expression) {
            new SourceCollector(sources, false).collect(expression.node());
        }
        sources.remove(statement.table().source());
        if (!sources.isEmpty()) {
            throw new QueryException("returning(...) tells of the rows of " + statement.table() + ", not of "
                    + sources.iterator().next() + ". Leave it out, and select it.");
        }
    }
}
