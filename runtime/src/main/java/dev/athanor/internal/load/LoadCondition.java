package dev.athanor.internal.load;

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
    private final LoaderSql sql;
    private final RelationshipModel relationship;
    private final TableSource target;
    private final ExprNode condition;
    private final Map<Integer, KeyedSql> byKeys = new ConcurrentHashMap<>();

    private LoadCondition(LoaderSql sql, RelationshipModel relationship, TableSource target, ExprNode condition) {
        this.sql = sql;
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
            LoaderSql sql, RelationshipModel relationship, TableSource target, ExprNode condition) {
        LoadCondition made = new LoadCondition(sql, relationship, target, condition);
        KeyedSql rendered =
                sql.render(LoaderSql.select(relationship, target, RowColumns.key(relationship.target()), 1, condition));
        assert rendered.firstKey() > 0;
        return made;
    }

    /** These columns of the targets that meet the condition, for these many keys. */
    KeyedSql sql(RowColumns columns, int keys) {
        return byKeys.computeIfAbsent(
                keys, count -> sql.render(LoaderSql.select(relationship, target, columns, count, condition)));
    }
}
