package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Extract;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Grouping;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.Precedence;
import dev.athanor.query.ast.Quantified;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.TemporalShift;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.SqlKind;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of statements that SQLite says otherwise. */
final class SqliteRenderer extends SqlRenderer {
    /** One more than {@code HH:MM:SS} has, and {@code YYYY-MM-DD HH:MM:SS}. */
    private static final int AFTER_TIME = 9;

    private static final int AFTER_DATE_TIME = 20;

    /** As many characters as there are to be, all of them the fill. */
    private static final String FILL = "REPLACE(HEX(ZEROBLOB({1})), '00', {2})";

    private static final String CUT = " ELSE SUBSTR({0}, 1, {1}) END";

    SqliteRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    StructureSql structures() {
        return new SqliteStructure();
    }

    @Override
    protected String operator(Comparison.Operator operator) {
        return switch (operator) {
            case NOT_DISTINCT -> " IS ";
            case DISTINCT -> " IS NOT ";
            default -> super.operator(operator);
        };
    }

    /** Decimals may be stored as integers, whose quotient is one; the operator for remainders takes integers only. */
    @Override
    public StringBuilder visit(Arithmetic node) {
        SqlKind kind = node.type().kind();
        boolean decimal = kind == SqlKind.DECIMAL && node.type().javaType() != BigInteger.class;
        if (decimal && node.operator() == Arithmetic.Operator.DIVIDED_BY) {
            out.append("CAST(");
            node.left().accept(this);
            out.append(" AS REAL) / ");
            return operand(node.right(), Precedence.PRIMARY);
        }
        boolean floating = decimal || kind == SqlKind.DOUBLE || kind == SqlKind.REAL;
        return floating && node.operator() == Arithmetic.Operator.MODULO
                ? call("MOD", List.of(node.left(), node.right()), ")")
                : super.visit(node);
    }

    @Override
    public StringBuilder visit(FunctionCall node) {
        return switch (node.name()) {
            case "GREATEST" -> call("MAX", node.arguments(), ")");
            case "LEAST" -> call("MIN", node.arguments(), ")");
            case "CURRENT_INSTANT" -> out.append("REPLACE(STRFTIME('%Y-%m-%d %H:%M:%f', 'now'), '.000', '')");
            case "CURRENT_UTC_DATE" -> out.append("DATE('now')");
            case "ROUND" -> round(node);
            case "RIGHT" -> template("SUBSTR({0}, -{1})", node);
            case "REPEAT" -> template("REPLACE(HEX(ZEROBLOB({1})), '00', {0})", node);
            case "LPAD" ->
                template("CASE WHEN LENGTH({0}) < {1} THEN SUBSTR(" + FILL + ", LENGTH({0}) + 1) || {0}" + CUT, node);
            case "RPAD" ->
                template("CASE WHEN LENGTH({0}) < {1} THEN {0} || SUBSTR(" + FILL + ", LENGTH({0}) + 1)" + CUT, node);
            default -> super.visit(node);
        };
    }

    /** A call in other words, its arguments in braces by their number. */
    private StringBuilder template(String text, FunctionCall node) {
        return new RawSql(text, node.arguments()).accept(this);
    }

    /** A decimal is computed as a floating-point number, and no column rounds it to its digits. */
    @Override
    protected void assigned(ColumnDef column, ExprNode value) {
        boolean computed = value instanceof Arithmetic || value instanceof FunctionCall || value instanceof Aggregate;
        if (computed && column.type().kind() == SqlKind.DECIMAL && column.precision() > 0) {
            out.append("ROUND(");
            value.accept(this);
            out.append(", ").append(column.scale()).append(')');
        } else {
            super.assigned(column, value);
        }
    }

    private StringBuilder round(FunctionCall node) {
        if (node.arguments().size() == 2
                && node.arguments().get(1) instanceof Literal digits
                && digits.value() instanceof Long number
                && number < 0) {
            throw unsupported("ROUND before the point", "Divide by a power of ten, round, and multiply by it.");
        }
        return super.visit(node);
    }

    /** A query that is put together with another one takes no parentheses; operators group from left to right. */
    @Override
    protected void operand(QueryNode query, CompoundNode whole, boolean left) {
        if (isBare(query) || left && query instanceof CompoundNode compound && compound.isPlain()) {
            query.accept(this);
        } else {
            out.append("SELECT * FROM ");
            query(query);
        }
    }

    @Override
    protected String operator(CompoundNode node) {
        if (node.all() && node.operator() != CompoundNode.Operator.UNION) {
            throw unsupported(
                    node.operator() + " ALL", "Number equal rows by rowNumber().over(...), or leave equal rows out.");
        }
        return super.operator(node);
    }

    @Override
    public StringBuilder visit(StringAggregate node) {
        out.append("GROUP_CONCAT(");
        node.argument().accept(this);
        out.append(", ");
        text(node.separator());
        orderBy(node.orderBy());
        out.append(')');
        return filter(node.filter());
    }

    @Override
    protected String function(Aggregate.Function function) {
        if (function == Aggregate.Function.STDDEV_SAMP || function == Aggregate.Function.VAR_SAMP) {
            throw unsupported(
                    "function " + function,
                    "Select count(), sum() and the sum of the squares, and compute it of them.");
        }
        return super.function(function);
    }

    @Override
    public StringBuilder visit(Grouping node) {
        throw unsupported(node.kind().name().replace('_', ' '), "Put groupings together with unionAll(...).");
    }

    @Override
    public StringBuilder visit(Quantified node) {
        throw unsupported(
                node.all() ? "ALL" : "ANY",
                "Write in(...) or notIn(...), or compare with the min() or max() of the sub-query.");
    }

    @Override
    public StringBuilder visit(Matches node) {
        throw unsupported(
                "regular expressions", "Use like(...), or sqlCondition(...) where the connection has REGEXP.");
    }

    @Override
    protected void lateral() {
        throw unsupported(
                "LATERAL", "Use a scalar sub-query, or number the rows by rowNumber().over(...) in a sub-query.");
    }

    @Override
    protected void limitWithTies(@Nullable ExprNode limit, @Nullable ExprNode offset) {
        throw unsupported("WITH TIES", "Number the rows by rank().over(...) in a sub-query.");
    }

    /** A transaction locks the database, no rows. */
    @Override
    protected void lock(Lock lock) {
        if (!lock.ifSupported()) {
            throw unsupported(lock.strength().clause(), "Say .ifSupported() where the query is for others too.");
        }
    }

    @Override
    public StringBuilder visit(Extract node) {
        if (node.field() == Extract.Field.QUARTER) {
            out.append("((");
            field("%m", node.value());
            return out.append(" + 2) / 3)");
        }
        return field(format(node.field()), node.value());
    }

    private StringBuilder field(String format, ExprNode value) {
        out.append("CAST(STRFTIME('").append(format).append("', ");
        value.accept(this);
        return out.append(") AS INTEGER)");
    }

    private static String format(Extract.Field field) {
        return switch (field) {
            case YEAR -> "%Y";
            case QUARTER, MONTH -> "%m";
            case DAY -> "%d";
            case DAY_OF_WEEK -> "%u";
            case DAY_OF_YEAR -> "%j";
            case HOUR -> "%H";
            case MINUTE -> "%M";
            case SECOND -> "%S";
        };
    }

    /** The fraction of a second stays as it is: units are whole ones, and its functions know three digits. */
    @Override
    public StringBuilder visit(TemporalShift node) {
        boolean date = node.kind() == SqlKind.DATE;
        boolean time = node.kind() == SqlKind.TIME;
        String whole = date ? "DATE(" : time ? "TIME(" : "DATETIME(";
        int fraction = time ? AFTER_TIME : AFTER_DATE_TIME;
        out.append(date ? "" : "(").append(whole);
        node.value().accept(this);
        out.append(", ");
        operand(node.amount(), Precedence.PRIMARY);
        out.append(" || ' ").append(node.unit()).append("', 'floor')");
        if (!date) {
            out.append(" || SUBSTR(");
            node.value().accept(this);
            out.append(", ").append(fraction).append("))");
        }
        return out;
    }

    /** ON after a source of FROM would be taken for that of a join; queries put together have no WHERE of their own. */
    @Override
    protected QueryNode insertedQuery(InsertNode node, QueryNode query) {
        QueryNode typed = super.insertedQuery(node, query);
        if (node.conflict() == null) {
            return typed;
        }
        SelectNode select = typed instanceof SelectNode single ? single : ColumnAliases.enclosed(typed, node.columns());
        return select.where() == null ? select.withWhere(Literal.TRUE) : select;
    }

    /** RETURNING does not know the alias of the table. */
    @Override
    protected StringBuilder returning(TableSource table, List<ExprNode> items, Rows rows, Runnable statement) {
        if (table.alias() != null && !items.stream().allMatch(ColumnRef.class::isInstance)) {
            throw new QueryException("SQLite does not know the alias " + table.alias() + " in RETURNING, so it returns"
                    + " columns of it, and nothing computed from them. Leave out the alias.");
        }
        return super.returning(table, items, rows, statement);
    }

    /** There is no OFFSET without LIMIT; a negative one is none. */
    @Override
    protected void limit(@Nullable ExprNode limit, @Nullable ExprNode offset) {
        super.limit(limit == null && offset != null ? new Literal(-1L) : limit, offset);
    }
}
