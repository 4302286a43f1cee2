package dev.athanor.dialect;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.table.TableDef;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that the rows of tables have to meet wherever a statement reads, changes or deletes them. Asked for each source of each
 * query of a statement while that is rendered.
 */
@FunctionalInterface
public interface TableConditions {
    /** No conditions. */
    TableConditions NONE = source -> null;

    /** What the rows of a source have to meet; null where they have to meet nothing. */
    @Nullable
    ExprNode on(TableSource source);

    /** Whether there are some for the rows of a table. */
    default boolean concern(TableDef table) {
        return on(TableSource.of(table)) != null;
    }

    /** Whether a query of a statement is a part of the conditions, which were put into the statement already. */
    default boolean isOwn(SelectNode query) {
        return false;
    }
}
