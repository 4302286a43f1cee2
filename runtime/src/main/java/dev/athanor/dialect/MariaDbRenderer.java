package dev.athanor.dialect;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Extract;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Grouping;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Precedence;
import dev.athanor.query.ast.Quantified;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.ResultColumn;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.query.ast.TemporalShift;
import dev.athanor.query.ast.Tuple;
import dev.athanor.query.ast.WindowNode;
import dev.athanor.type.SqlKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of statements that MariaDB and MySQL say otherwise. */
class MariaDbRenderer extends MariaDbWriteRenderer {
    MariaDbRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    StructureSql structures() {
        return new MariaDbStructure(((MariaDbDdl) dialect().ddl()).collation(), false);
    }

    /** There is no OFFSET without LIMIT. */
    @Override
    protected void limit(@Nullable ExprNode limit, @Nullable ExprNode offset) {
        if (limit == null && offset != null) {
            out.append(" LIMIT 18446744073709551615");
        }
        super.limit(limit, offset);
    }

    /** What is sorted by need not be selected. */
    @Override
    protected List<Ordering> distinctOrder(SelectNode node) {
        return node.orderBy();
    }

    @Override
    protected boolean beginsWithCommonTables() {
        return false;
    }

    /** An order beside ROLLUP is an error. */
    @Override
    public StringBuilder visit(SelectNode node) {
        if (!node.orderBy().isEmpty() && node.groupBy().stream().anyMatch(Grouping.class::isInstance)) {
            throw unsupported(
                    "ORDER BY beside ROLLUP", "Make the query a source of rows, .asTable(\"name\"), and sort them.");
        }
        return super.visit(node);
    }

    /** NULL is less than any value, and nothing says otherwise; a position in an expression would be a number. */
    @Override
    protected void ordering(Ordering term) {
        boolean first = !term.descending();
        if (term.nulls() != Ordering.Nulls.DEFAULT && first != (term.nulls() == Ordering.Nulls.FIRST)) {
            if (term.value() instanceof ResultColumn) {
                throw unsupported(
                        "NULLS " + term.nulls() + " in the order of queries that are put together",
                        "Make them a source of rows, .asTable(\"name\"), and sort those.");
            }
            operand(term.value(), Precedence.COMPARISON + 1);
            out.append(first ? " IS NULL, " : " IS NOT NULL, ");
        }
        super.ordering(new Ordering(term.value(), term.descending(), Ordering.Nulls.DEFAULT));
    }

    /** A query within others put together is a table, whose columns have different names. */
    @Override
    protected void operand(QueryNode query, CompoundNode whole, boolean left) {
        super.operand(query instanceof CompoundNode ? ColumnAliases.different(query) : query, whole, left);
    }

    /** A comparison of rows is unknown where a NULL stands behind parts that decide it. */
    @Override
    public StringBuilder visit(Comparison node) {
        if (node.left() instanceof Tuple left && node.right() instanceof Tuple right) {
            return operand(RowComparison.spelledOut(node.operator(), left, right), Precedence.COMPARISON);
        }
        if (node.operator() == Comparison.Operator.DISTINCT) {
            out.append("NOT (");
            super.visit(node);
            return out.append(')');
        }
        return super.visit(node);
    }

    @Override
    protected String operator(Comparison.Operator operator) {
        return switch (operator) {
            case NOT_DISTINCT, DISTINCT -> " <=> ";
            default -> super.operator(operator);
        };
    }

    /**
     * A query with LIMIT is allowed in IN within another one only; and what is looked for would be pushed below the window
     * functions of queries that are put together, which then see other rows.
     */
    @Override
    public StringBuilder visit(InQuery node) {
        QueryNode query = node.query();
        if (!needsTable(query)) {
            return super.visit(node);
        }
        operand(node.value(), Precedence.COMPARISON + 1);
        return table(node.negated() ? " NOT IN " : " IN ", query);
    }

    @Override
    public StringBuilder visit(Quantified node) {
        QueryNode query = node.query();
        return needsTable(query) ? table(node.all() ? "ALL " : "ANY ", query) : super.visit(node);
    }

    private StringBuilder table(String before, QueryNode query) {
        out.append(before).append("(SELECT * FROM ");
        query(query);
        return out.append(" AS limited)");
    }

    private static boolean needsTable(QueryNode query) {
        return isLimited(query) || query instanceof CompoundNode && NamedWindows.uses(query);
    }

    private static boolean isLimited(QueryNode query) {
        return query.limit() != null
                || query.offset() != null
                || query instanceof CompoundNode compound
                        && (isLimited(compound.left()) || isLimited(compound.right()));
    }

    /** Two strokes are OR. */
    @Override
    public StringBuilder visit(Concat node) {
        out.append("CONCAT(");
        return list(node.parts()).append(')');
    }

    @Override
    protected String operator(Arithmetic node) {
        boolean integers = switch (node.type().kind()) {
            case SMALLINT, INTEGER, BIGINT -> true;
            default -> node.type().javaType() == java.math.BigInteger.class;
        };
        return integers && node.operator() == Arithmetic.Operator.DIVIDED_BY ? " DIV " : super.operator(node);
    }

    /** LENGTH counts bytes; an instant is stored in UTC. */
    @Override
    public StringBuilder visit(FunctionCall node) {
        return switch (node.name()) {
            case "LENGTH" -> super.visit(new FunctionCall("CHAR_LENGTH", node.arguments()));
            case "CURRENT_INSTANT" -> out.append("UTC_TIMESTAMP(6)");
            case "CURRENT_UTC_DATE" -> out.append("UTC_DATE()");
            default -> super.visit(node);
        };
    }

    /** The average of integers would be a decimal of four digits after the point; there is no FILTER. */
    @Override
    public StringBuilder visit(Aggregate node) {
        ExprNode argument = node.argument();
        out.append(function(node.function())).append(node.distinct() ? "(DISTINCT " : "(");
        if (argument == null && node.filter() == null) {
            out.append('*');
        } else if (node.function() == Aggregate.Function.AVG) {
            out.append("CAST(");
            filtered(argument, node.filter());
            out.append(" AS DOUBLE)");
        } else {
            filtered(argument, node.filter());
        }
        return out.append(')');
    }

    /** Rows that do not meet the condition are NULL, which aggregates leave out. */
    private void filtered(@Nullable ExprNode argument, @Nullable ExprNode condition) {
        ExprNode value = argument == null ? Literal.ONE : argument;
        if (condition == null) {
            value.accept(this);
        } else {
            out.append("CASE WHEN ");
            condition.accept(this);
            out.append(" THEN ");
            value.accept(this);
            out.append(" END");
        }
    }

    @Override
    public StringBuilder visit(StringAggregate node) {
        out.append("GROUP_CONCAT(");
        filtered(node.argument(), node.filter());
        orderBy(node.orderBy());
        out.append(" SEPARATOR ");
        return text(node.separator()).append(')');
    }

    @Override
    protected StringBuilder nextValue(String sequence) {
        return out.append("NEXTVAL(").append(sequence).append(')');
    }

    @Override
    public StringBuilder visit(Matches node) {
        operand(node.value(), Precedence.COMPARISON + 1);
        out.append(node.negated() ? " NOT REGEXP " : " REGEXP ");
        if (!node.ignoreCase()) {
            return operand(node.pattern(), Precedence.COMPARISON + 1);
        }
        out.append("CONCAT('(?i)', ");
        node.pattern().accept(this);
        return out.append(')');
    }

    @Override
    public StringBuilder visit(Extract node) {
        return switch (node.field()) {
            case DAY_OF_WEEK -> dayOfWeek(node.value());
            case DAY_OF_YEAR -> call("DAYOFYEAR", List.of(node.value()), ")");
            default -> {
                out.append("EXTRACT(").append(node.field()).append(" FROM ");
                node.value().accept(this);
                yield out.append(')');
            }
        };
    }

    private StringBuilder dayOfWeek(ExprNode value) {
        out.append('(');
        return call("WEEKDAY", List.of(value), ") + 1)");
    }

    /** A time of day goes on after midnight as one of any day, where a TIME alone would have more than 24 hours. */
    @Override
    public StringBuilder visit(TemporalShift node) {
        boolean time = node.kind() == SqlKind.TIME;
        out.append(time ? "CAST(DATE_ADD(TIMESTAMP('2000-01-01', " : "DATE_ADD(");
        node.value().accept(this);
        out.append(time ? "), INTERVAL " : ", INTERVAL ");
        node.amount().accept(this);
        return out.append(' ').append(node.unit()).append(time ? ") AS TIME(6))" : ")");
    }

    /** ROLLUP goes behind all that rows are grouped by. */
    @Override
    protected void groupBy(List<ExprNode> expressions) {
        if (!(expressions.get(expressions.size() - 1) instanceof Grouping last)
                || expressions.size() > 1
                || last.kind() != Grouping.Kind.ROLLUP) {
            super.groupBy(expressions);
            return;
        }
        super.groupBy(last.sets().stream().flatMap(List::stream).toList());
        out.append(" WITH ROLLUP");
    }

    @Override
    public StringBuilder visit(Grouping node) {
        throw unsupported(
                node.kind().name().replace('_', ' ')
                        + (node.kind() == Grouping.Kind.ROLLUP ? " beside other terms" : ""),
                "Put groupings together with unionAll(...).");
    }

    @Override
    protected String fullJoin() {
        throw unsupported(
                "FULL JOIN", "Put a left join and the rows that only the right side has together with unionAll(...).");
    }

    @Override
    protected void lateral() {
        throw unsupported(
                "LATERAL", "Use a scalar sub-query, or number the rows by rowNumber().over(...) in a sub-query.");
    }

    /** Rows are locked in all tables; a lock that lets others read is said otherwise. */
    @Override
    protected void lock(Lock lock) {
        if (!lock.of().isEmpty() && !lock.ifSupported()) {
            throw unsupported("OF in a lock", "Lock all rows of the query, or say .ifSupported().");
        }
        Lock all = new Lock(ofWholeRow(lock), lock.waiting(), List.of(), lock.ifSupported());
        if (all.strength() == Lock.Strength.UPDATE) {
            super.lock(all);
            return;
        }
        out.append(" LOCK IN SHARE MODE");
        if (lock.waiting() != Lock.Waiting.WAIT) {
            out.append(lock.waiting() == Lock.Waiting.NOWAIT ? " NOWAIT" : " SKIP LOCKED");
        }
    }

    @Override
    protected void frame(WindowNode.Frame frame) {
        if (frame.unit() == WindowNode.Unit.GROUPS || frame.exclusion() != WindowNode.Exclusion.NONE) {
            throw unsupported(
                    frame.unit() == WindowNode.Unit.GROUPS ? "GROUPS in a window" : "EXCLUDE in a window",
                    "Use rows(...) or range(...) without it.");
        }
        super.frame(frame);
    }

    /** There is no type for truth values. */
    @Override
    public StringBuilder visit(Cast node) {
        if (node.target().type().kind() != SqlKind.BOOLEAN) {
            return super.visit(node);
        }
        out.append("(CAST(");
        node.value().accept(this);
        return out.append(" AS SIGNED) <> 0)");
    }
}
