package dev.athanor.query;

import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of a {@link Select}: copied, changed, and then never changed again. */
final class SelectClauses {
    List<FromItem> from = List.of();
    List<JoinStep> joins = List.of();

    @Nullable
    ExprNode where;

    List<ExprNode> groupBy = List.of();

    @Nullable
    ExprNode having;

    List<Ordering> orderBy = List.of();

    @Nullable
    ExprNode limit;

    @Nullable
    ExprNode offset;

    LoadOptions options = LoadOptions.none();
    List<ExprNode> distinctOn = List.of();
    Compounds.@Nullable Parts parts;

    @Nullable
    Lock lock;

    @Nullable
    List<Bind> after;

    boolean distinct;
    boolean withTies;
    boolean populateExisting;
    boolean unique;
    boolean withoutCriteria;
    /** Whether the order is that of a mapping, in whose place another one comes. */
    boolean orderOfMapping;

    SelectClauses copy() {
        SelectClauses copy = new SelectClauses();
        copy.from = from;
        copy.joins = joins;
        copy.where = where;
        copy.groupBy = groupBy;
        copy.having = having;
        copy.orderBy = orderBy;
        copy.limit = limit;
        copy.offset = offset;
        copy.options = options;
        copy.distinctOn = distinctOn;
        copy.parts = parts;
        copy.lock = lock;
        copy.after = after;
        copy.distinct = distinct;
        copy.withTies = withTies;
        copy.populateExisting = populateExisting;
        copy.unique = unique;
        copy.withoutCriteria = withoutCriteria;
        copy.orderOfMapping = orderOfMapping;
        return copy;
    }

    /** A condition and more of them, joined by AND. */
    static @Nullable ExprNode and(@Nullable ExprNode first, Condition... more) {
        if (first == null && more.length == 1) {
            return more[0].node();
        }
        List<ExprNode> all = new ArrayList<>(more.length + 1);
        Condition.addFlat(all, true, first);
        for (Condition each : more) {
            Condition.addFlat(all, true, each.node());
        }
        return all.isEmpty() ? first : Junction.and(all);
    }

    /** A list and more of them. */
    static <T> List<T> plus(List<T> list, List<? extends T> more) {
        List<T> all = new ArrayList<>(list.size() + more.size());
        all.addAll(list);
        all.addAll(more);
        return all;
    }
}
