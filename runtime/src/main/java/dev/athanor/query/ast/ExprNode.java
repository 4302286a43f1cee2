package dev.athanor.query.ast;

/** An expression or a condition. */
public sealed interface ExprNode extends Node
        permits ColumnRef,
                ExcludedColumn,
                FormulaRef,
                Bind,
                Literal,
                Comparison,
                Junction,
                Not,
                IsNull,
                InList,
                InQuery,
                Exists,
                Like,
                Between,
                FunctionCall,
                Aggregate,
                StringAggregate,
                Arithmetic,
                Concat,
                CaseWhen,
                Cast,
                ScalarQuery,
                Tuple,
                RawSql,
                NameRef,
                ResultColumn,
                Grouping,
                WindowCall,
                Quantified,
                Matches,
                Extract,
                TemporalShift,
                JsonValue,
                JsonContains,
                ArrayContains,
                ArrayElement,
                ArrayLength {
    /** How tightly the expression binds: one of the constants of {@link Precedence}. */
    default int precedence() {
        return Precedence.PRIMARY;
    }
}
