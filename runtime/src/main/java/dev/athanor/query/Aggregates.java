package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.query.ast.WindowCall;
import org.jspecify.annotations.Nullable;

/** What aggregates of each kind of value have in common: a filter and a window. */
final class Aggregates {
    private Aggregates() {}

    static ExprNode filtered(ExprNode aggregate, Condition condition) {
        if (aggregate instanceof Aggregate plain) {
            return plain.withFilter(both(plain.filter(), condition));
        }
        if (aggregate instanceof StringAggregate text) {
            return new StringAggregate(
                    text.argument(), text.separator(), text.orderBy(), both(text.filter(), condition));
        }
        throw new QueryException("A filter goes before the window: sum().filter(...).over(...).");
    }

    static ExprNode over(ExprNode aggregate, Window window) {
        if (aggregate instanceof WindowCall) {
            throw new QueryException("The aggregate has a window already.");
        }
        return new WindowCall(aggregate, window.node());
    }

    private static ExprNode both(@Nullable ExprNode first, Condition second) {
        return first == null ? second.node() : Condition.joined(true, first, second.node());
    }
}
