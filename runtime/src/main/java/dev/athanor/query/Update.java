package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of the rows that meet a condition, by values of their own or of rows they are joined with. Columns with
 * {@code @OnUpdate} that are not set get one value. Objects of the session follow it.
 */
public final class Update extends ReturnableStatement {
    private final Assignments assignments;
    private final OtherSources others;
    private final @Nullable ExprNode where;
    private final boolean everywhere;
    private final Synchronization synchronization;

    Update(TableItem table) {
        this(table, new Assignments(table), OtherSources.NONE, null, false, Synchronization.AUTO);
    }

    private Update(
            TableItem table,
            Assignments assignments,
            OtherSources others,
            @Nullable ExprNode where,
            boolean everywhere,
            Synchronization synchronization) {
        super(table);
        this.synchronization = synchronization;
        this.assignments = assignments;
        this.others = others;
        this.where = where;
        this.everywhere = everywhere;
    }

    /**
     * Sets a column to a value; null is SQL NULL.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> Update set(TableColumn<T> column, @Nullable T value) {
        Assignments changed = assignments.copy();
        changed.set(column, value);
        return new Update(table(), changed, others, where, everywhere, synchronization);
    }

    /**
     * Sets a column to what the database computes from the row as it was.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> Update set(TableColumn<T> column, Expression<T> value) {
        Assignments changed = assignments.copy();
        changed.set(column, value.node());
        return new Update(table(), changed, others, where, everywhere, synchronization);
    }

    /**
     * Sets the foreign key of a to-one to the key of an object, which is read when the statement is executed; null is
     * SQL NULL.
     *
     * @throws QueryException where the relationship has no foreign key in the row
     */
    public <T> Update set(ToOne<?, T, ?> relationship, @Nullable T target) {
        Assignments changed = assignments.copy();
        changed.set(relationship, target);
        return new Update(table(), changed, others, where, everywhere, synchronization);
    }

    /**
     * Changes a row for each element, found by its key, which the element sets beside what is changed; all of them set the same
     * columns. Executed as one batch. Without elements nothing is changed.
     *
     * <pre>{@code
     * session.execute(update(USER).rows(users, (user, row) -> row.set(USER.id, user.id()).set(USER.name, user.name())));
     * }</pre>
     *
     * @throws QueryException where a row lacks a part of its key, or sets other columns than the first; or where this update has
     *     said something already
     */
    public <S> KeyedUpdate rows(Iterable<S> elements, BiConsumer<? super S, ? super RowSetter> setter) {
        if (!assignments.values().isEmpty() || where != null || everywhere || others != OtherSources.NONE) {
            throw new QueryException(
                    "update(" + TableNames.code(table()) + ").rows(...) says all of the statement: its rows are"
                            + " found by their keys. Leave the rest out.");
        }
        List<Assignments> rows = new ArrayList<>();
        for (S element : elements) {
            Assignments row = new Assignments(table());
            setter.accept(element, new RowSetter(row));
            rows.add(row);
        }
        return new KeyedUpdate(table(), rows, synchronization);
    }

    /** Names sources whose columns values and conditions may read; {@link #where} says which of their rows belong to a row. */
    public Update from(FromItem... sources) {
        return with(others.plus(sources));
    }

    /** Reads the target of a relationship beside each row that has one. */
    public Update join(RelationshipPath<?, ?, ?> relationship) {
        return with(others.join(relationship));
    }

    /** Reads the rows of a source for which a condition is true beside each row; a row without one is not changed. */
    public Update join(FromItem source, Condition on) {
        return with(others.join(source, on));
    }

    /** Changes only rows that meet all conditions, and those of earlier calls. */
    public Update where(Condition... conditions) {
        return new Update(
                table(), assignments, others, SelectClauses.and(where, conditions), everywhere, synchronization);
    }

    /** Says that all rows are meant, where there is no condition. */
    public Update everywhere() {
        return new Update(table(), assignments, others, where, true, synchronization);
    }

    /**
     * How objects of the session follow; {@link Synchronization#AUTO} unless said.
     *
     * @throws QueryException when executed, for {@link Synchronization#EVALUATE} and a condition that only the database can tell
     */
    public Update synchronize(Synchronization how) {
        return new Update(table(), assignments, others, where, everywhere, how);
    }

    /** One without a condition stays as it is: it is refused, or means all rows that there are for the session. */
    @Override
    public Update restricted(TableConditions criteria) {
        Condition[] conditions = where == null && !everywhere ? new Condition[0] : others.criteria(criteria, table());
        return conditions.length == 0 ? this : where(conditions);
    }

    @Override
    public Synchronization synchronization() {
        return synchronization;
    }

    @Override
    public UpdateNode node() {
        return (UpdateNode) super.node();
    }

    @Override
    List<StatementNode> makeNodes() {
        List<Assignment> list = assignments.list();
        if (list.isEmpty()) {
            throw new QueryException("update(" + TableNames.code(table()) + ") sets nothing. Add .set(column, value).");
        }
        addOnUpdate(table(), list);
        return List.of(new UpdateNode(
                table().source(),
                list,
                others.sources(),
                others.condition(table(), where, everywhere),
                everywhere,
                List.of()));
    }

    /** Adds the columns that get a value with each UPDATE and are not set: one value for all rows, made when it is executed. */
    static void addOnUpdate(TableItem table, List<Assignment> list) {
        EntityModel<?> model = table.entity();
        if (model == null) {
            return;
        }
        for (ColumnModel column : model.columns()) {
            if (column.hasOnUpdate()
                    && list.stream().noneMatch(each -> each.column().equals(column.def()))) {
                list.add(new Assignment(
                        column.def(),
                        Bind.late(
                                column.def().type(),
                                table.table().qualifiedName(),
                                new UpdateValue(model, column.index()))));
            }
        }
    }

    @Override
    StatementNode returning(StatementNode node, List<ExprNode> items) {
        return ((UpdateNode) node).withReturning(items);
    }

    private Update with(OtherSources changed) {
        return new Update(table(), assignments, changed, where, everywhere, synchronization);
    }

    /** The value that a column gets with each UPDATE, made when the statement is executed. */
    private record UpdateValue(EntityModel<?> model, int column) implements Supplier<@Nullable Object> {
        @Override
        public @Nullable Object get() {
            return model.updateValue(column);
        }
    }
}
