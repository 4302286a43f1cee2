package dev.athanor.query.ast;

/**
 * One method for each kind of node. A dialect's renderer is one; so is whatever walks a statement.
 *
 * @param <R> what a visit returns
 */
public interface NodeVisitor<R> {
    R visit(SelectNode node);

    R visit(CompoundNode node);

    R visit(InsertNode node);

    R visit(UpdateNode node);

    R visit(DeleteNode node);

    R visit(MergeNode node);

    R visit(ColumnRef node);

    R visit(ExcludedColumn node);

    R visit(FormulaRef node);

    R visit(Bind node);

    R visit(Literal node);

    R visit(Comparison node);

    R visit(Junction node);

    R visit(Not node);

    R visit(IsNull node);

    R visit(InList node);

    R visit(InQuery node);

    R visit(Exists node);

    R visit(Like node);

    R visit(Between node);

    R visit(FunctionCall node);

    R visit(Aggregate node);

    R visit(StringAggregate node);

    R visit(Arithmetic node);

    R visit(Concat node);

    R visit(CaseWhen node);

    R visit(Cast node);

    R visit(ScalarQuery node);

    R visit(Tuple node);

    R visit(RawSql node);

    R visit(ResultColumn node);

    R visit(NameRef node);

    R visit(Grouping node);

    R visit(WindowCall node);

    R visit(Quantified node);

    R visit(Matches node);

    R visit(Extract node);

    R visit(TemporalShift node);

    R visit(JsonValue node);

    R visit(JsonContains node);

    R visit(ArrayContains node);

    R visit(ArrayElement node);

    R visit(ArrayLength node);
}
