package dev.athanor.dialect;

import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.CaseWhen;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Extract;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Grouping;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.SqlKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The clauses of queries that H2 says otherwise. */
final class H2Renderer extends H2WriteRenderer {
    private static final String DECIMAL = "{0} AS DECFLOAT(100)";

    H2Renderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    StructureSql structures() {
        return new H2Structure(dialect().ddl());
    }

    @Override
    protected void select(SelectNode.Distinct distinct) {
        if (distinct.on().isEmpty()) {
            super.select(distinct);
        } else {
            out.append("SELECT DISTINCT ON (");
            list(distinct.on()).append(") ");
        }
    }

    @Override
    public StringBuilder visit(StringAggregate node) {
        out.append("LISTAGG(");
        node.argument().accept(this);
        out.append(", ");
        text(node.separator()).append(')');
        if (!node.orderBy().isEmpty()) {
            out.append(" WITHIN GROUP (");
            int begin = out.length();
            orderBy(node.orderBy());
            out.deleteCharAt(begin).append(')');
        }
        return filter(node.filter());
    }

    /** Nothing tells the type of a parameter that is selected. */
    @Override
    protected void projection(ExprNode value) {
        super.projection(value instanceof Bind bind ? new Cast(bind, ColumnDef.of("value", bind.type())) : value);
    }

    @Override
    public StringBuilder visit(FunctionCall node) {
        return switch (node.name()) {
            case "ROUND", "FLOOR", "CEIL", "ABS" -> super.visit(typed(node));
            case "GREATEST", "LEAST" -> extreme(node);
            case "CURRENT_INSTANT" -> out.append("CURRENT_TIMESTAMP");
            case "CURRENT_UTC_DATE" -> out.append("CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS DATE)");
            default -> super.visit(node);
        };
    }

    /** Nothing else tells the type of a number that is a bind. */
    private static FunctionCall typed(FunctionCall node) {
        if (!(node.arguments().get(0) instanceof Bind bind)) {
            return node;
        }
        List<ExprNode> arguments = new ArrayList<>(node.arguments());
        arguments.set(
                0,
                bind.type().kind() == SqlKind.DECIMAL
                        ? decimal(bind, true)
                        : new Cast(bind, ColumnDef.of("number", bind.type())));
        return new FunctionCall(node.name(), arguments);
    }

    @Override
    protected StringBuilder nextValue(String sequence) {
        return out.append("NEXT VALUE FOR ").append(sequence);
    }

    /** Where all values are binds nothing tells their type. */
    @Override
    public StringBuilder visit(CaseWhen node) {
        CaseWhen.Branch first = node.branches().get(0);
        boolean typed = node.otherwise() != null && !(node.otherwise() instanceof Bind);
        for (CaseWhen.Branch branch : node.branches()) {
            typed |= !(branch.value() instanceof Bind);
        }
        if (typed || !(first.value() instanceof Bind bind)) {
            return super.visit(node);
        }
        List<CaseWhen.Branch> branches = new ArrayList<>(node.branches());
        Cast cast = new Cast(bind, ColumnDef.of("case", bind.type()));
        branches.set(0, new CaseWhen.Branch(first.condition(), cast));
        return super.visit(new CaseWhen(branches, node.otherwise()));
    }

    /**
     * In a computation with decimals a parameter without a type has 100,000 digits, half of them after the point, and a
     * quotient of what is made of it has none after the point: each is computed with digits enough.
     */
    @Override
    public StringBuilder visit(Arithmetic node) {
        if (node.type().kind() != SqlKind.DECIMAL || node.type().javaType() == BigInteger.class) {
            return super.visit(node);
        }
        boolean quotient = node.operator() == Arithmetic.Operator.DIVIDED_BY;
        return super.visit(new Arithmetic(
                node.operator(), decimal(node.left(), quotient), decimal(node.right(), quotient), node.type()));
    }

    private static ExprNode decimal(ExprNode operand, boolean quotient) {
        return quotient || operand instanceof Bind
                ? new FunctionCall("CAST", List.of(new RawSql(DECIMAL, List.of(operand))))
                : operand;
    }

    @Override
    protected String field(Extract.Field field) {
        return switch (field) {
            case DAY_OF_WEEK -> "ISO_DAY_OF_WEEK";
            case DAY_OF_YEAR -> "DAY_OF_YEAR";
            default -> super.field(field);
        };
    }

    /** Parameters are different even where their values are one: an expression with some is grouped by its name. */
    @Override
    protected SelectNode prepared(SelectNode query) {
        return query.groupBy().isEmpty()
                ? query
                : SelectedTerms.groupedByName(query, dialect().quoter());
    }

    @Override
    protected boolean beginsWithCommonTables() {
        return false;
    }

    @Override
    public StringBuilder visit(Grouping node) {
        throw unsupported(node.kind().name().replace('_', ' '), "Put groupings together with unionAll(...).");
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
    protected String fullJoin() {
        throw unsupported(
                "FULL JOIN", "Put a left join and the rows that only the right side has together with unionAll(...).");
    }

    @Override
    protected void lateral() {
        throw unsupported(
                "LATERAL", "Use a scalar sub-query, or number the rows by rowNumber().over(...) in a sub-query.");
    }

    @Override
    protected void lock(Lock lock) {
        Lock whole = new Lock(ofWholeRow(lock), lock.waiting(), lock.of(), lock.ifSupported());
        if (whole.strength() == Lock.Strength.UPDATE && lock.of().isEmpty()) {
            super.lock(whole);
        } else if (!lock.ifSupported()) {
            throw unsupported(
                    lock.of().isEmpty() ? "FOR SHARE" : "OF in a lock", "Say .forUpdate() alone, or .ifSupported().");
        }
    }
}
