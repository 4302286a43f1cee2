package dev.athanor.type;

/**
 * Turns values of a Java type into values that a column can hold and back; named by {@code @Convert}. Neither method sees null:
 * SQL NULL is null. One instance serves a column, for any thread. The idea is SQLAlchemy's {@code TypeDecorator}.
 *
 * @param <J> the type of the accessor, boxed
 * @param <C> what is stored: one of the built-in types
 */
public interface Converter<J, C> {
    /** The value as it is stored and bound. What it throws is told with the name of the column. */
    C toColumn(J value);

    /** The value as the accessor gives it. What it throws is told with the name of the column. */
    J fromColumn(C stored);
}
