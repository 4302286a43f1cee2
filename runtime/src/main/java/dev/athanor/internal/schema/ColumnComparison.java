package dev.athanor.internal.schema;

import dev.athanor.dialect.AlterRenderer;
import dev.athanor.dialect.DdlRenderer;
import dev.athanor.schema.SchemaDifference.Kind;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;

/** Compares the columns of a table. */
final class ColumnComparison {
    private final DdlRenderer ddl;
    private final AlterRenderer alter;
    private final StoredNames names;
    private final Differences differences;

    ColumnComparison(DdlRenderer ddl, StoredNames names, Differences differences) {
        this.ddl = ddl;
        this.alter = ddl.alter();
        this.names = names;
        this.differences = differences;
    }

    /** All of the columns but whether the database makes their values, which needs the primary key first. */
    void compare(TableDef table, LiveTable live) {
        for (ColumnDef column : table.columns()) {
            LiveColumn found = live.column(column.name(), names);
            if (found == null) {
                differences.add(
                        Kind.COLUMN,
                        table,
                        column.name(),
                        name(table, column) + " is missing.",
                        alter.addColumn(table, column));
            } else {
                compare(table, column, found);
            }
        }
        for (LiveColumn column : live.columns()) {
            if (table.columns().stream().noneMatch(known -> names.isColumn(known.name(), column.name()))) {
                tellUnknown(table, column);
            }
        }
    }

    /** The columns of a view, which has neither keys nor defaults. */
    void compareView(TableDef table, LiveTable live) {
        for (ColumnDef column : table.columns()) {
            LiveColumn found = live.column(column.name(), names);
            if (found == null) {
                differences.tell(
                        Kind.COLUMN,
                        table,
                        column.name(),
                        name(table, column) + " is missing in the view. Make the view anew.");
            } else if (!ddl.holds(found.type(), column)) {
                differences.tell(
                        Kind.TYPE, table, column.name(), typeMessage(table, column, found) + " Make the view anew.");
            }
        }
    }

    /** Whether the database makes the values that the model leaves to it. */
    void compareIdentity(TableDef table, LiveTable live) {
        for (ColumnDef column : table.columns()) {
            LiveColumn found = live.column(column.name(), names);
            if (column.generated() && found != null && !found.identity() && !found.hasDefault()) {
                differences.add(
                        Kind.IDENTITY,
                        table,
                        column.name(),
                        name(table, column)
                                + " has values of the database's making in the model, and the database makes none.",
                        alter.addNumbers(table, column));
            }
        }
    }

    private void compare(TableDef table, ColumnDef column, LiveColumn live) {
        if (!ddl.holds(live.type(), column)) {
            differences.add(
                    Kind.TYPE, table, column.name(), typeMessage(table, column, live), alter.changeType(table, column));
        }
        if (column.isComputed() != live.computed()) {
            differences.tell(
                    Kind.COMPUTATION,
                    table,
                    column.name(),
                    name(table, column)
                            + (live.computed()
                                    ? " is computed by the database, and not in the model, which writes it."
                                    : " is computed in the model, and not by the database.")
                            + " Drop the column and add it anew.");
        } else if (!column.isComputed()) {
            compareNull(table, column, live);
        }
    }

    private void compareNull(TableDef table, ColumnDef column, LiveColumn live) {
        String defaultSql = column.defaultSql();
        if (defaultSql != null && !live.hasDefault()) {
            differences.add(
                    Kind.DEFAULT,
                    table,
                    column.name(),
                    name(table, column) + " has the default " + defaultSql + " in the model, and none in the database.",
                    alter.addDefault(table, column, defaultSql));
        }
        if (column.nullable() != live.nullable()) {
            differences.add(
                    Kind.NULLABILITY,
                    table,
                    column.name(),
                    name(table, column)
                            + (column.nullable()
                                    ? " is NOT NULL, and nullable in the model."
                                    : " is nullable, and NOT NULL in the model."),
                    alter.changeNullability(table, column));
        }
    }

    private void tellUnknown(TableDef table, LiveColumn column) {
        String name = "Column " + table.qualifiedName() + "." + column.name() + " is not in the model";
        boolean required = !column.nullable() && !column.hasDefault() && !column.identity() && !column.computed();
        if (required) {
            differences.tell(
                    Kind.UNKNOWN_REQUIRED_COLUMN,
                    table,
                    column.name(),
                    name
                            + ", is NOT NULL and has no default, so that every INSERT fails. Give it a default, or let it be"
                            + " nullable, or drop it.");
        } else {
            differences.tell(Kind.UNKNOWN_COLUMN, table, column.name(), name + ".");
        }
    }

    private String typeMessage(TableDef table, ColumnDef column, LiveColumn live) {
        return name(table, column) + " is " + live.type() + ", and " + ddl.typeName(column) + " in the model.";
    }

    private static String name(TableDef table, ColumnDef column) {
        return "Column " + table.qualifiedName() + "." + column.name();
    }
}
