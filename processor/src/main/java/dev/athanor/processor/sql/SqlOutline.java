package dev.athanor.processor.sql;

import dev.athanor.dialect.SqlToken;
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

    private final TokenizedSql text;
    private final Scope[] scopes;
    private final Clause[] clauses;
    private final List<Scope> all = new ArrayList<>();
    private final List<Scope> outermost = new ArrayList<>();
    private final Set<String> commonTables = new HashSet<>();
    private final Set<String> listedColumns = new HashSet<>();
    private boolean natural;

    SqlOutline(TokenizedSql text) {
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

    /** The names of columns in lists behind the names of WITH tables and sub-queries, in lower case: {@code t(a, b)}. */
    Set<String> listedColumns() {
        return listedColumns;
    }

    /** Whether a join without a condition keeps only rows that have no NULL in the columns of one name. */
    boolean hasNaturalJoin() {
        return natural;
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
        return source.table.isEmpty()
                || source.schema.isEmpty() && commonTables.contains(source.table.toLowerCase(Locale.ROOT));
    }

    /** Whether parentheses hold a query. */
    boolean isQuery(int first) {
        int at = first;
        while (text.at(at).isSign("(")) {
            at++;
        }
        return QUERY_STARTS.contains(text.at(at).keyword());
    }

    /** Whether a word begins the next clause, or the next SELECT. */
    static boolean isEnd(String word) {
        return CLAUSES.containsKey(word) || SET_OPERATORS.contains(word);
    }

    /** Notes that tables are joined by the names of their columns. */
    void noteNaturalJoin() {
        natural = true;
    }

    /** Notes a list of names of columns, if there is one, and returns the place behind it. */
    int noteColumns(int open) {
        if (!text.at(open).isSign("(")) {
            return open;
        }
        int close = text.partner(open);
        for (int i = open + 1; i < close; i++) {
            if (text.at(i).isName()) {
                listedColumns.add(text.at(i).text().toLowerCase(Locale.ROOT));
            }
        }
        return close + 1;
    }

    /** Whether a name or keyword belongs to the name before it. */
    boolean afterDot(int i) {
        return text.at(i - 1).isSign(".");
    }

    /** Reads the tokens of a statement, or of what is between parentheses. */
    void group(int from, int to, @Nullable Scope around, Clause inside, boolean sources, boolean outer) {
        Scope scope = around;
        Clause clause = inside;
        Joins joins = new Joins(this, text, sources, outer);
        int i = from;
        while (i < to) {
            SqlToken token = text.at(i);
            scopes[i] = scope;
            clauses[i] = clause;
            String word = afterDot(i) ? "" : token.keyword();
            if (token.isSign("(")) {
                int close = Math.min(text.partner(i), to);
                if (joins.expectsSource() && clause == Clause.FROM && scope != null) {
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
                joins = new Joins(this, text, true, false);
            } else if (CLAUSES.containsKey(word) && scope != null && scope != around) {
                end(scope, i);
                clause = CLAUSES.get(word);
                scope.grouped |= clause == Clause.GROUP;
            } else if (joins.isActive() && isFrom(clause) && scope != null) {
                i = joins.token(i, scope);
                clause = joins.clause();
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
            i = noteColumns(i + 1);
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
}
