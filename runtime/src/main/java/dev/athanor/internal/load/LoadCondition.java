package dev.athanor.internal.load;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which targets of a relationship a query loads, with the statements that load them, rendered once for each number of keys. Part of a
 * plan, so that all of them read the same columns. For any thread.
 */
final class LoadCondition {
    private final Dialect dialect;
    private final RelationshipModel relationship;
    private final TableSource target;
    private final ExprNode condition;
    private final Map<Integer, RenderedSql> byKeys = new ConcurrentHashMap<>();

    private LoadCondition(Dialect dialect, RelationshipModel relationship, TableSource target, ExprNode condition) {
        this.dialect = dialect;
        this.relationship = relationship;
        this.target = target;
        this.condition = condition;
    }

    /**
     * A condition on a source of the target.
     *
     * @throws QueryException where it is about other sources too
     */
    static LoadCondition checked(
            Dialect dialect, RelationshipModel relationship, TableSource target, ExprNode condition) {
        LoadCondition made = new LoadCondition(dialect, relationship, target, condition);
        RowColumns key = RowColumns.key(relationship.target());
        RenderedSql rendered = dialect.render(LoaderSql.select(relationship, target, key, 1, condition));
        assert !rendered.binds().isEmpty();
        return made;
    }

    /** These columns of the targets that meet the condition, for these many keys. */
    RenderedSql sql(RowColumns columns, int keys) {
        return byKeys.computeIfAbsent(
                keys, count -> dialect.render(LoaderSql.select(relationship, target, columns, count, condition)));
    }
}
