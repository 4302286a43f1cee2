package dev.athanor.dialect;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.List;

/** What PostgreSQL alters otherwise. */
final class PostgresAlter extends AlterRenderer {
    PostgresAlter(DdlRenderer ddl) {
        super(ddl);
    }

    /** Values of another kind are converted only where it is said how. */
    @Override
    public List<String> changeType(TableDef table, ColumnDef column) {
        String type = ddl().typeName(column);
        return List.of(alterColumn(table, column) + " TYPE " + type + " USING CAST(" + ddl().quote(column.name())
                + " AS " + type + ")");
    }

    /** RESTART takes a number only. */
    @Override
    protected List<String> addIdentity(TableDef table, ColumnDef column) {
        return List.of(
                alterColumn(table, column) + " ADD" + ddl().generatedClause(),
                "SELECT setval(pg_get_serial_sequence(" + ddl().text(ddl().name(table)) + ", "
                        + ddl().text(column.name()) + "), " + next(table, column) + ", FALSE)");
    }
}
