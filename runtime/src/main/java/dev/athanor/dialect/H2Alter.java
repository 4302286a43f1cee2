package dev.athanor.dialect;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.List;

/** What H2 alters otherwise. */
final class H2Alter extends AlterRenderer {
    H2Alter(DdlRenderer ddl) {
        super(ddl);
    }

    /** The type is said again. */
    @Override
    protected List<String> addIdentity(TableDef table, ColumnDef column) {
        return List.of(
                alterColumn(table, column) + " " + ddl().typeName(column) + ddl().generatedClause(),
                alterColumn(table, column) + " RESTART WITH " + next(table, column));
    }
}
