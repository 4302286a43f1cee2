package dev.athanor.query;

import dev.athanor.query.ast.Between;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Like;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.Not;
import dev.athanor.query.ast.Quantified;

/** Negates conditions as people write it: {@code NOT LIKE}, {@code <>}; unknown stays unknown. */
final class Negation {
    private Negation() {}

    static ExprNode of(ExprNode node) {
        if (node instanceof Comparison comparison) {
            return new Comparison(comparison.operator().negated(), comparison.left(), opposite(comparison.right()));
        }
        if (node instanceof Not not) {
            return not.condition();
        }
        if (node instanceof IsNull test) {
            return new IsNull(test.value(), !test.negated());
        }
        if (node instanceof Exists exists) {
            return new Exists(exists.query(), !exists.negated());
        }
        if (node instanceof Like like) {
            return new Like(like.value(), like.pattern(), like.escape(), like.ignoreCase(), !like.negated());
        }
        if (node instanceof InList in) {
            return new InList(in.value(), in.list(), !in.negated());
        }
        if (node instanceof InQuery in) {
            return new InQuery(in.value(), in.query(), !in.negated());
        }
        if (node instanceof Matches match) {
            return new Matches(match.value(), match.pattern(), match.ignoreCase(), !match.negated());
        }
        if (node instanceof Between between) {
            return new Between(between.value(), between.low(), between.high(), !between.negated());
        }
        if (node instanceof Literal literal && literal.value() instanceof Boolean truth) {
            return truth ? Literal.FALSE : Literal.TRUE;
        }
        return new Not(node);
    }

    /** Not equal to one of them is different from all of them. */
    private static ExprNode opposite(ExprNode right) {
        return right instanceof Quantified values ? new Quantified(!values.all(), values.query()) : right;
    }
}
