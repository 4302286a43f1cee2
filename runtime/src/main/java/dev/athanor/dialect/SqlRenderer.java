package dev.athanor.dialect;

import dev.athanor.query.ast.CommonSource;
import dev.athanor.query.ast.CommonTable;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Grouping;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.table.TableDef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement on one line of standard SQL: upper-case keywords, columns qualified by the name of their source.
 * One renderer for one statement. A dialect overrides the clauses that its database says otherwise.
 */
public class SqlRenderer extends WriteRenderer {
    private List<CommonTable> pending = List.of();
    private @Nullable RestrictedTables restriction;

    /** A renderer for one statement of the dialect. */
    protected SqlRenderer(Dialect dialect) {
        super(dialect);
    }

    /** Writes the whole statement, the common table expressions that it reads first. */
    final void statement(StatementNode statement) {
        List<CommonTable> common = CommonTables.of(statement);
        boolean first = statement instanceof QueryNode || beginsWithCommonTables();
        if (first && !common.isEmpty()) {
            with(common);
        }
        pending = first ? List.of() : common;
        StringBuilder written = statement.accept(this);
        assert written == out;
        if (!pending.isEmpty()) {
            throw unsupported("WITH in a statement like this", "Use a sub-query, .asTable(\"name\"), in its place.");
        }
    }

    /** Writes the whole statement with conditions on the tables of its queries. */
    final void restricted(StatementNode statement, TableConditions conditions) {
        restriction = new RestrictedTables(conditions);
        statement(statement);
    }

    /** Writes an expression that may refer to a table. */
    final void expression(TableSource table, ExprNode expression) {
        names().enter(List.of(table), List.of());
        StringBuilder written = expression.accept(this);
        assert written == out;
        names().leave();
    }

    /** Whether WITH goes before the words INSERT, UPDATE, DELETE and MERGE. */
    protected boolean beginsWithCommonTables() {
        return true;
    }

    @Override
    protected final void commonTablesOfQuery() {
        if (!pending.isEmpty()) {
            with(pending);
            pending = List.of();
        }
    }

    /** A query as it is to be written; for dialects that need its clauses otherwise. */
    protected SelectNode prepared(SelectNode query) {
        return query;
    }

    @Override
    public StringBuilder visit(SelectNode query) {
        SelectNode node = prepared(restriction == null ? query : restriction.query(query));
        names().enter(node.from(), node.joins());
        select(node.distinct());
        projections(node.projections());
        from(node.from(), node.joins().isEmpty() ? ", " : " CROSS JOIN ");
        joins(node.joins());
        clause(" WHERE ", node.where());
        if (!node.groupBy().isEmpty()) {
            groupBy(node.groupBy());
        }
        clause(" HAVING ", node.having());
        windows(node);
        orderBy(node.distinct().equal() ? distinctOrder(node) : node.orderBy());
        if (node.withTies()) {
            limitWithTies(node.limit(), node.offset());
        } else {
            limit(node.limit(), node.offset());
        }
        if (node.lock() != null) {
            lock(node.lock());
        }
        names().leave();
        return out;
    }

    /** The order of a SELECT DISTINCT. */
    protected List<Ordering> distinctOrder(SelectNode node) {
        return SelectedTerms.order(node);
    }

    @Override
    public StringBuilder visit(CompoundNode node) {
        operand(node.left(), node, true);
        out.append(' ').append(operator(node)).append(' ');
        operand(node.right(), node, false);
        orderBy(node.orderBy());
        limit(node.limit(), node.offset());
        return out;
    }

    /** Writes a query that is put together with another one. */
    protected void operand(QueryNode query, CompoundNode whole, boolean left) {
        if (isBare(query)) {
            query.accept(this);
        } else {
            query(query);
        }
    }

    /** Whether a query needs nothing around it where it is put together with another one. */
    protected final boolean isBare(QueryNode query) {
        return query instanceof SelectNode select
                && select.orderBy().isEmpty()
                && select.limit() == null
                && select.offset() == null
                && select.lock() == null;
    }

    /** The words of an operator that puts two queries together. */
    protected String operator(CompoundNode node) {
        return node.all() ? node.operator() + " ALL" : node.operator().toString();
    }

    /** Writes SELECT, and which rows count once. */
    protected void select(SelectNode.Distinct distinct) {
        if (!distinct.on().isEmpty()) {
            throw unsupported(
                    "DISTINCT ON",
                    "Number the rows by rowNumber().over(...) in a sub-query, and select those of number 1.");
        }
        out.append(distinct.equal() ? "SELECT DISTINCT " : "SELECT ");
    }

    /** Writes GROUP BY. */
    protected void groupBy(List<ExprNode> expressions) {
        out.append(" GROUP BY ");
        list(expressions);
    }

    @Override
    public StringBuilder visit(Grouping node) {
        out.append(node.kind().name().replace('_', ' ')).append(" (");
        for (int i = 0; i < node.sets().size(); i++) {
            out.append(i == 0 ? "" : ", ");
            List<ExprNode> set = node.sets().get(i);
            if (set.size() == 1) {
                set.get(0).accept(this);
            } else {
                out.append('(');
                list(set).append(')');
            }
        }
        return out.append(')');
    }

    /** Writes LIMIT and OFFSET. */
    protected void limit(@Nullable ExprNode limit, @Nullable ExprNode offset) {
        clause(" LIMIT ", limit);
        clause(" OFFSET ", offset);
    }

    /** Writes OFFSET and FETCH, with rows that are equal in the order to the last one. */
    protected void limitWithTies(@Nullable ExprNode limit, @Nullable ExprNode offset) {
        clause(" OFFSET ", offset);
        out.append(offset == null ? "" : " ROWS");
        clause(" FETCH FIRST ", limit);
        out.append(" ROWS WITH TIES");
    }

    /** Writes a lock on the rows. */
    protected void lock(Lock lock) {
        out.append(' ').append(lock.strength().clause());
        for (int i = 0; i < lock.of().size(); i++) {
            out.append(i == 0 ? " OF " : ", ").append(names().nameOf(lock.of().get(i)));
        }
        if (lock.waiting() != Lock.Waiting.WAIT) {
            out.append(lock.waiting() == Lock.Waiting.NOWAIT ? " NOWAIT" : " SKIP LOCKED");
        }
    }

    /** How strong a lock is where keys are not locked apart from their rows. */
    protected final Lock.Strength ofWholeRow(Lock lock) {
        Lock.Strength strength = lock.strength().ofWholeRow();
        if (strength != lock.strength() && !lock.ifSupported()) {
            throw unsupported(
                    lock.strength().clause(),
                    "Say ." + (strength == Lock.Strength.UPDATE ? "forUpdate()" : "forShare()")
                            + ", or .ifSupported().");
        }
        return strength;
    }

    /** Writes a term of ORDER BY. */
    protected void ordering(Ordering term) {
        term.value().accept(this);
        if (term.descending()) {
            out.append(" DESC");
        }
        if (term.nulls() != Ordering.Nulls.DEFAULT) {
            out.append(term.nulls() == Ordering.Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    private void projections(List<Projection> projections) {
        for (int i = 0; i < projections.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            Projection projection = projections.get(i);
            projection(projection.value());
            if (projection.alias() != null) {
                out.append(" AS ");
                name(projection.alias());
            }
        }
    }

    /** Writes a value that is selected. */
    protected void projection(ExprNode value) {
        StringBuilder written = value.accept(this);
        assert written == out;
    }

    /** A comma binds less tightly than JOIN, so that ON would not see what is before it. */
    private void from(List<Source> sources, String separator) {
        for (int i = 0; i < sources.size(); i++) {
            out.append(i == 0 ? " FROM " : separator);
            source(sources.get(i));
        }
    }

    private void joins(List<JoinNode> joins) {
        for (int i = 0; i < joins.size(); i++) {
            join(joins.get(i));
        }
    }

    private void join(JoinNode join) {
        out.append(
                switch (join.kind()) {
                    case INNER -> " JOIN ";
                    case LEFT -> " LEFT JOIN ";
                    case RIGHT -> " RIGHT JOIN ";
                    case FULL -> fullJoin();
                    case CROSS -> " CROSS JOIN ";
                });
        if (join.nested().isEmpty()) {
            source(join.source());
        } else {
            out.append('(');
            source(join.source());
            joins(join.nested());
            out.append(')');
        }
        clause(" ON ", join.on());
    }

    /** The words of a join that keeps rows of both sides. */
    protected String fullJoin() {
        return " FULL JOIN ";
    }

    /** Writes what goes before a sub-query that refers to the sources before it. */
    protected void lateral() {
        out.append("LATERAL ");
    }

    @Override
    final void source(Source source) {
        String name = names().nameOf(source);
        Source relation = source instanceof TableSource table && table.relation() != null ? table.relation() : source;
        if (relation instanceof QuerySource query) {
            subQuery(query);
        } else if (relation instanceof CommonSource common) {
            if (common.alias() == null) {
                out.append(name);
                return;
            }
            name(common.table().name());
        } else if (relation instanceof TableSource table) {
            if (table.alias() == null && !table.isAnonymous()) {
                schema(table.table());
                out.append(name);
                return;
            }
            table(table.table());
        }
        out.append(" AS ").append(name);
    }

    /** A sub-query in FROM sees nothing of what is around it, but where it is lateral. */
    private void subQuery(QuerySource source) {
        if (source.isLateral()) {
            lateral();
            query(source.query());
        } else {
            names().shut();
            query(source.query());
            names().open();
        }
    }

    private void with(List<CommonTable> tables) {
        boolean recursive = false;
        for (CommonTable table : tables) {
            recursive |= table.isRecursive();
        }
        String separator = recursive ? "WITH RECURSIVE " : "WITH ";
        for (CommonTable table : tables) {
            out.append(separator);
            name(table.name()).append(" (");
            for (int i = 0; i < table.columns().size(); i++) {
                out.append(i == 0 ? "" : ", ");
                name(table.columns().get(i));
            }
            out.append(") AS ");
            query(Objects.requireNonNull(table.query()));
            separator = ", ";
        }
        out.append(' ');
    }

    @Override
    final void table(TableDef table) {
        schema(table);
        name(table.name());
    }

    private void schema(TableDef table) {
        if (table.schema() != null) {
            name(table.schema()).append('.');
        }
    }

    @Override
    protected final void orderBy(List<Ordering> terms) {
        for (int i = 0; i < terms.size(); i++) {
            out.append(i == 0 ? " ORDER BY " : ", ");
            ordering(terms.get(i));
        }
    }
}
