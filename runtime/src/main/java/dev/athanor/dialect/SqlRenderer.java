package dev.athanor.dialect;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.table.TableDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement on one line of standard SQL: upper-case keywords, columns qualified by the name of their source.
 * One renderer for one statement. A dialect overrides the clauses that its database says otherwise.
 */
public class SqlRenderer extends WriteRenderer {
    /** A renderer for one statement of the dialect. */
    protected SqlRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    public StringBuilder visit(SelectNode node) {
        names().enter(node.from(), node.joins());
        out.append(node.distinct() ? "SELECT DISTINCT " : "SELECT ");
        projections(node.projections());
        from(node.from(), node.joins().isEmpty() ? ", " : " CROSS JOIN ");
        joins(node.joins());
        clause(" WHERE ", node.where());
        if (!node.groupBy().isEmpty()) {
            out.append(" GROUP BY ");
            list(node.groupBy());
        }
        clause(" HAVING ", node.having());
        orderBy(node.orderBy());
        limit(node.limit(), node.offset());
        names().leave();
        return out;
    }

    /** Writes LIMIT and OFFSET. */
    protected void limit(@Nullable ExprNode limit, @Nullable ExprNode offset) {
        clause(" LIMIT ", limit);
        clause(" OFFSET ", offset);
    }

    /** Writes where NULLs go in an order. */
    protected void nulls(Ordering.Nulls nulls) {
        if (nulls != Ordering.Nulls.DEFAULT) {
            out.append(nulls == Ordering.Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    private void projections(List<Projection> projections) {
        for (int i = 0; i < projections.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            Projection projection = projections.get(i);
            projection.value().accept(this);
            if (projection.alias() != null) {
                out.append(" AS ");
                name(projection.alias());
            }
        }
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

    @Override
    final void source(Source source) {
        String name = names().nameOf(source);
        if (source instanceof TableSource table) {
            if (table.alias() == null && !table.isAnonymous()) {
                schema(table.table());
                out.append(name);
                return;
            }
            table(table.table());
        } else if (source instanceof QuerySource query) {
            out.append('(');
            query.query().accept(this);
            out.append(')');
        }
        out.append(" AS ").append(name);
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

    private void orderBy(List<Ordering> terms) {
        for (int i = 0; i < terms.size(); i++) {
            Ordering term = terms.get(i);
            out.append(i == 0 ? " ORDER BY " : ", ");
            term.value().accept(this);
            if (term.descending()) {
                out.append(" DESC");
            }
            nulls(term.nulls());
        }
    }
}
