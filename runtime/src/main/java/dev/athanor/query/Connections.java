package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sources of a query are connected: by ON, by a condition in WHERE that names both, or by a cross join that says
 * that it is meant. Two that are not make a cartesian product, which is refused.
 */
final class Connections {
    private final Map<Source, Source> parents = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();

    private Connections() {}

    static void check(SelectNode node) {
        Source loose = loose(node);
        if (loose != null) {
            throw new QueryException(
                    "Nothing connects " + loose + " with " + node.from().get(0) + ": every row of one would meet"
                            + " every row of the other. Join it"
                            + " on a relationship or a condition,"
                            + " or say .crossJoin(...) if that is"
                            + " meant.");
        }
    }

    /** A source that nothing connects with the first one, or null. */
    static @Nullable Source loose(SelectNode node) {
        Connections connections = new Connections();
        connections.sources.addAll(node.from());
        connections.joins(node.joins());
        connections.conditions(node.where());
        return connections.loose();
    }

    private void joins(List<JoinNode> joins) {
        for (JoinNode join : joins) {
            Source before = sources.get(0);
            sources.add(join.source());
            joins(join.nested());
            if (join.kind() == JoinNode.Kind.CROSS || join.source() instanceof QuerySource query && query.isLateral()) {
                connect(before, join.source());
            }
            conditions(join.on());
        }
    }

    private void conditions(@Nullable ExprNode node) {
        if (node instanceof Junction junction && junction.conjunction()) {
            junction.conditions().forEach(this::conditions);
        } else if (node != null) {
            Set<Source> named = new HashSet<>();
            new SourceCollector(named, true).collect(node);
            Source first = null;
            for (Source source : named) {
                if (first != null) {
                    connect(first, source);
                }
                first = source;
            }
        }
    }

    private @Nullable Source loose() {
        Source first = root(sources.get(0));
        for (Source source : sources) {
            if (!root(source).equals(first)) {
                return source;
            }
        }
        return null;
    }

    private void connect(Source one, Source other) {
        Source oneRoot = root(one);
        Source otherRoot = root(other);
        if (!oneRoot.equals(otherRoot)) {
            parents.put(oneRoot, otherRoot);
        }
    }

    private Source root(Source source) {
        Source current = source;
        for (Source parent = parents.get(current); parent != null; parent = parents.get(current)) {
            current = parent;
        }
        return current;
    }
}
