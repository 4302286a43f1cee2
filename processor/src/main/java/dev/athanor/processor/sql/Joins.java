package dev.athanor.processor.sql;

import dev.athanor.dialect.SqlToken;
import dev.athanor.processor.sql.Scope.Source;
import java.util.Set;

/** Reads what stands in FROM: tables with their aliases, and how they are joined. Used by the outline. */
final class Joins {
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

    private final SqlOutline outline;
    private final TokenizedSql text;

    /** Whether this is a list of sources, and not the arguments of something in it. */
    private final boolean active;

    private boolean expected;
    private boolean outer;
    private final boolean allOuter;
    private boolean natural;
    private boolean left;
    private boolean right;
    private boolean outerJoin;
    private Clause clause = Clause.FROM;
    /** The number of sources before the current list element: a join reaches back no farther. */
    private int first = -1;

    Joins(SqlOutline outline, TokenizedSql text, boolean expected, boolean allOuter) {
        this.outline = outline;
        this.text = text;
        this.active = expected;
        this.expected = expected;
        this.allOuter = allOuter;
        this.outer = allOuter;
    }

    boolean isActive() {
        return active;
    }

    /** Whether a table, or something in its place, comes next. */
    boolean expectsSource() {
        return expected;
    }

    /** What the tokens that come next are in. */
    Clause clause() {
        return clause;
    }

    /** Takes a token of FROM, and returns the place of the last one that was taken with it. */
    int token(int i, Scope scope) {
        first = first < 0 ? scope.sources.size() : first;
        SqlToken token = text.at(i);
        String word = outline.afterDot(i) ? "" : token.keyword();
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
        } else if (word.equals("natural")) {
            natural = true;
        } else if (word.equals("on") || word.equals("using")) {
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
        if (natural && !left && !right) {
            outline.noteNaturalJoin();
        }
        natural = false;
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
        String schema = last == name ? "" : text.at(last - 2).text();
        int end = last;
        if (text.at(last + 1).isSign("(")) {
            end = text.partner(last + 1);
            outline.group(last + 2, end, scope, Clause.OTHER, false, false);
            table = "";
            schema = "";
        }
        return alias(end, new Name(schema, table), text.at(last).text(), last, scope);
    }

    /** A sub-query with its alias, or joins within parentheses. */
    int parentheses(int open, int close, Scope scope) {
        first = first < 0 ? scope.sources.size() : first;
        expected = false;
        if (outline.isQuery(open + 1)) {
            outline.group(open + 1, close, scope, Clause.NONE, false, false);
            return alias(close, Name.NONE, "", open, scope);
        }
        outline.group(open + 1, close, scope, Clause.FROM, true, outer);
        return close;
    }

    private int alias(int end, Name table, String otherwise, int at, Scope scope) {
        int next = end + 1;
        boolean said = text.at(next).keyword().equals("as");
        SqlToken alias = text.at(said ? next + 1 : next);
        boolean is = said || isAlias(alias);
        scope.sources.add(new Source(is ? alias.text() : otherwise, table.schema(), table.table(), at, outer));
        int last = is ? (said ? next + 1 : next) : end;
        return is && table.table().isEmpty() ? outline.noteColumns(last + 1) - 1 : last;
    }

    private boolean isAlias(SqlToken token) {
        String word = token.keyword();
        return token.isName() && !NO_ALIAS.contains(word) && !SqlOutline.isEnd(word);
    }

    /** A table's name as written; empty for a sub-query or a function. */
    private record Name(String schema, String table) {
        static final Name NONE = new Name("", "");
    }
}
