package dev.athanor.dialect;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.List;

/** What H2 alters otherwise. */
final class H2Alter extends AlterRenderer {
    H2Alter(DdlRenderer ddl) {
        super(ddl);
    }

    /** The whole column is said again. */
    @Override
    public List<String> addIdentity(TableDef table, ColumnDef column) {
        return List.of(
                ddl().alter(table) + " ALTER COLUMN " + ddl().column(column),
                alterColumn(table, column) + " RESTART WITH " + next(table, column));
    }
}
