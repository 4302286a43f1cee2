package dev.athanor.query;

import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.CaseWhen;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CASE that is being written: {@link #otherwise} or {@link #end} makes an expression of it. Immutable.
 *
 * @param <T> the type of its values
 */
public final class Case<T> {
    private final ColumnType<T> type;
    private final List<CaseWhen.Branch> branches;

    Case(ColumnType<T> type, List<CaseWhen.Branch> branches) {
        this.type = type;
        this.branches = branches;
    }

    /** Another value where another condition is true and none before it. */
    public Case<T> when(Condition condition, T value) {
        return with(condition, Bind.of(type, value));
    }

    /** Another value where another condition is true and none before it. */
    public Case<T> when(Condition condition, Expression<T> value) {
        return with(condition, value.node());
    }

    /** The value where no condition is true. */
    public ComparableExpression<T> otherwise(T value) {
        return ended(Bind.of(type, value));
    }

    /** The value where no condition is true. */
    public ComparableExpression<T> otherwise(Expression<T> value) {
        return ended(value.node());
    }

    /** NULL where no condition is true. */
    public ComparableExpression<T> end() {
        return ended(null);
    }

    private Case<T> with(Condition condition, ExprNode value) {
        List<CaseWhen.Branch> all = new ArrayList<>(branches);
        all.add(new CaseWhen.Branch(condition.node(), value));
        return new Case<>(type, all);
    }

    private ComparableExpression<T> ended(@Nullable ExprNode otherwise) {
        return new ComparableExpression<>(new CaseWhen(branches, otherwise), type);
    }
}
