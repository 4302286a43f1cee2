package dev.athanor.query;

import dev.athanor.query.ast.Between;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.LateBind;
import dev.athanor.query.ast.Like;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.Not;
import dev.athanor.query.ast.Quantified;
import java.util.ArrayList;
import java.util.List;

/**
 * Negates conditions as people write it: {@code NOT LIKE}, {@code <>}; unknown stays unknown. Only whether something is what an object
 * refers to is known always: where that is nothing, the negation is true.
 */
final class Negation {
    private Negation() {}

    static ExprNode of(ExprNode condition) {
        ExprNode node = known(condition);
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

    /** The same condition, false where it was unknown because an object refers to nothing. */
    private static ExprNode known(ExprNode node) {
        if (node instanceof Comparison comparison
                && comparison.operator() == Comparison.Operator.EQ
                && comparison.right() instanceof LateBind late
                && late.reference()) {
            return new Comparison(Comparison.Operator.NOT_DISTINCT, comparison.left(), late);
        }
        if (node instanceof Junction junction) {
            List<ExprNode> conditions = new ArrayList<>(junction.conditions());
            conditions.replaceAll(Negation::known);
            return new Junction(junction.conjunction(), conditions);
        }
        return node;
    }

    /** Not equal to one of them is different from all of them. */
    private static ExprNode opposite(ExprNode right) {
        return right instanceof Quantified values ? new Quantified(!values.all(), values.query()) : right;
    }
}
