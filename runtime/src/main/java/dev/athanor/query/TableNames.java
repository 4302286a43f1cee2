package dev.athanor.query;

import dev.athanor.spi.EntityModel;

/** How error messages name tables and their columns. */
final class TableNames {
    private TableNames() {}

    /** {@code User}, or the name of a table without entity. */
    static String of(TableItem table) {
        EntityModel<?> model = table.entity();
        return model == null ? table.table().qualifiedName() : model.name();
    }

    /** {@code USER}, or the name of a table without entity. */
    static String code(TableItem table) {
        EntityModel<?> model = table.entity();
        return model == null ? table.table().qualifiedName() : model.constantName();
    }

    /** {@code User.name}. */
    static String of(TableItem table, int column) {
        EntityModel<?> model = table.entity();
        return model == null
                ? of(table) + "." + table.columnModels().get(column).name()
                : model.attributeName(column);
    }
}
