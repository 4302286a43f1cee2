package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.EntityModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            return made.node();
        }
    }

    /** These and one more; several for one entity are joined by AND. */
    public <Q extends EntityTable<?, ?>> Criteria with(Q entity, Function<? super Q, Condition> condition) {
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
        return !byTable.isEmpty() && byTable.containsKey(entity.table().qualifiedName());
    }

    /**
     * The conditions for one session, which no other one has: what is rendered with them has its values, so that it is kept by this
     * object's identity. {@link TableConditions#NONE} where there are none.
     */
    public TableConditions ofSession() {
        return byTable.isEmpty() ? TableConditions.NONE : new OfSession(this);
    }

    private static final class OfSession implements TableConditions {
        private final Criteria criteria;

        OfSession(Criteria criteria) {
            this.criteria = criteria;
        }

        @Override
        public @Nullable ExprNode on(TableSource source) {
            return criteria.on(source);
        }
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
