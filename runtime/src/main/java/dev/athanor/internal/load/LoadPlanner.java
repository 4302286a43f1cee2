package dev.athanor.internal.load;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.internal.identity.LoadRules;
import dev.athanor.query.ColumnOption;
import dev.athanor.query.Condition;
import dev.athanor.query.EntityTable;
import dev.athanor.query.LoadOption;
import dev.athanor.query.LoadOptions;
import dev.athanor.query.LoadStrategy;
import dev.athanor.query.QueryOption;
import dev.athanor.query.RelationshipKeys;
import dev.athanor.query.ResultSpec;
import dev.athanor.query.SelectSpec;
import dev.athanor.query.Selection;
import dev.athanor.query.TableItem;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.Extent;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the load plan of a query: adds the joins of eager relationships, and plans the statements that follow. What the query
 * asks for goes before the strategy of the mapping.
 */
final class LoadPlanner {
    private final ResultSpec<?> spec;
    /** The statement where it is a tree; null where it is text. */
    private final @Nullable QueryNode node;

    private final Dialect dialect;
    private final TableConditions conditions;
    private final boolean limited;
    /** Whether nothing can be joined to it: text, queries put together, rows that are locked, one row of several. */
    private final boolean closed;

    private final List<Projection> projections;
    private final List<JoinNode> joins;
    private final List<Ordering> order;
    private final List<Selection.EntitySelection> entities = new ArrayList<>();
    private final List<RowPlan.Eager> eager = new ArrayList<>();
    private final List<RowPlan.FollowUp> followUps = new ArrayList<>();
    private final Set<QueryOption<?>> used = new HashSet<>();
    /** The number of the collection that was joined last; -1 before the first. */
    private int lastCollection = -1;

    /** How many inner joins may leave rows out: a collection above one lacks targets. */
    private int innerJoins;

    /** How many inner joins there are. */
    private int allInnerJoins;

    /** Whether a collection must be read from the rows of the query, so that a limit is refused. */
    private boolean ofRows;

    /** Whether other columns are read than those of the statement as it was written. */
    private boolean reshaped;

    private LoadPlanner(ResultSpec<?> spec, Dialect dialect, TableConditions conditions) {
        this.spec = spec;
        this.dialect = dialect;
        this.conditions = conditions;
        this.node = spec instanceof SelectSpec<?> typed ? typed.node() : null;
        SelectNode select = node instanceof SelectNode plain ? plain : null;
        this.limited = node != null && (node.limit() != null || node.offset() != null);
        this.closed = select == null
                || select.lock() != null
                || !select.distinct().on().isEmpty()
                || !select.groupBy().isEmpty();
        this.projections = new ArrayList<>(node == null ? List.of() : node.projections());
        this.joins = new ArrayList<>(select == null ? List.of() : select.joins());
        this.order = new ArrayList<>(node == null ? List.of() : node.orderBy());
    }

    /**
     * The plan of a query, which remembers it.
     *
     * @param conditions what all rows that it reads have to meet
     */
    static RowPlan plan(ResultSpec<?> spec, Dialect dialect, TableConditions conditions) {
        return spec.remembered() instanceof RowPlan known
                        && known.dialect() == dialect
                        && known.conditions() == conditions
                ? known
                : new LoadPlanner(spec, dialect, conditions).plan();
    }

    private RowPlan plan() {
        List<RowPlan.Slot> slots = slots();
        int slotCount = slots.size();
        for (int i = 0; i < slotCount; i++) {
            if (spec.selections().get(i) instanceof Selection.EntitySelection entity) {
                EntityModel<?> model = entity.table().model();
                planEntity(i, slotCount, model, entity.table().source(), optionsOf(entity), Set.of());
            }
        }
        refuseUnused(spec.options().relationships());
        refuseUnused(spec.options().columns());
        RowPlan plan = new RowPlan(
                dialect,
                conditions,
                rendered(),
                List.copyOf(slots),
                List.copyOf(eager),
                List.copyOf(followUps),
                lastCollection >= 0,
                !ofRows);
        spec.remember(plan);
        return plan;
    }

    private void refuseUnused(List<? extends QueryOption<?>> options) {
        for (QueryOption<?> option : options) {
            if (!used.contains(option)) {
                throw Misplaced.unreturned(option, entities, spec.options().relationships());
            }
        }
    }

    private RenderedSql rendered() {
        boolean changed = !eager.isEmpty() || reshaped;
        if (changed && node instanceof SelectNode select) {
            return dialect.render(
                    select.withProjections(projections)
                            .withFrom(select.from(), joins)
                            .withOrderBy(order),
                    conditions);
        }
        return node == null || conditions == TableConditions.NONE
                ? spec.rendered(dialect)
                : dialect.render(node, conditions);
    }

    /** The slots of a row, and the columns that they are read from. */
    private List<RowPlan.Slot> slots() {
        List<RowPlan.Slot> slots = new ArrayList<>();
        List<Projection> before = List.copyOf(projections);
        projections.clear();
        int at = 1;
        int from = 0;
        for (Selection selection : spec.selections()) {
            int width = selection.width();
            List<Projection> own = before.isEmpty() ? List.of() : before.subList(from, from + width);
            from += width;
            if (selection instanceof Selection.EntitySelection entity) {
                EntityModel<?> model = entity.table().model();
                LoadRules rules = AskedLoading.rules(model, optionsOf(entity), Set.of(), RowColumns.none(model));
                if (rules != null && !rules.columns().equals(model.rowColumns())) {
                    own = LoaderSql.projections(entity.table().source(), rules.columns());
                    width = own.size();
                    reshaped = true;
                }
                slots.add(RowPlan.Slot.ofEntity(model, at, rules));
                entities.add(entity);
            } else if (selection instanceof Selection.ExpressionSelection value) {
                slots.add(RowPlan.Slot.ofValue(value.type(), at));
            } else if (selection instanceof Selection.NestedSelection nested) {
                nested.list().check(dialect);
                slots.add(RowPlan.Slot.ofList(nested.list(), at));
            }
            projections.addAll(own);
            at += width;
        }
        return slots;
    }

    /** What the query says of the objects of one slot. */
    private LoadOptions optionsOf(Selection.EntitySelection entity) {
        TableSource source = entity.table().source();
        List<LoadOption<?, ?>> relationships = new ArrayList<>();
        for (LoadOption<?, ?> option : spec.options().relationships()) {
            if (option.path().owner().source().equals(source)) {
                relationships.add(option);
                used.add(option);
            }
        }
        List<ColumnOption<?>> columns = new ArrayList<>();
        for (ColumnOption<?> option : spec.options().columns()) {
            TableItem table = option.entity() != null || option.columns().isEmpty()
                    ? option.entity()
                    : option.columns().get(0).table();
            if (table == null || table.source().equals(source)) {
                if (!(node instanceof SelectNode)) {
                    throw new QueryException(
                            option + " changes which columns a query reads, and the columns of this one are"
                                    + " given: it is text or puts queries together. Select the columns as values, or leave it out.");
                }
                columns.add(option);
                used.add(option);
            }
        }
        return new LoadOptions(relationships, columns, spec.options().others());
    }

    private void planEntity(
            int parent,
            int slotCount,
            EntityModel<?> model,
            TableSource source,
            LoadOptions options,
            Set<RelationshipModel> path) {
        for (RelationshipModel relationship : model.relationships()) {
            LoadOption<?, ?> option = AskedLoading.find(options, relationship);
            LoadStrategy strategy = AskedLoading.strategy(option, relationship, path);
            Refusals.conditionOfOne(option);
            switch (strategy) {
                case CONTAINS_EAGER -> containsEager(parent, slotCount, option, relationship, options, path);
                case JOINED, JOINED_INNER -> {
                    if (closed || limited && relationship.isToMany()) {
                        Refusals.inner(option, strategy);
                        followUps.add(followUp(parent, relationship, option, options, path));
                    } else if (strategy == LoadStrategy.JOINED && multiplies(parent, slotCount, relationship)) {
                        followUps.add(followUp(parent, relationship, option, options, path));
                    } else {
                        join(parent, slotCount, model, source, relationship, strategy, option, options, path);
                    }
                }
                case SELECT_IN, IMMEDIATE -> followUps.add(followUp(parent, relationship, option, options, path));
                case PEERS, LAZY, RAISE, RAISE_ON_SQL -> Refusals.condition(option);
            }
        }
    }

    /** Whether the rows of a collection would come once for each row of another collection, which it has nothing to do with. */
    private boolean multiplies(int parent, int slotCount, RelationshipModel relationship) {
        if (!relationship.isToMany() || lastCollection < 0) {
            return false;
        }
        int ancestor = parent;
        while (ancestor >= slotCount && ancestor != lastCollection) {
            ancestor = eager.get(ancestor - slotCount).parent();
        }
        return ancestor != lastCollection;
    }

    private void join(
            int parent,
            int slotCount,
            EntityModel<?> model,
            TableSource source,
            RelationshipModel relationship,
            LoadStrategy strategy,
            @Nullable LoadOption<?, ?> option,
            LoadOptions options,
            Set<RelationshipModel> path) {
        Condition condition = option == null ? null : option.path().condition();
        TableSource target = condition == null
                ? TableSource.anonymous(relationship.target().table())
                : sourceOfCondition(Objects.requireNonNull(option));
        JoinNode.Kind kind = strategy == LoadStrategy.JOINED_INNER ? JoinNode.Kind.INNER : JoinNode.Kind.LEFT;
        int before = allInnerJoins;
        innerJoins += kind == JoinNode.Kind.INNER && !relationship.isRequired() ? 1 : 0;
        allInnerJoins += kind == JoinNode.Kind.INNER ? 1 : 0;
        joins.addAll(new RelationshipKeys(model, relationship, source, target)
                .joins(kind, condition == null ? null : condition.node()));
        orderBy(relationship, target);
        read(parent, slotCount, relationship, target, option, options, path);
        ofRows |= relationship.isToMany() && allInnerJoins > before;
    }

    /** A condition is about a source that the query must not have already. */
    private TableSource sourceOfCondition(LoadOption<?, ?> option) {
        TableSource target = option.path().target().source();
        RenderedSql alone = spec.rendered(dialect); // fails where the query refers to what it does not join itself
        assert !alone.sql().isEmpty();
        boolean used = node instanceof SelectNode select && select.from().contains(target)
                || joins.stream().anyMatch(join -> contains(join, target));
        if (used) {
            throw new QueryException(
                    option + " has a condition on " + option.path().target()
                            + ", which the query has already. Give the target an alias, " + option.path()
                            + ".to(alias).and(...), and make the condition for that; or use selectIn(...).");
        }
        return target;
    }

    /**
     * Puts the order of a collection after that of the query. A query without one is put in the order of its objects' keys
     * first: they would else come in the order of their children.
     */
    private void orderBy(RelationshipModel relationship, TableSource target) {
        List<Ordering> terms = RelationshipKeys.order(relationship, target);
        if (order.isEmpty() && !terms.isEmpty()) {
            EntityTable<?, ?> root = entities.get(0).table();
            for (ColumnDef column :
                    root.model().columnDefs().subList(0, root.model().keySize())) {
                order.add(Ordering.asc(root.source().column(column.name())));
            }
        }
        order.addAll(terms);
    }

    private void containsEager(
            int parent,
            int slotCount,
            @Nullable LoadOption<?, ?> option,
            RelationshipModel relationship,
            LoadOptions options,
            Set<RelationshipModel> path) {
        if (option != null) {
            if (node == null) {
                throw new QueryException(
                        option + " reads from a join of a typed query, and this one is text. Use selectIn("
                                + option.path() + "), or read the target beside: .into("
                                + option.path().owner().model().constantName() + ", "
                                + relationship.target().constantName() + ").");
            }
            TableSource target = option.path().target().source();
            if (joins.stream().noneMatch(join -> contains(join, target))) {
                throw Misplaced.unjoined(option, joins);
            }
            if (limited && relationship.isToMany()) {
                throw Refusals.collectionOfAPage(option);
            }
            ofRows |= relationship.isToMany();
            read(parent, slotCount, relationship, target, option, options, path);
        }
    }

    private void read(
            int parent,
            int slotCount,
            RelationshipModel relationship,
            TableSource target,
            @Nullable LoadOption<?, ?> option,
            LoadOptions options,
            Set<RelationshipModel> path) {
        int at = projections.size() + 1;
        Set<RelationshipModel> longer = plus(path, relationship);
        LoadOptions ofTargets = AskedLoading.ofTargets(options, option);
        LoadRules rules = AskedLoading.rules(relationship, ofTargets, longer, false);
        projections.addAll(LoaderSql.projections(
                target, rules == null ? relationship.target().rowColumns() : rules.columns()));
        int number = slotCount + eager.size();
        if (relationship.isToMany()) {
            lastCollection = number;
        }
        int before = innerJoins;
        eager.add(new RowPlan.Eager(parent, relationship, at, rules, extent(relationship, option)));
        planEntity(number, slotCount, relationship.target(), target, ofTargets, longer);
        if (innerJoins > before && relationship.isToMany()) {
            eager.set(number - slotCount, new RowPlan.Eager(parent, relationship, at, rules, Extent.OF_QUERY));
        }
    }

    private Extent extent(RelationshipModel relationship, @Nullable LoadOption<?, ?> option) {
        boolean chosen = option != null
                && (option.strategy() == LoadStrategy.CONTAINS_EAGER
                        || option.path().condition() != null);
        return chosen ? Extent.OF_QUERY : LoaderSql.extent(conditions, relationship);
    }

    private RowPlan.FollowUp followUp(
            int parent,
            RelationshipModel relationship,
            @Nullable LoadOption<?, ?> own,
            LoadOptions options,
            Set<RelationshipModel> path) {
        Set<RelationshipModel> longer = plus(path, relationship);
        LoadOptions ofTargets = AskedLoading.ofTargets(options, own);
        List<RowPlan.FollowUp> below = new ArrayList<>();
        for (RelationshipModel next : relationship.target().relationships()) {
            LoadOption<?, ?> option = AskedLoading.find(ofTargets, next);
            LoadStrategy strategy = AskedLoading.strategy(option, next, longer);
            Refusals.conditionOfOne(option);
            if (strategy == LoadStrategy.CONTAINS_EAGER) {
                throw new QueryException(
                        option + " reads from a join of the query itself, so it cannot stand below what a"
                                + " statement of its own loads, as selectIn(...) does. Use selectIn(...) there too.");
            } else if (strategy.isEager()) {
                Refusals.inner(option, strategy);
                below.add(followUp(-1, next, option, ofTargets, longer));
            } else {
                Refusals.condition(option);
            }
        }
        return new RowPlan.FollowUp(
                parent,
                relationship,
                AskedLoading.rules(relationship, ofTargets, longer, own != null && own.depth() > 1),
                AskedLoading.strategy(own, relationship, path) == LoadStrategy.IMMEDIATE,
                condition(relationship, own),
                spec.withoutCriteria(),
                own == null ? 1 : own.depth(),
                List.copyOf(below));
    }

    private @Nullable LoadCondition condition(RelationshipModel relationship, @Nullable LoadOption<?, ?> option) {
        Condition condition = option == null ? null : option.path().condition();
        if (option == null || condition == null) {
            return null;
        }
        return LoadCondition.checked(
                new LoaderSql(dialect, conditions),
                relationship,
                option.path().target().source(),
                condition.node());
    }

    private static boolean contains(JoinNode join, TableSource target) {
        return join.source().equals(target) || join.nested().stream().anyMatch(nested -> contains(nested, target));
    }

    private static Set<RelationshipModel> plus(Set<RelationshipModel> path, RelationshipModel relationship) {
        Set<RelationshipModel> longer = new HashSet<>(path);
        longer.add(relationship);
        return longer;
    }
}
