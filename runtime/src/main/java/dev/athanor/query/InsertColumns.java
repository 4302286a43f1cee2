package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** An INSERT that has said its columns and not yet where their values come from. Made by {@link Insert#columns}. */
public final class InsertColumns {
    private final Insert insert;
    private final List<ColumnDef> columns;

    InsertColumns(Insert insert, List<ColumnDef> columns) {
        this.insert = insert;
        this.columns = columns;
    }

    /**
     * The INSERT of the rows that a query returns, whose columns are those of the INSERT in order.
     *
     * @throws QueryException where there are more or fewer, or one is of another type
     */
    public Insert select(Select<?> query) {
        QueryNode node = query.part();
        List<ColumnType<?>> types = types(query.spec().selections());
        if (types.size() != columns.size()) {
            throw new QueryException("The query returns " + types.size() + " columns for the " + columns.size()
                    + " of insert(" + TableNames.code(insert.table()) + ").columns(...).");
        }
        for (int i = 0; i < columns.size(); i++) {
            requireFit(columns.get(i), types.get(i));
        }
        return insert.ofQuery(columns, node);
    }

    private void requireFit(ColumnDef column, ColumnType<?> type) {
        Class<?> wanted = column.type().javaType();
        Class<?> found = type.javaType();
        boolean numbers = Number.class.isAssignableFrom(wanted) && Number.class.isAssignableFrom(found);
        if (wanted != found && !numbers) {
            throw new QueryException("Column " + column.name() + " of " + TableNames.of(insert.table()) + " holds "
                    + wanted.getSimpleName() + ", and the query returns " + found.getSimpleName()
                    + " for it. Select something else, or cast(...) it.");
        }
    }

    private static List<ColumnType<?>> types(List<Selection> selections) {
        List<ColumnType<?>> types = new ArrayList<>();
        for (Selection selection : selections) {
            if (selection instanceof Selection.ExpressionSelection value) {
                types.add(value.type());
            } else if (selection instanceof Selection.EntitySelection entity) {
                entity.table()
                        .columnModels()
                        .forEach(column -> types.add(column.def().type()));
            }
        }
        return types;
    }
}
