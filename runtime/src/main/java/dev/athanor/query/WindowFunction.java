package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.WindowCall;
import java.util.function.Function;

/**
 * A function that needs a window: {@code rowNumber().over(...)}. Immutable.
 *
 * @param <E> the kind of expression that it is with its window
 */
public final class WindowFunction<E extends Expression<?>> {
    private final ExprNode function;
    private final Function<ExprNode, E> maker;

    WindowFunction(ExprNode function, Function<ExprNode, E> maker) {
        this.function = function;
        this.maker = maker;
    }

    /** The function's value for each row, over a window. */
    public E over(Window window) {
        return maker.apply(new WindowCall(function, window.node()));
    }
}
