package dev.athanor.internal.schema;

import dev.athanor.dialect.DdlRenderer;
import dev.athanor.schema.SchemaDifference.Kind;
import dev.athanor.table.CheckDef;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.List;

/**
 * Compares the check constraints of a table by their names, as databases tell conditions in words of their own, and the
 * constants of types for enums.
 */
final class ConstraintComparison {
    private final DdlRenderer ddl;
    private final LiveTables live;
    private final Differences differences;

    ConstraintComparison(DdlRenderer ddl, LiveTables live, Differences differences) {
        this.ddl = ddl;
        this.live = live;
        this.differences = differences;
    }

    void compare(TableDef table) {
        for (CheckDef check : table.checks()) {
            if (live.strings(ddl.hasCheck(table, check)).isEmpty()) {
                differences.add(
                        Kind.CHECK,
                        table,
                        null,
                        "Check " + check.name() + " of table " + table.qualifiedName() + " is missing.",
                        ddl.alter().addCheck(table, check));
            }
        }
        for (ColumnDef column : table.columns()) {
            String query = ddl.constantsOf(column);
            if (query != null) {
                compareConstants(table, column, live.strings(query));
            }
        }
    }

    /** A type that is not there at all is told as that of the column. */
    private void compareConstants(TableDef table, ColumnDef column, List<String> there) {
        List<String> missing = column.type().constants().stream()
                .filter(one -> !there.contains(one))
                .toList();
        if (!there.isEmpty() && !missing.isEmpty()) {
            differences.add(
                    Kind.TYPE,
                    table,
                    column.name(),
                    "Type " + column.type().databaseType() + " of column " + table.qualifiedName() + "." + column.name()
                            + " lacks " + String.join(", ", missing) + ".",
                    missing.stream().map(one -> ddl.addConstant(column, one)).toList());
        }
    }
}
