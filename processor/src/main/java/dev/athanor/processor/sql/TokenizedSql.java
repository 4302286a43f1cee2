package dev.athanor.processor.sql;

import dev.athanor.dialect.SqlToken;
import dev.athanor.dialect.SqlToken.Kind;
import dev.athanor.dialect.SqlTokenizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement with its tokens: where its parentheses close, what its binds are called. */
final class TokenizedSql {
    private final String sql;
    private final List<SqlToken> tokens;
    private final int[] partners;

    TokenizedSql(String sql) {
        this.sql = sql;
        this.tokens = SqlTokenizer.tokens(sql);
        this.partners = partners(tokens);
    }

    int size() {
        return tokens.size();
    }

    /** The token at a place; beyond either end one that is nothing. */
    SqlToken at(int index) {
        return index < 0 || index >= tokens.size() ? new SqlToken(Kind.SIGN, "", 0, 0) : tokens.get(index);
    }

    /** Where the parenthesis at a place closes or opens; the end or the beginning where it does not. */
    int partner(int index) {
        return partners[index];
    }

    /** The places of a bind's uses. */
    List<Integer> usesOf(String bind) {
        List<Integer> uses = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isBind() && tokens.get(i).text().equals(bind)) {
                uses.add(i);
            }
        }
        return uses;
    }

    /** The names of the binds in the order in which they first appear. */
    Set<String> binds() {
        Set<String> names = new LinkedHashSet<>();
        tokens.stream().filter(SqlToken::isBind).map(SqlToken::text).forEach(names::add);
        return names;
    }

    /** The numbers of the question marks of a bind in {@link #withMarks}, from 1. */
    List<Integer> marksOf(String bind) {
        List<Integer> marks = new ArrayList<>();
        int mark = 0;
        for (SqlToken token : tokens) {
            if (token.isBind()) {
                mark++;
                if (token.text().equals(bind)) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }

    /** The statement with a question mark in place of each bind, and without a semicolon at the end. */
    String withMarks() {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (SqlToken token : tokens) {
            if (token.isBind()) {
                out.append(sql, from, token.start()).append('?');
                from = token.end();
            }
        }
        int end = SqlTokenizer.endOf(sql, tokens);
        return out.append(sql, Math.min(from, end), end).toString().strip();
    }

    /** The first token that satisfies nothing that JDBC and we agree on: a bind without a name of ours. */
    Optional<SqlToken> otherBind() {
        return tokens.stream().filter(one -> one.kind() == Kind.OTHER_BIND).findFirst();
    }

    /** Whether there is something after a semicolon. */
    boolean hasSeveralStatements() {
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (tokens.get(i).isSign(";")) {
                return true;
            }
        }
        return false;
    }

    private static int[] partners(List<SqlToken> tokens) {
        int[] partners = new int[tokens.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (tokens.get(i).isSign("(")) {
                partners[i] = partners.length;
                open.add(i);
            } else if (tokens.get(i).isSign(")") && !open.isEmpty()) {
                int opened = open.remove(open.size() - 1);
                partners[opened] = i;
                partners[i] = opened;
            }
        }
        return partners;
    }
}
