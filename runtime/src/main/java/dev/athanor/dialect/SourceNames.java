package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the sources that a statement may refer to while it is rendered: those of the query at hand, then those
 * of the queries around it. Names are kept as they are written, quoted where needed.
 */
final class SourceNames {
    private final IdentifierQuoter quoter;
    private @Nullable Scope scope;
    private @Nullable Hidden hidden;
    private @Nullable Set<String> madeUp;

    SourceNames(IdentifierQuoter quoter) {
        this.quoter = quoter;
    }

    /** Opens the scope of a query with its sources. */
    void enter(List<? extends Source> from, List<JoinNode> joins) {
        Scope opened = new Scope(scope, from.size() + count(joins));
        scope = opened;
        for (int i = 0; i < from.size(); i++) {
            declare(opened, from.get(i));
        }
        declareJoins(opened, joins);
    }

    /** Closes the scope opened last. */
    void leave() {
        if (scope != null) {
            scope = scope.outer;
        }
    }

    /** Hides the sources around from what is rendered until {@link #open}. */
    void shut() {
        hidden = new Hidden(scope, hidden);
        scope = null;
    }

    /** Shows what {@link #shut} hid last. */
    void open() {
        Hidden last = hidden;
        if (last != null) {
            scope = last.scope;
            hidden = last.before;
        }
    }

    /** Whether a source is in the statement around. */
    boolean has(Source source) {
        for (Scope each = scope; each != null; each = each.outer) {
            for (int i = 0; i < each.size; i++) {
                if (each.sources[i].equals(source)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The name of a source, as it is written. */
    String nameOf(Source source) {
        for (Scope each = scope; each != null; each = each.outer) {
            for (int i = 0; i < each.size; i++) {
                if (each.sources[i].equals(source)) {
                    requireVisible(each, each.names[i]);
                    return each.names[i];
                }
            }
        }
        String name = source.alias() == null ? source.baseName() : source.alias();
        throw new QueryException("Columns of " + name + " are used, but " + name + " is not in FROM. Join it, as in "
                + ".join(OWNER.relationship) or .join(TABLE, condition), or name it by .from(...).");
    }

    /** In SQL a name stands for the source nearest to it that has it. */
    private void requireVisible(Scope found, String name) {
        for (Scope nearer = scope; nearer != null && nearer != found; nearer = nearer.outer) {
            if (nearer.has(name)) {
                throw new QueryException(
                        name + " is two sources, one in the statement and one in a query within it that"
                                + " refers to both. Give one of them another name: .alias(\"other\") or .asTable(\"other\").");
            }
        }
    }

    private static int count(List<JoinNode> joins) {
        int count = joins.size();
        for (int i = 0; i < joins.size(); i++) {
            count += count(joins.get(i).nested());
        }
        return count;
    }

    private void declareJoins(Scope opened, List<JoinNode> joins) {
        for (int i = 0; i < joins.size(); i++) {
            declare(opened, joins.get(i).source());
            declareJoins(opened, joins.get(i).nested());
        }
    }

    private void declare(Scope opened, Source source) {
        String name = source.isAnonymous() ? makeUp(source.baseName()) : given(source);
        if (opened.has(name)) {
            throw new QueryException(
                    name + " is in FROM twice. Give one of them an alias: var other = TABLE.alias(\"other\"), "
                            + "and for a relationship .join(OWNER.relationship.to(other)).");
        }
        refuseNamesake(opened, source, name);
        opened.sources[opened.size] = source;
        opened.names[opened.size++] = name;
    }

    /** Tables of two schemas may have one name: the inner one would be taken for the outer one. */
    private static void refuseNamesake(Scope opened, Source source, String name) {
        for (Scope each = opened.outer; each != null; each = each.outer) {
            for (int i = 0; i < each.size; i++) {
                boolean plain = source.alias() == null && each.sources[i].alias() == null;
                if (plain && each.names[i].equals(name) && !each.sources[i].equals(source)) {
                    throw new QueryException(
                            name + " is two tables, one in the statement and one in a query within it. Give the "
                                    + "inner one an alias: var other = TABLE.alias(\"other\"), and for a relationship "
                                    + "OWNER.relationship.to(other).");
                }
            }
        }
    }

    private String given(Source source) {
        String alias = source.alias();
        String name = quoter.quote(alias == null ? source.baseName() : alias);
        if (madeUp != null && madeUp.contains(name)) {
            throw new QueryException(
                    "The name " + name + " is taken by an alias of the statement's own. Choose another one.");
        }
        return name;
    }

    private String makeUp(String base) {
        Set<String> taken = madeUp == null ? new HashSet<>() : madeUp;
        madeUp = taken;
        String start = quoter.limit().shortened(base);
        int number = 1;
        String name = quoter.quote(start + "_" + number);
        while (isVisible(name) || !taken.add(name)) {
            number++;
            name = quoter.quote(start + "_" + number);
        }
        return name;
    }

    private boolean isVisible(String name) {
        for (Scope each = scope; each != null; each = each.outer) {
            if (each.has(name)) {
                return true;
            }
        }
        return false;
    }

    private record Hidden(@Nullable Scope scope, @Nullable Hidden before) {}

    private static final class Scope {
        final @Nullable Scope outer;
        final Source[] sources;
        final String[] names;
        int size;

        Scope(@Nullable Scope outer, int capacity) {
            this.outer = outer;
            this.sources = new Source[capacity];
            this.names = new String[capacity];
        }

        boolean has(String name) {
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }
}
