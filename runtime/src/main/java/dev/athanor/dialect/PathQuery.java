package dev.athanor.dialect;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.PathStep;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value at the end of a path as a scalar sub-query, where a statement cannot join the path: an UPDATE or DELETE. */
final class PathQuery {
    private PathQuery() {}

    /** The sub-query for a value of a source, or null where the source is no path or is joined. */
    static @Nullable SelectNode of(Source source, ExprNode value, SourceNames names) {
        if (!(source instanceof TableSource end) || end.step() == null || names.has(end)) {
            return null;
        }
        List<TableSource> way = new ArrayList<>();
        PathStep step = end.step();
        way.add(end);
        while (step.from().step() != null && !names.has(step.from())) {
            way.add(step.from());
            step = step.from().step();
        }
        Collections.reverse(way);
        List<JoinNode> joins = new ArrayList<>();
        for (TableSource next : way.subList(1, way.size())) {
            joins.add(JoinNode.inner(next, on(next)));
        }
        TableSource first = way.get(0);
        return SelectNode.of(List.of(Projection.of(value)), first)
                .withFrom(List.of((Source) first), joins)
                .withWhere(on(first));
    }

    private static ExprNode on(TableSource source) {
        PathStep step = source.step();
        if (step == null) {
            throw new IllegalArgumentException(source + " is no path.");
        }
        return step.on(source);
    }
}
