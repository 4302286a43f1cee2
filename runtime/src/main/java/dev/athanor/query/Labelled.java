package dev.athanor.query;

import dev.athanor.query.ast.Projection;
import java.util.List;

/**
 * An expression with a name in the result, made by {@link Expression#as}. Immutable.
 *
 * @param <T> the type in the result
 */
public final class Labelled<T> extends Selectable<T> {
    private final Expression<T> expression;
    private final String label;

    Labelled(Expression<T> expression, String label) {
        this.expression = expression;
        this.label = label;
    }

    Expression<T> expression() {
        return expression;
    }

    String label() {
        return label;
    }

    @Override
    List<Projection> projections() {
        return List.of(new Projection(expression.node(), label));
    }

    @Override
    Selection selection(boolean nullable) {
        return expression.selection(nullable);
    }

    @Override
    boolean isSameAs(Selectable<?> other) {
        return expression.isSameAs(other instanceof Labelled<?> that ? that.expression : other);
    }

    @Override
    public String toString() {
        return label;
    }
}
