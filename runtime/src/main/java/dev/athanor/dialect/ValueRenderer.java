package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.CaseWhen;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.NameRef;
import dev.athanor.query.ast.NodeVisitor;
import dev.athanor.query.ast.Precedence;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.ScalarQuery;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes values as standard SQL into one {@link StringBuilder}, parentheses only where precedence asks for them. A
 * dialect overrides the methods of what its database says otherwise.
 */
abstract class ValueRenderer implements NodeVisitor<StringBuilder> {
    /** The text so far. */
    protected final StringBuilder out = new StringBuilder(512);

    private final Dialect dialect;
    private final List<Bind> binds = new ArrayList<>();
    private final SourceNames names;

    /** A renderer for one statement of the dialect. */
    protected ValueRenderer(Dialect dialect) {
        this.dialect = dialect;
        this.names = new SourceNames(dialect.quoter());
    }

    /** What was rendered. */
    final RenderedSql result() {
        return new RenderedSql(out.toString(), binds);
    }

    /** The sources that may be referred to. */
    final SourceNames names() {
        return names;
    }

    /** The dialect rendered for. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** Writes a name, quoted where needed. */
    protected final StringBuilder name(String name) {
        dialect.quoter().append(out, name);
        return out;
    }

    /** Writes an operand, in parentheses where it binds less tightly than {@code least}. */
    protected final StringBuilder operand(ExprNode node, int least) {
        if (node.precedence() >= least) {
            return node.accept(this);
        }
        out.append('(');
        node.accept(this);
        return out.append(')');
    }

    /** Writes expressions with commas between them. */
    protected final StringBuilder list(List<? extends ExprNode> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            nodes.get(i).accept(this);
        }
        return out;
    }

    /** Writes a query in parentheses. */
    protected final StringBuilder query(QueryNode query) {
        out.append('(');
        query.accept(this);
        return out.append(')');
    }

    @Override
    public StringBuilder visit(ColumnRef node) {
        SelectNode path = PathQuery.of(node.source(), node, names);
        if (path != null) {
            return query(path);
        }
        out.append(names.nameOf(node.source())).append('.');
        return name(node.column().name());
    }

    /** Fragments and own columns in turn; without a column the source must be in FROM all the same. */
    @Override
    public StringBuilder visit(FormulaRef node) {
        SelectNode path = PathQuery.of(node.source(), node, names);
        if (path != null) {
            return query(path);
        }
        String source = names.nameOf(node.source());
        String alias = node.source().alias();
        if (alias != null && node.formula().names(alias)) {
            throw new QueryException("The alias " + alias + " is also a name in the formula "
                    + node.formula().name() + ", which would take its own for it. Choose another alias.");
        }
        List<String> parts = node.formula().parts();
        for (int i = 0; i < parts.size(); i++) {
            if (i % 2 == 0) {
                out.append(parts.get(i));
            } else {
                out.append(source).append('.');
                name(parts.get(i));
            }
        }
        return out;
    }

    @Override
    public StringBuilder visit(NameRef node) {
        return name(node.name());
    }

    @Override
    public StringBuilder visit(Bind node) {
        binds.add(node);
        return out.append('?');
    }

    @Override
    public StringBuilder visit(Literal node) {
        Object value = node.value();
        if (value instanceof String text) {
            return out.append(dialect.ddl().text(text));
        }
        return out.append(value instanceof Boolean truth ? truth ? "TRUE" : "FALSE" : value == null ? "NULL" : value);
    }

    @Override
    public StringBuilder visit(FunctionCall node) {
        out.append(node.name()).append('(');
        return list(node.arguments()).append(')');
    }

    @Override
    public StringBuilder visit(Arithmetic node) {
        arithmeticOperand(node.left(), node.precedence());
        out.append(operator(node));
        return arithmeticOperand(node.right(), node.precedence() + 1);
    }

    /** The operator of a computation with a space on either side; integers divided stay integers. */
    protected String operator(Arithmetic node) {
        return switch (node.operator()) {
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
            case DIVIDED_BY -> " / ";
            case MODULO -> " % ";
        };
    }

    private StringBuilder arithmeticOperand(ExprNode node, int least) {
        return operand(node, node instanceof Concat ? Precedence.PRIMARY : least);
    }

    @Override
    public StringBuilder visit(Concat node) {
        List<ExprNode> parts = node.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.append(" || ");
            }
            operand(parts.get(i), Precedence.PRIMARY);
        }
        return out;
    }

    @Override
    public StringBuilder visit(CaseWhen node) {
        out.append("CASE");
        for (CaseWhen.Branch branch : node.branches()) {
            out.append(" WHEN ");
            branch.condition().accept(this);
            out.append(" THEN ");
            branch.value().accept(this);
        }
        ExprNode otherwise = node.otherwise();
        if (otherwise != null) {
            out.append(" ELSE ");
            otherwise.accept(this);
        }
        return out.append(" END");
    }

    @Override
    public StringBuilder visit(Cast node) {
        out.append("CAST(");
        node.value().accept(this);
        return out.append(" AS ").append(dialect.ddl().castType(node.target())).append(')');
    }

    @Override
    public StringBuilder visit(ScalarQuery node) {
        return query(node.query());
    }

    @Override
    public StringBuilder visit(Tuple node) {
        out.append('(');
        return list(node.parts()).append(')');
    }

    @Override
    public StringBuilder visit(RawSql node) {
        String text = node.text();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            int number = close < 0
                    ? -1
                    : argument(text, open + 1, close, node.arguments().size());
            if (number < 0) {
                out.append(text, from, open + 1);
                from = open + 1;
            } else {
                out.append(text, from, open);
                operand(node.arguments().get(number), Precedence.PRIMARY);
                from = close + 1;
            }
        }
        return out.append(text, from, text.length());
    }

    /** The number written in the text, or -1 where it is none of an argument. */
    private static int argument(String text, int from, int to, int arguments) {
        int number = to > from && to - from < 4 ? 0 : -1;
        for (int i = from; i < to && number >= 0; i++) {
            char c = text.charAt(i);
            number = c < '0' || c > '9' ? -1 : number * 10 + c - '0';
        }
        return number < arguments ? number : -1;
    }
}
