package dev.athanor.it.plans;

import dev.athanor.query.EntityTable;
import dev.athanor.query.OrderTerm;
import dev.athanor.query.Select;
import dev.athanor.query.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query with a load plan, and what its session has read before.
 *
 * @param asked the plan
 * @param lighter the weight below which objects are wanted; null for all
 * @param ordered whether they come in the order of their keys
 * @param limit the most objects, or null
 * @param offset how many objects are left out at first
 * @param overwrites whether what the session has is read anew
 * @param held of which entities the session has all objects
 * @param walked of which relationships of those it has all targets
 */
record PlannedQuery<S>(
        Asked<S> asked,
        @Nullable Integer lighter,
        boolean ordered,
        @Nullable Integer limit,
        int offset,
        boolean overwrites,
        List<Kind<?, ?>> held,
        List<Edge<?, ?, ?>> walked) {

    boolean isLimited() {
        return limit != null || offset > 0;
    }

    Select<S> select() {
        return select(asked.kind());
    }

    private <Q extends EntityTable<S, ?>> Select<S> select(Kind<S, Q> kind) {
        Select<S> select = Sql.select(kind.table);
        if (lighter != null) {
            select = select.where(kind.weight.apply(kind.table).lt(lighter));
        }
        if (ordered) {
            select = select.orderBy(kind.inOrder.toArray(OrderTerm[]::new));
        }
        if (limit != null) {
            select = select.limit(limit);
        }
        if (offset > 0) {
            select = select.offset(offset);
        }
        for (var option : asked.options(new ArrayList<>())) {
            select = select.options(option);
        }
        return overwrites ? select.populateExisting() : select;
    }

    /** The same with a little less in it. */
    List<PlannedQuery<S>> smaller() {
        List<PlannedQuery<S>> smaller = new ArrayList<>();
        if (!walked.isEmpty()) {
            smaller.add(new PlannedQuery<>(asked, lighter, ordered, limit, offset, overwrites, held, List.of()));
        } else if (!held.isEmpty()) {
            smaller.add(new PlannedQuery<>(asked, lighter, ordered, limit, offset, overwrites, List.of(), walked));
        }
        asked.smaller()
                .forEach(less -> smaller.add(
                        new PlannedQuery<>(less, lighter, ordered, limit, offset, overwrites, held, walked)));
        if (isLimited()) {
            smaller.add(new PlannedQuery<>(asked, lighter, ordered, null, 0, overwrites, held, walked));
        }
        if (overwrites) {
            smaller.add(new PlannedQuery<>(asked, lighter, ordered, limit, offset, false, held, walked));
        }
        if (lighter != null) {
            smaller.add(new PlannedQuery<>(asked, null, ordered, limit, offset, overwrites, held, walked));
        }
        return smaller;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!held.isEmpty()) {
            text.append("the session has all ")
                    .append(held)
                    .append(walked.isEmpty() ? "" : " with " + walked)
                    .append("\n");
        }
        text.append("select ").append(asked.kind());
        text.append(lighter == null ? "" : " where weight < " + lighter);
        text.append(ordered ? " in order" : "");
        text.append(limit == null ? "" : " limit " + limit).append(offset == 0 ? "" : " offset " + offset);
        text.append(overwrites ? " populateExisting" : "").append("\n");
        return text + "options " + asked.options(new ArrayList<>()) + "\n" + select();
    }
}
