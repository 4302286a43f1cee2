package dev.athanor.dialect;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.ArrayContains;
import dev.athanor.query.ast.ArrayElement;
import dev.athanor.query.ast.ArrayLength;
import dev.athanor.query.ast.Between;
import dev.athanor.query.ast.CaseWhen;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.ExcludedColumn;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Extract;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Grouping;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.JsonContains;
import dev.athanor.query.ast.JsonValue;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Like;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.NameRef;
import dev.athanor.query.ast.Not;
import dev.athanor.query.ast.Quantified;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.ResultColumn;
import dev.athanor.query.ast.ScalarQuery;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.query.ast.TemporalShift;
import dev.athanor.query.ast.Tuple;
import dev.athanor.query.ast.WindowCall;
import dev.athanor.query.ast.WindowNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a {@link Shape} down, each node as its class, its facts, and the nodes below it. */
final class ShapeReader extends ShapeParts {
    private ShapeReader() {}

    static @Nullable Shape read(StatementNode statement) {
        ShapeReader reader = new ShapeReader();
        statement.accept(reader);
        return reader.isUnfit() ? null : reader.shape();
    }

    @Override
    ShapeReader self() {
        return this;
    }

    @Override
    public ShapeReader visit(ColumnRef node) {
        return add(ColumnRef.class).source(node.source()).add(node.column().name());
    }

    @Override
    public ShapeReader visit(ExcludedColumn node) {
        return unfit();
    }

    @Override
    public ShapeReader visit(FormulaRef node) {
        return add(FormulaRef.class).source(node.source()).add(node.formula());
    }

    @Override
    public ShapeReader visit(Literal node) {
        return add(Literal.class).add(node.value());
    }

    @Override
    public ShapeReader visit(Comparison node) {
        return add(node.operator()).walk(node.left()).walk(node.right());
    }

    @Override
    public ShapeReader visit(Junction node) {
        return add(Junction.class).add(node.conjunction()).walkAll(node.conditions());
    }

    @Override
    public ShapeReader visit(Not node) {
        return add(Not.class).walk(node.condition());
    }

    @Override
    public ShapeReader visit(IsNull node) {
        return add(IsNull.class).add(node.negated()).walk(node.value());
    }

    @Override
    public ShapeReader visit(InList node) {
        return add(InList.class).add(node.negated()).walk(node.value()).walkAll(node.list());
    }

    @Override
    public ShapeReader visit(InQuery node) {
        return add(InQuery.class).add(node.negated()).walk(node.value()).walk(node.query());
    }

    @Override
    public ShapeReader visit(Exists node) {
        return add(Exists.class).add(node.negated()).walk(node.query());
    }

    @Override
    public ShapeReader visit(Like node) {
        add(Like.class).add(node.escape()).add(node.ignoreCase()).add(node.negated());
        return walk(node.value()).walk(node.pattern());
    }

    @Override
    public ShapeReader visit(Between node) {
        return add(Between.class)
                .add(node.negated())
                .walk(node.value())
                .walk(node.low())
                .walk(node.high());
    }

    @Override
    public ShapeReader visit(FunctionCall node) {
        return add(FunctionCall.class).add(node.name()).walkAll(node.arguments());
    }

    @Override
    public ShapeReader visit(Aggregate node) {
        return add(node.function()).add(node.distinct()).walk(node.argument()).walk(node.filter());
    }

    @Override
    public ShapeReader visit(StringAggregate node) {
        add(StringAggregate.class).add(node.separator()).walk(node.argument());
        return order(node.orderBy()).walk(node.filter());
    }

    @Override
    public ShapeReader visit(Arithmetic node) {
        return add(node.operator()).add(node.type()).walk(node.left()).walk(node.right());
    }

    @Override
    public ShapeReader visit(Concat node) {
        return add(Concat.class).walkAll(node.parts());
    }

    @Override
    public ShapeReader visit(CaseWhen node) {
        add(CaseWhen.class).add(node.branches().size());
        for (CaseWhen.Branch branch : node.branches()) {
            walk(branch.condition()).walk(branch.value());
        }
        return walk(node.otherwise());
    }

    @Override
    public ShapeReader visit(Cast node) {
        return add(Cast.class).add(node.target()).walk(node.value());
    }

    @Override
    public ShapeReader visit(ScalarQuery node) {
        return add(ScalarQuery.class).walk(node.query());
    }

    @Override
    public ShapeReader visit(Tuple node) {
        return add(Tuple.class).walkAll(node.parts());
    }

    @Override
    public ShapeReader visit(RawSql node) {
        return add(RawSql.class).add(node.text()).walkAll(node.arguments());
    }

    @Override
    public ShapeReader visit(NameRef node) {
        return add(NameRef.class).add(node.name());
    }

    @Override
    public ShapeReader visit(ResultColumn node) {
        return add(ResultColumn.class).add(node.position());
    }

    @Override
    public ShapeReader visit(Grouping node) {
        add(node.kind()).add(node.sets().size());
        for (List<ExprNode> set : node.sets()) {
            walkAll(set);
        }
        return this;
    }

    @Override
    public ShapeReader visit(WindowCall node) {
        WindowNode window = node.window();
        add(WindowCall.class).add(window.name()).walk(node.function());
        walkAll(window.partitionBy()).order(window.orderBy());
        WindowNode.Frame frame = window.frame();
        if (frame == null) {
            return add(null);
        }
        add(frame.unit()).add(frame.exclusion());
        add(frame.start().kind()).walk(frame.start().distance());
        return add(frame.end().kind()).walk(frame.end().distance());
    }

    @Override
    public ShapeReader visit(Quantified node) {
        return add(Quantified.class).add(node.all()).walk(node.query());
    }

    @Override
    public ShapeReader visit(Matches node) {
        add(Matches.class).add(node.ignoreCase()).add(node.negated());
        return walk(node.value()).walk(node.pattern());
    }

    @Override
    public ShapeReader visit(Extract node) {
        return add(node.field()).add(node.kind()).walk(node.value());
    }

    @Override
    public ShapeReader visit(TemporalShift node) {
        return add(node.unit()).add(node.kind()).walk(node.value()).walk(node.amount());
    }

    @Override
    public ShapeReader visit(JsonValue node) {
        return add(node.as()).add(node.path()).walk(node.json());
    }

    @Override
    public ShapeReader visit(JsonContains node) {
        return add(JsonContains.class).walk(node.whole()).walk(node.part());
    }

    @Override
    public ShapeReader visit(ArrayContains node) {
        return add(ArrayContains.class).add(node.type()).walk(node.array()).walk(node.element());
    }

    @Override
    public ShapeReader visit(ArrayElement node) {
        return add(ArrayElement.class).add(node.type()).add(node.position()).walk(node.array());
    }

    @Override
    public ShapeReader visit(ArrayLength node) {
        return add(ArrayLength.class).walk(node.array());
    }
}
