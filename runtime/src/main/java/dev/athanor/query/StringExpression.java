package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Like;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;

/** A string. */
public sealed class StringExpression extends ComparableExpression<String>
        permits StringColumn, StringAggregateExpression {
    StringExpression(ExprNode node) {
        super(node, Types.STRING);
    }

    /**
     * Matches a pattern, where {@code %} is any characters and {@code _} is one. Whether case counts is the database's.
     */
    public final Condition like(String pattern) {
        return new Condition(new Like(node(), bind("like", pattern), null, false, false));
    }

    /** Matches the pattern that an expression is. */
    public final Condition like(Expression<String> pattern) {
        return new Condition(new Like(node(), pattern.node(), null, false, false));
    }

    /** Does not match a pattern. */
    public final Condition notLike(String pattern) {
        return like(pattern).not();
    }

    /** Matches a pattern, upper and lower case being the same. */
    public final Condition ilike(String pattern) {
        return new Condition(new Like(node(), bind("ilike", pattern), null, true, false));
    }

    /** Begins with a text, in which wildcards are ordinary characters. */
    public final Condition startsWith(String text) {
        return LikePattern.of(node(), bind("startsWith", text), false, true);
    }

    /** Ends with a text, in which wildcards are ordinary characters. */
    public final Condition endsWith(String text) {
        return LikePattern.of(node(), bind("endsWith", text), true, false);
    }

    /** Has a text somewhere in it, in which wildcards are ordinary characters. */
    public final Condition contains(String text) {
        return LikePattern.of(node(), bind("contains", text), true, true);
    }

    /** With a text after it; NULL stays NULL. */
    public final StringExpression concat(String text) {
        return concatenated(Bind.of(Types.STRING, text));
    }

    /** With another expression after it; NULL where one of them is. */
    public final StringExpression concat(Expression<String> other) {
        return concatenated(other.node());
    }

    /** In lower case. */
    public final StringExpression lower() {
        return new StringExpression(new FunctionCall("LOWER", List.of(node())));
    }

    /** In upper case. */
    public final StringExpression upper() {
        return new StringExpression(new FunctionCall("UPPER", List.of(node())));
    }

    /** The number of characters. */
    public final NumericExpression<Integer> length() {
        return new NumericExpression<>(new FunctionCall("LENGTH", List.of(node())), Types.INTEGER);
    }

    /**
     * The characters from a 1-based position on.
     *
     * @throws QueryException where the position is less than 1
     */
    public final StringExpression substring(int from) {
        requirePart(from, 0);
        return new StringExpression(new FunctionCall("SUBSTR", List.of(node(), new Literal((long) from))));
    }

    /**
     * At most {@code length} characters from a 1-based position on.
     *
     * @throws QueryException where the position is less than 1, or the length negative
     */
    public final StringExpression substring(int from, int length) {
        requirePart(from, length);
        return new StringExpression(
                new FunctionCall("SUBSTR", List.of(node(), new Literal((long) from), new Literal((long) length))));
    }

    /**
     * At most {@code length} characters from the beginning.
     *
     * @throws QueryException where the length is negative
     */
    public final StringExpression left(int length) {
        return substring(1, length);
    }

    /**
     * At most {@code length} characters from the end.
     *
     * @throws QueryException where the length is negative
     */
    public final StringExpression right(int length) {
        requireCount("right", length);
        return length == 0 ? left(0) : called("RIGHT", new Literal((long) length));
    }

    /**
     * Exactly {@code length} characters: a shorter string has the fill before it, a longer one loses its end.
     *
     * @throws QueryException where the length is less than 1
     */
    public final StringExpression padStart(int length, char fill) {
        return padded("LPAD", length, fill);
    }

    /**
     * Exactly {@code length} characters: a shorter string has the fill behind it, a longer one loses its end.
     *
     * @throws QueryException where the length is less than 1
     */
    public final StringExpression padEnd(int length, char fill) {
        return padded("RPAD", length, fill);
    }

    /**
     * The string a number of times.
     *
     * @throws QueryException where the number is less than 1
     */
    public final StringExpression repeat(int times) {
        requireCount("repeat", times - 1);
        return called("REPEAT", new Literal((long) times));
    }

    /** The strings of a group one after the other, in any order. */
    public final StringAggregateExpression join(String separator) {
        return join(separator, new OrderTerm[0]);
    }

    /**
     * The strings of a group one after the other.
     *
     * @throws QueryException where the separator has a backslash or control characters, which databases read differently
     */
    public final StringAggregateExpression join(String separator, OrderTerm... order) {
        List<Ordering> terms = new ArrayList<>();
        for (OrderTerm term : order) {
            terms.add(term.ordering());
        }
        return new StringAggregateExpression(new StringAggregate(node(), ConstantText.checked(separator), terms, null));
    }

    /**
     * Has a match of a regular expression somewhere, whose syntax is the database's. SQLite has none.
     */
    public final Condition matches(String pattern) {
        return new Condition(new Matches(node(), bind("matches", pattern), false, false));
    }

    /** Has a match of a regular expression somewhere, upper and lower case being the same. SQLite has none. */
    public final Condition matchesIgnoreCase(String pattern) {
        return new Condition(new Matches(node(), bind("matchesIgnoreCase", pattern), true, false));
    }

    /** Without spaces at both ends. */
    public final StringExpression trim() {
        return called("TRIM");
    }

    /** Without spaces at the beginning. */
    public final StringExpression trimStart() {
        return called("LTRIM");
    }

    /** Without spaces at the end. */
    public final StringExpression trimEnd() {
        return called("RTRIM");
    }

    /** With each occurrence of a text replaced. */
    public final StringExpression replace(String text, String by) {
        return called("REPLACE", Bind.of(Types.STRING, text), Bind.of(Types.STRING, by));
    }

    /** The 1-based position of the first occurrence of a text, 0 where there is none. */
    public final NumericExpression<Integer> indexOf(String text) {
        return new NumericExpression<>(
                new FunctionCall("INSTR", List.of(node(), bind("indexOf", text))), Types.INTEGER);
    }

    /** Databases differ in what is before the first character. */
    private static void requirePart(int from, int length) {
        if (from < 1 || length < 0) {
            throw new QueryException("substring from position " + from + (length < 0 ? " of length " + length : "")
                    + ": positions begin with 1, and a length with 0.");
        }
    }

    private static void requireCount(String method, int count) {
        if (count < 0) {
            throw new QueryException(method + "(...) takes no number that small.");
        }
    }

    private StringExpression padded(String function, int length, char fill) {
        requireCount(function.equals("LPAD") ? "padStart" : "padEnd", length - 1);
        String constant = ConstantText.checked(String.valueOf(fill));
        return called(function, new Literal((long) length), new Literal(constant));
    }

    private StringExpression called(String function, ExprNode... more) {
        List<ExprNode> arguments = new ArrayList<>(List.of(node()));
        arguments.addAll(List.of(more));
        return new StringExpression(new FunctionCall(function, arguments));
    }

    @Override
    public final StringAggregateExpression min() {
        return new StringAggregateExpression(aggregate(Aggregate.Function.MIN));
    }

    @Override
    public final StringAggregateExpression max() {
        return new StringAggregateExpression(aggregate(Aggregate.Function.MAX));
    }

    private StringExpression concatenated(ExprNode other) {
        List<ExprNode> parts = new ArrayList<>();
        if (node() instanceof Concat concat) {
            parts.addAll(concat.parts());
        } else {
            parts.add(node());
        }
        parts.add(other);
        return new StringExpression(new Concat(parts));
    }
}
