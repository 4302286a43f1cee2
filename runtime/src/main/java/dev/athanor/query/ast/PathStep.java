package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;
import java.util.List;

/**
 * How a source is reached from another one along a to-one relationship: what makes {@code POST.author().team()} one source however
 * often it is written.
 *
 * @param from the source that has the relationship
 * @param relationship the relationship's name
 * @param fromColumns the columns of {@code from} that are compared: its foreign key, or its key
 * @param columns the columns of the target that are equal to them
 * @param foreignKey whether {@code fromColumns} refers to the target's key, so that it tells the key without the target
 * @param required whether each row of {@code from} has a target
 */
public record PathStep(
        TableSource from,
        String relationship,
        List<ColumnDef> fromColumns,
        List<ColumnDef> columns,
        boolean foreignKey,
        boolean required) {
    /** Copies the lists. */
    public PathStep {
        fromColumns = List.copyOf(fromColumns);
        columns = List.copyOf(columns);
    }

    /** The condition on which the target meets a row of {@code from}. */
    public ExprNode on(TableSource target) {
        if (columns.size() == 1) {
            return equal(target, 0);
        }
        ExprNode[] parts = new ExprNode[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = equal(target, i);
        }
        return Junction.and(List.of(parts));
    }

    private ExprNode equal(TableSource target, int column) {
        return new Comparison(
                Comparison.Operator.EQ,
                new ColumnRef(target, columns.get(column)),
                from.reference(fromColumns.get(column)));
    }
}
