package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;

/**
 * A column and its new value.
 *
 * @param column the column
 * @param value the value
 */
public record Assignment(ColumnDef column, ExprNode value) {}
