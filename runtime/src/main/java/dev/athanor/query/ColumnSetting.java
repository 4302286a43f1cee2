package dev.athanor.query;

import java.util.function.Consumer;

/**
 * A column and its new value, made by {@link Sql#set(TableColumn, Object)} and its siblings for the updates and inserts
 * within a statement. Immutable.
 */
public final class ColumnSetting {
    private final Consumer<Assignments> setter;

    ColumnSetting(Consumer<Assignments> setter) {
        this.setter = setter;
    }

    void addTo(Assignments assignments) {
        setter.accept(assignments);
    }

    static Assignments all(TableItem table, ColumnSetting... settings) {
        Assignments all = new Assignments(table);
        for (ColumnSetting setting : settings) {
            all.set(setting);
        }
        return all;
    }
}
