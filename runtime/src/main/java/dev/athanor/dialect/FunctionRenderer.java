package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Extract;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Precedence;
import dev.athanor.query.ast.Quantified;
import dev.athanor.query.ast.ResultColumn;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.query.ast.TemporalShift;
import dev.athanor.type.SqlKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes aggregates and functions of dates and texts as standard SQL. A dialect overrides what its database says otherwise. */
abstract class FunctionRenderer extends ConditionRenderer {
    FunctionRenderer(Dialect dialect) {
        super(dialect);
    }

    /** What the database does not have, as an error; {@code remedy} is a sentence that says what to write. */
    protected final QueryException unsupported(String construct, String remedy) {
        return new QueryException(dialect() + " has no " + construct + ". " + remedy);
    }

    @Override
    public StringBuilder visit(Aggregate node) {
        ExprNode argument = node.argument();
        out.append(function(node.function())).append(node.distinct() ? "(DISTINCT " : "(");
        if (argument == null) {
            out.append('*');
        } else {
            argument.accept(this);
        }
        out.append(')');
        return filter(node.filter());
    }

    /** The name of an aggregate function. */
    protected String function(Aggregate.Function function) {
        return function == Aggregate.Function.AVG_DECIMAL ? "AVG" : function.name();
    }

    /** Writes which rows an aggregate is over. */
    protected final StringBuilder filter(@Nullable ExprNode condition) {
        if (condition != null) {
            out.append(" FILTER (WHERE ");
            condition.accept(this);
            out.append(')');
        }
        return out;
    }

    @Override
    public StringBuilder visit(StringAggregate node) {
        out.append("STRING_AGG(");
        node.argument().accept(this);
        out.append(", ");
        text(node.separator());
        orderBy(node.orderBy());
        out.append(')');
        return filter(node.filter());
    }

    @Override
    public StringBuilder visit(FunctionCall node) {
        return node.name().equals("NEXT_VALUE")
                ? nextValue(dialect()
                        .quoter()
                        .quote(String.valueOf(((Literal) node.arguments().get(0)).value())))
                : super.visit(node);
    }

    /** Writes the next value of a sequence, whose name is as it stands in SQL. */
    protected StringBuilder nextValue(String sequence) {
        throw unsupported("sequences", "Let the database generate a key, or count in a table.");
    }

    /** The greatest or least of values, NULL where one of them is: the function itself leaves NULLs out. */
    protected final StringBuilder extreme(FunctionCall node) {
        String separator = "CASE WHEN ";
        for (ExprNode argument : node.arguments()) {
            if (!(argument instanceof Bind) && !(argument instanceof Literal)) {
                out.append(separator);
                visit(new IsNull(argument, false));
                separator = " OR ";
            }
        }
        boolean nullable = separator.equals(" OR ");
        out.append(nullable ? " THEN NULL ELSE " : "");
        return call(node.name(), node.arguments(), nullable ? ") END" : ")");
    }

    @Override
    public StringBuilder visit(ResultColumn node) {
        return out.append(node.position());
    }

    @Override
    public StringBuilder visit(Quantified node) {
        out.append(node.all() ? "ALL " : "ANY ");
        return query(node.query());
    }

    @Override
    public StringBuilder visit(Matches node) {
        if (node.negated()) {
            out.append("NOT ");
        }
        return call("REGEXP_LIKE", List.of(node.value(), node.pattern()), node.ignoreCase() ? ", 'i')" : ")");
    }

    @Override
    public StringBuilder visit(Extract node) {
        if (node.field() == Extract.Field.SECOND) {
            out.append("CAST(FLOOR(EXTRACT(SECOND FROM ");
            inUtc(node.value(), node.kind());
            return out.append(")) AS INTEGER)");
        }
        out.append("CAST(EXTRACT(").append(field(node.field())).append(" FROM ");
        inUtc(node.value(), node.kind());
        return out.append(") AS INTEGER)");
    }

    /** The name of a field for EXTRACT. */
    protected String field(Extract.Field field) {
        return switch (field) {
            case DAY_OF_WEEK -> "ISODOW";
            case DAY_OF_YEAR -> "DOY";
            default -> field.name();
        };
    }

    /** Writes a date or time; a point on the time line as its date and time in UTC. */
    protected StringBuilder inUtc(ExprNode value, SqlKind kind) {
        if (kind != SqlKind.INSTANT) {
            return value.accept(this);
        }
        operand(value, Precedence.PRIMARY);
        return out.append(" AT TIME ZONE 'UTC'");
    }

    @Override
    public StringBuilder visit(TemporalShift node) {
        out.append("DATEADD(").append(node.unit()).append(", ");
        node.amount().accept(this);
        out.append(", ");
        node.value().accept(this);
        return out.append(')');
    }

    /** Writes a call with its arguments up to what closes it. */
    protected final StringBuilder call(String name, List<ExprNode> arguments, String close) {
        out.append(name).append('(');
        return list(arguments).append(close);
    }

    /** Writes a constant text. */
    protected StringBuilder text(String constant) {
        return out.append('\'').append(constant.replace("'", "''")).append('\'');
    }

    /** Writes ORDER BY where there are terms. */
    protected abstract void orderBy(List<Ordering> terms);
}
