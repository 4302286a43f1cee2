package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.PathStep;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.EntityModel;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What objects of entities have to meet in all that a session reads, as rows that are not deleted, or those of one tenant: see
 * {@code SessionOptions.criteria}. Immutable.
 */
public final class Criteria {
    /** None. */
    public static final Criteria NONE = new Criteria(Map.of());

    private final Map<String, List<Criterion<?>>> byTable;

    private Criteria(Map<String, List<Criterion<?>>> byTable) {
        this.byTable = byTable;
    }

    /** What the objects of one entity have to meet, said of any source of its rows. */
    private record Criterion<Q extends EntityTable<?, ?>>(Q entity, Function<? super Q, Condition> condition) {
        @SuppressWarnings("unchecked") // a source makes another of its own class
        ExprNode on(TableSource source) {
            Condition made = condition.apply((Q) entity.from(source));
            if (made == null) {
                throw new QueryException("The criteria for " + entity.model().name()
                        + " gave null. Leave them out of the options where there is nothing to ask.");
            }
            requireOwn(source, made.node());
            for (TableSource path : PathCollector.of(made.node())) {
                if (!isOnTheWay(source, path)) {
                    throw new QueryException(
                            "The criteria for " + entity.model().name() + " follow a path, " + path
                                    + ", which not every statement joins. Write .has(...) of the relationship in its place.");
                }
            }
            return made.node();
        }

        /** Whether it is the source itself, or a path leads over it to the source. */
        private static boolean isOnTheWay(TableSource source, TableSource other) {
            PathStep step = source.step();
            return source.equals(other) || step != null && isOnTheWay(step.from(), other);
        }

        private void requireOwn(TableSource source, ExprNode node) {
            Set<Source> named = new LinkedHashSet<>();
            new SourceCollector(named, false).collect(node);
            for (Source each : named) {
                boolean path = each instanceof TableSource table && table.step() != null;
                if (!path && !(each instanceof TableSource own && isOnTheWay(source, own))) {
                    throw new QueryException(
                            "The criteria for " + entity.model().name() + " use columns of " + each
                                    + ". Use those of the function's parameter, which is the source at hand, and ask of other tables by any(...),"
                                    + " has(...) or a sub-query.");
                }
            }
        }
    }

    /** These and one more; several for one entity are joined by AND. */
    public <Q extends EntityTable<?, ?>> Criteria with(Q entity, Function<? super Q, Condition> condition) {
        Objects.requireNonNull(
                condition, () -> "The criteria for " + entity.model().name() + " are null.");
        Map<String, List<Criterion<?>>> more = new HashMap<>(byTable);
        List<Criterion<?>> ofTable =
                new ArrayList<>(more.getOrDefault(entity.table().qualifiedName(), List.of()));
        ofTable.add(new Criterion<>(entity, condition));
        more.put(entity.table().qualifiedName(), List.copyOf(ofTable));
        return new Criteria(Map.copyOf(more));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byTable.isEmpty();
    }

    /** Whether there are some for an entity. */
    public boolean concern(EntityModel<?> entity) {
        return concern(entity.table());
    }

    boolean concern(TableDef table) {
        return !byTable.isEmpty() && byTable.containsKey(table.qualifiedName());
    }

    /**
     * The conditions for one session, which no other one has: what is rendered with them has its values, so that it is kept by this
     * object's identity. {@link TableConditions#NONE} where there are none.
     */
    public TableConditions ofSession() {
        return byTable.isEmpty() ? TableConditions.NONE : new SessionCriteria(this);
    }

    /** What the rows of a source have to meet; null where they have to meet nothing. */
    @Nullable
    ExprNode on(TableSource source) {
        List<Criterion<?>> ofTable = byTable.get(source.table().qualifiedName());
        if (ofTable == null) {
            return null;
        }
        ExprNode all = ofTable.get(0).on(source);
        for (Criterion<?> more : ofTable.subList(1, ofTable.size())) {
            all = Condition.joined(true, all, more.on(source));
        }
        return all;
    }

    /** The tables that the conditions read themselves, for a session to flush before. For the runtime. */
    public TableUse use() {
        List<ExprNode> all = new ArrayList<>();
        for (List<Criterion<?>> ofTable : byTable.values()) {
            for (Criterion<?> each : ofTable) {
                all.add(each.on(each.entity().source()));
            }
        }
        return TableUse.of(all);
    }
}
