package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.StatementNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When two queries are the same value: the same SQL and values, and the same is made of the rows. */
final class SelectEquality {
    private SelectEquality() {}

    static boolean same(Select<?> one, Select<?> other) {
        SelectSpec<?> left = spec(one);
        SelectSpec<?> right = spec(other);
        return left != null
                && right != null
                && sameResult(left, right)
                && StatementText.same(nodes(left), nodes(right));
    }

    /** Whether the same is made of the rows. */
    static boolean sameResult(ResultSpec<?> left, ResultSpec<?> right) {
        return left.populateExisting() == right.populateExisting()
                && left.unique() == right.unique()
                && left.withoutCriteria() == right.withoutCriteria()
                && Objects.equals(left.assembler(), right.assembler())
                && left.options().equals(right.options())
                && same(left.selections(), right.selections());
    }

    /** A query that cannot mean what was written is equal to itself alone. */
    static int hash(Select<?> query) {
        SelectSpec<?> spec = spec(query);
        return spec == null ? System.identityHashCode(query) : StatementText.hash(query, nodes(spec));
    }

    static boolean same(List<Selection> ones, List<Selection> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!same(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Selection one, Selection other) {
        if (one instanceof Selection.EntitySelection left && other instanceof Selection.EntitySelection right) {
            return left.table().model() == right.table().model() && left.nullable() == right.nullable();
        }
        if (one instanceof Selection.NestedSelection left && other instanceof Selection.NestedSelection right) {
            return left.list().equals(right.list());
        }
        return one instanceof Selection.ExpressionSelection left
                && other instanceof Selection.ExpressionSelection right
                && left.type().equals(right.type());
    }

    private static Supplier<List<StatementNode>> nodes(SelectSpec<?> spec) {
        return () -> List.of(spec.node());
    }

    private static @Nullable SelectSpec<?> spec(Select<?> query) {
        try {
            return query.spec();
        } catch (QueryException e) {
            return null;
        }
    }
}
