package dev.athanor.query.ast;

/**
 * How tightly operators bind, for a renderer to put parentheses only where they are needed. Where databases disagree
 * (the concatenation), the levels are such that parentheses are written.
 */
public final class Precedence {
    /** Raw SQL, of which nothing is known. */
    public static final int RAW = 0;

    public static final int OR = 1;
    public static final int AND = 2;
    public static final int NOT = 3;
    /** Comparisons, IS, IN, LIKE, BETWEEN; none of them associates. */
    public static final int COMPARISON = 4;

    public static final int ADDITION = 5;
    public static final int MULTIPLICATION = 6;
    public static final int CONCATENATION = 5;
    /** Columns, binds, calls and whatever brings its own parentheses. */
    public static final int PRIMARY = 9;

    private Precedence() {}
}
