package dev.athanor.processor.sql;

import dev.athanor.processor.sql.Scope.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a statement: its SELECTs, what each reads from, and which clause each token is in. Made by words and
 * parentheses alone, so that SQL of any database has one; what it does not understand it leaves out.
 */
final class SqlOutline {
    private static final Map<String, Clause> CLAUSES = Map.of(
            "where", Clause.WHERE,
            "group", Clause.GROUP,
            "having", Clause.HAVING,
            "order", Clause.ORDER,
            "limit", Clause.LIMIT,
            "offset", Clause.LIMIT,
            "fetch", Clause.LIMIT,
            "window", Clause.OTHER,
            "for", Clause.OTHER,
            "returning", Clause.OTHER);
    private static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except");
    private static final Set<String> QUERY_STARTS = Set.of("select", "with", "values");
    private static final Set<String> NO_ALIAS = Set.of(
            "on",
            "using",
            "left",
            "right",
            "full",
            "inner",
            "cross",
            "natural",
            "join",
            "indexed",
            "not",
            "tablesample",
            "set",
            "straight_join");

    private final SqlText text;
    private final Scope[] scopes;
    private final Clause[] clauses;
    private final List<Scope> all = new ArrayList<>();
    private final List<Scope> outermost = new ArrayList<>();
    private final Set<String> commonTables = new HashSet<>();

    SqlOutline(SqlText text) {
        this.text = text;
        this.scopes = new Scope[text.size()];
        this.clauses = new Clause[text.size()];
        group(0, text.size(), null, Clause.NONE, false, false);
    }

    /** All SELECTs, in the order in which they begin. */
    List<Scope> scopes() {
        return all;
    }

    /** The SELECT whose columns are the result; empty where several are put together, or parentheses are around it. */
    Optional<Scope> result() {
        return outermost.size() == 1 ? Optional.of(outermost.get(0)) : Optional.empty();
    }

    /** The names of WITH tables, in lower case. */
    Set<String> commonTables() {
        return commonTables;
    }

    /** The SELECT that a token is in, or null. */
    @Nullable
    Scope scopeOf(int index) {
        return scopes[index];
    }

    Clause clauseOf(int index) {
        return clauses[index] == null ? Clause.NONE : clauses[index];
    }

    /** Whether a name is that of a WITH table, or of none. */
    boolean isDerived(Source source) {
        return source.table.isEmpty() || commonTables.contains(source.table.toLowerCase(Locale.ROOT));
    }

    /** Whether parentheses hold a query. */
    boolean isQuery(int first) {
        int at = first;
        while (text.at(at).isSign("(")) {
            at++;
        }
        return QUERY_STARTS.contains(text.at(at).keyword());
    }

    private void group(int from, int to, @Nullable Scope around, Clause inside, boolean sources, boolean outer) {
        Scope scope = around;
        Clause clause = inside;
        Joins joins = new Joins(sources, outer);
        int i = from;
        while (i < to) {
            Token token = text.at(i);
            scopes[i] = scope;
            clauses[i] = clause;
            String word = afterDot(i) ? "" : token.keyword();
            if (token.isSign("(")) {
                int close = Math.min(text.partner(i), to);
                if (joins.expected && clause == Clause.FROM && scope != null) {
                    i = joins.parentheses(i, close, scope);
                } else {
                    group(i + 1, close, scope, clause, false, false);
                    i = close;
                }
            } else if (word.equals("with") && i == from && isCommonTables(i)) {
                i = commonTables(i, to);
            } else if (word.equals("select")) {
                scope = new Scope(i, to, around);
                all.add(scope);
                if (from == 0) {
                    outermost.add(scope);
                }
                scopes[i] = scope;
                clause = Clause.SELECT;
            } else if (SET_OPERATORS.contains(word) && scope != null && scope != around) {
                end(scope, i);
                clause = Clause.OTHER;
            } else if (word.equals("from")
                    && clause == Clause.SELECT
                    && scope != null
                    && scope != around
                    && !isDistinctFrom(i)) {
                end(scope, i);
                clause = Clause.FROM;
                joins = new Joins(true, false);
            } else if (CLAUSES.containsKey(word) && scope != null && scope != around) {
                end(scope, i);
                clause = CLAUSES.get(word);
                scope.grouped |= clause == Clause.GROUP;
            } else if (joins.active && isFrom(clause) && scope != null) {
                i = joins.token(i, scope);
                clause = joins.clause;
            }
            i++;
        }
    }

    private static boolean isFrom(Clause clause) {
        return clause == Clause.FROM || clause == Clause.ON || clause == Clause.OUTER_ON;
    }

    private static void end(Scope scope, int at) {
        scope.selectEnd = Math.min(scope.selectEnd, at);
    }

    private boolean afterDot(int i) {
        return text.at(i - 1).isSign(".");
    }

    private boolean isDistinctFrom(int i) {
        return text.at(i - 1).keyword().equals("distinct")
                && Set.of("is", "not").contains(text.at(i - 2).keyword());
    }

    private boolean isCommonTables(int with) {
        return text.at(with + 1).isName();
    }

    /** Notes the names before AS and looks into their queries; returns the place before what follows them. */
    private int commonTables(int with, int to) {
        int i = with + 1;
        if (text.at(i).keyword().equals("recursive")) {
            i++;
        }
        while (i < to && text.at(i).isName()) {
            commonTables.add(text.at(i).text().toLowerCase(Locale.ROOT));
            i++;
            if (text.at(i).isSign("(")) {
                i = text.partner(i) + 1;
            }
            while (i < to && !text.at(i).isSign("(")) {
                i++;
            }
            if (i < to) {
                group(i + 1, Math.min(text.partner(i), to), null, Clause.NONE, false, false);
                i = text.partner(i) + 1;
            }
            if (!text.at(i).isSign(",")) {
                break;
            }
            i++;
        }
        return i - 1;
    }

    /** Reads what stands in FROM. */
    private final class Joins {
        /** Whether this is a list of sources, and not the arguments of something in it. */
        private final boolean active;

        private boolean expected;
        private boolean outer;
        private final boolean allOuter;
        private boolean left;
        private boolean right;
        private boolean outerJoin;
        private Clause clause = Clause.FROM;
        /** The number of sources before the current list element: a join reaches back no farther. */
        private int first = -1;

        Joins(boolean expected, boolean allOuter) {
            this.active = expected;
            this.expected = expected;
            this.allOuter = allOuter;
            this.outer = allOuter;
        }

        /** Takes a token of FROM, and returns the place of the last one that was taken with it. */
        private int token(int i, Scope scope) {
            first = first < 0 ? scope.sources.size() : first;
            Token token = text.at(i);
            String word = afterDot(i) ? "" : token.keyword();
            if (token.isSign(",")) {
                expected = true;
                clause = Clause.FROM;
                outer = allOuter;
                first = scope.sources.size();
            } else if (word.equals("left") && !text.at(i + 1).isSign("(")) {
                left = true;
            } else if (word.equals("right") && !text.at(i + 1).isSign("(")) {
                right = true;
            } else if (word.equals("full")) {
                left = true;
                right = true;
            } else if (word.equals("join")) {
                join(scope);
            } else if (word.equals("on")) {
                clause = outerJoin ? Clause.OUTER_ON : Clause.ON;
            } else if (expected && token.isName() && !word.equals("lateral")) {
                return source(i, scope);
            }
            return i;
        }

        private void join(Scope scope) {
            if (right) {
                scope.sources.subList(first, scope.sources.size()).forEach(one -> one.outer = true);
            }
            outer = left || allOuter;
            outerJoin = left || right;
            left = false;
            right = false;
            expected = true;
            clause = Clause.FROM;
        }

        private int source(int name, Scope scope) {
            expected = false;
            int last = name;
            while (text.at(last + 1).isSign(".") && text.at(last + 2).isName()) {
                last += 2;
            }
            String table = text.at(last).text();
            int end = last;
            if (text.at(last + 1).isSign("(")) {
                end = text.partner(last + 1);
                group(last + 2, end, scope, Clause.FROM, false, false);
                table = "";
            }
            return alias(end, table, text.at(last).text(), last, scope);
        }

        /** A sub-query with its alias, or joins within parentheses. */
        private int parentheses(int open, int close, Scope scope) {
            first = first < 0 ? scope.sources.size() : first;
            expected = false;
            if (isQuery(open + 1)) {
                group(open + 1, close, scope, Clause.NONE, false, false);
                return alias(close, "", "", open, scope);
            }
            group(open + 1, close, scope, Clause.FROM, true, outer);
            return close;
        }

        private int alias(int end, String table, String otherwise, int at, Scope scope) {
            int next = end + 1;
            boolean said = text.at(next).keyword().equals("as");
            Token alias = text.at(said ? next + 1 : next);
            boolean is = said || isAlias(alias);
            scope.sources.add(new Source(is ? alias.text() : otherwise, table, at, outer));
            return is ? (said ? next + 1 : next) : end;
        }

        private boolean isAlias(Token token) {
            String word = token.keyword();
            return token.isName()
                    && !NO_ALIAS.contains(word)
                    && !CLAUSES.containsKey(word)
                    && !SET_OPERATORS.contains(word);
        }
    }
}
