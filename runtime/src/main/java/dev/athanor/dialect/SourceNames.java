package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the sources that a statement may refer to while it is rendered: those of the query at hand, then those
 * of the queries around it.
 */
final class SourceNames {
    private @Nullable Scope scope;
    private @Nullable Set<String> used;

    /** Opens the scope of a query with its sources. */
    void enter(List<Source> from, List<JoinNode> joins) {
        scope = new Scope(scope);
        for (Source source : from) {
            declare(source);
        }
        declareJoins(joins);
    }

    /** Closes the scope opened last. */
    void leave() {
        if (scope != null) {
            scope = scope.outer;
        }
    }

    /** The name of a source. */
    String nameOf(Source source) {
        for (Scope each = scope; each != null; each = each.outer) {
            int at = each.sources.indexOf(source);
            if (at >= 0) {
                return each.names.get(at);
            }
        }
        String name = source.alias() == null ? source.baseName() : source.alias();
        throw new QueryException("Columns of " + name + " are used, but " + name + " is not in FROM. Join it, as in "
                + ".join(OWNER.relationship) or .join(TABLE, condition), or name it by .from(...).");
    }

    private void declareJoins(List<JoinNode> joins) {
        for (int i = 0; i < joins.size(); i++) {
            JoinNode join = joins.get(i);
            declare(join.source());
            declareJoins(join.nested());
        }
    }

    private void declare(Source source) {
        Scope current = scope;
        if (current == null) {
            throw new IllegalStateException("no scope");
        }
        String name = source.isAnonymous() ? madeUp(source.baseName()) : given(source);
        if (current.names.contains(name)) {
            throw new QueryException(
                    name + " is in FROM twice. Give one of them an alias: var other = TABLE.alias(\"other\"), "
                            + "and for a relationship .join(OWNER.relationship.to(other)).");
        }
        current.sources.add(source);
        current.names.add(name);
    }

    private String given(Source source) {
        String alias = source.alias();
        String name = alias == null ? source.baseName() : alias;
        if (used != null && used.contains(name)) {
            throw new QueryException(
                    "The name " + name + " is taken by an alias of the statement's own. Choose another one.");
        }
        return name;
    }

    private String madeUp(String base) {
        Set<String> taken = used == null ? new HashSet<>() : used;
        used = taken;
        int number = 1;
        while (isVisible(base + "_" + number) || !taken.add(base + "_" + number)) {
            number++;
        }
        return base + "_" + number;
    }

    private boolean isVisible(String name) {
        for (Scope each = scope; each != null; each = each.outer) {
            if (each.names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static final class Scope {
        final @Nullable Scope outer;
        final List<Source> sources = new ArrayList<>(4);
        final List<String> names = new ArrayList<>(4);

        Scope(@Nullable Scope outer) {
            this.outer = outer;
        }
    }
}
