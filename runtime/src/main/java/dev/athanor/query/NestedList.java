package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Projection;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query makes of the targets of a relationship, as a list in each of its rows: {@code POST.comments.list(CommentView::new,
 * COMMENT.text)}. One more statement for each 500 rows reads it, and lists within it by as many again, whatever the number of rows. It may be
 * selected by a query whose rows are those of its sources, not by one that groups them, nor in a sub-query. Immutable, for any thread.
 *
 * <p>jOOQ's {@code multiset} does this within one statement, Jimmer's fetchers by more of them.
 *
 * @param <T> what is made of a target
 */
public final class NestedList<T> extends Selectable<List<T>> {
    private final ToMany<?, ?, ?> relationship;
    private final Select<T> elements;

    private NestedList(ToMany<?, ?, ?> relationship, Select<T> elements) {
        this.relationship = relationship;
        this.elements = elements;
    }

    static <T> NestedList<T> of(ToMany<?, ?, ?> relationship, Select<T> elements) {
        if (AggregateFinder.isIn(elements.items())) {
            throw new QueryException(
                    "An aggregate makes one row of many, and " + relationship
                            + ".list(...) makes an element of each. Select it in a scalar sub-query of the outer query, or group by the owner.");
        }
        Condition condition = relationship.condition();
        Select<T> ofTargets = elements.from(relationship.target());
        return new NestedList<>(relationship, condition == null ? ofTargets : ofTargets.where(condition));
    }

    /** Keeps targets that meet all conditions, and those of earlier calls. */
    public NestedList<T> where(Condition... conditions) {
        return new NestedList<>(relationship, elements.where(conditions));
    }

    /** Sorts each list, after the terms of earlier calls; without a call it has the order of the mapping. */
    public NestedList<T> orderBy(OrderTerm... terms) {
        return new NestedList<>(relationship, elements.orderBy(terms));
    }

    /** The relationship whose targets they are. */
    public ToMany<?, ?, ?> relationship() {
        return relationship;
    }

    /** The entity that has the relationship. For the runtime. */
    public EntityModel<?> owner() {
        return relationship.owner().model();
    }

    /**
     * An element, and whose it is. For the runtime.
     *
     * @param owner the key of the object that has the relationship
     * @param element what was made of a target; null where that is a value which is NULL
     */
    public record Owned<T>(Object owner, @Nullable T element) {}

    /** The query of all elements, whosoever they are. For the runtime. */
    public Select<Owned<T>> elements() {
        List<Selectable<?>> items = new ArrayList<>();
        Select<T> joined = elements;
        RelationshipModel model = relationship.model();
        if (model.kind() == RelationshipModel.Kind.MANY_TO_MANY) {
            Table link = Table.of(model.link().table());
            joined = joined.join(link, new Condition(keys().toLink(link.source())));
        }
        keyColumns()
                .forEach(column -> items.add(
                        new UnorderedExpression<>(column, column.column().type())));
        items.addAll(elements.items());
        SelectClauses clauses = joined.clauses.copy();
        if (clauses.orderBy.isEmpty()) {
            clauses.orderBy =
                    RelationshipKeys.order(model, relationship.target().source());
        }
        return new Select<>(items, new OwnedAssembler<>(owner(), elements.assembler()), clauses);
    }

    /**
     * Says what cannot mean what was written before anything is sent. For the runtime.
     *
     * @throws QueryException where that is so
     */
    public void check(Dialect dialect) {
        try {
            RenderedSql rendered = dialect.render(elements().spec().node());
            assert !rendered.sql().isEmpty();
        } catch (QueryException e) {
            throw new QueryException(
                    "In " + this + ", which reads " + relationship.target() + ": " + e.getMessage(), e);
        }
    }

    /** The query of the elements of owners with these keys. For the runtime. */
    public Select<Owned<T>> elements(List<?> owners) {
        return elements().where(new Condition(isOneOf(owners)));
    }

    private ExprNode isOneOf(List<?> owners) {
        List<ColumnRef> columns = keyColumns();
        List<ExprNode> keys = new ArrayList<>(owners.size());
        for (Object owner : owners) {
            List<? extends ExprNode> parts = EntityValues.keyParts(owner(), owner);
            keys.add(columns.size() == 1 ? parts.get(0) : RelationshipKeys.equal(columns, parts));
        }
        return columns.size() == 1 ? new InList(columns.get(0), keys, false) : Junction.or(keys);
    }

    private List<ColumnRef> keyColumns() {
        RelationshipModel model = relationship.model();
        return model.kind() == RelationshipModel.Kind.MANY_TO_MANY
                ? model.link().ownColumns().stream()
                        .map(Table.of(model.link().table()).source()::column)
                        .toList()
                : keys().targetColumns();
    }

    private RelationshipKeys keys() {
        return relationship.keys(relationship.target().source());
    }

    /** The key of the owner, by which its elements are found. */
    @Override
    List<Projection> projections() {
        List<Projection> projections = new ArrayList<>();
        relationship
                .keys(relationship.target().source())
                .ownerKey()
                .forEach(column -> projections.add(Projection.of(column)));
        return projections;
    }

    @Override
    Selection selection(boolean nullable) {
        return new Selection.NestedSelection(this);
    }

    @Override
    boolean isSameAs(Selectable<?> other) {
        return other == this;
    }

    /** Refuses lists where a row is not one of the sources, or goes no further than the statement. */
    static void refuse(List<? extends Selectable<?>> items, String where) {
        for (Selectable<?> item : items) {
            if (item instanceof NestedList<?> list) {
                throw new QueryException(
                        list + " is a list for each row of a query's sources, so it cannot be selected " + where
                                + ". Leave one of the two out, or select a value in a scalar sub-query in its place.");
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof NestedList<?> that
                        && relationship
                                .owner()
                                .source()
                                .equals(that.relationship.owner().source())
                        && elements().equals(that.elements());
    }

    @Override
    public int hashCode() {
        return relationship.model().hashCode();
    }

    /** {@code Post.comments.list(...)}. */
    @Override
    public String toString() {
        return relationship + ".list(...)";
    }

    /** Makes elements of what comes after the key of their owner. */
    private record OwnedAssembler<T>(
            EntityModel<?> owner, @Nullable RowAssembler<T> maker) implements RowAssembler<Owned<T>> {
        @Override
        @SuppressWarnings("unchecked") // the only slot is the element
        public Owned<T> assemble(@Nullable Object[] slots) {
            int keySize = owner.keySize();
            Object[] key = new Object[keySize];
            System.arraycopy(slots, 0, key, 0, keySize);
            Object ownerKey = owner.keyOf(key);
            if (maker == null) {
                return new Owned<>(ownerKey, (T) slots[keySize]);
            }
            @Nullable Object[] rest = new @Nullable Object[slots.length - keySize];
            System.arraycopy(slots, keySize, rest, 0, rest.length);
            return new Owned<>(ownerKey, maker.assemble(rest));
        }

        @Override
        public boolean keepsSlots() {
            return false;
        }
    }
}
