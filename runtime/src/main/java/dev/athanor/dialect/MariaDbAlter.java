package dev.athanor.dialect;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What MariaDB alters otherwise: a column is said whole again, whatever changes. */
final class MariaDbAlter extends AlterRenderer {
    MariaDbAlter(DdlRenderer ddl) {
        super(ddl);
    }

    /** The comment is part of the column. A column that the database counts would need its key in the same statement. */
    @Override
    public List<String> addColumn(TableDef table, ColumnDef column) {
        return column.generated() ? List.of() : List.of(ddl().alter(table) + " ADD COLUMN " + ddl().column(column));
    }

    @Override
    public List<String> changeType(TableDef table, ColumnDef column) {
        return modify(table, column);
    }

    @Override
    public List<String> changeNullability(TableDef table, ColumnDef column) {
        return modify(table, column);
    }

    @Override
    public List<String> addDefault(TableDef table, ColumnDef column, String sql) {
        return modify(table, column);
    }

    /** It counts on from the greatest that is there. */
    @Override
    protected List<String> addIdentity(TableDef table, ColumnDef column) {
        return modify(table, column);
    }

    /** In one statement, for a counted column is never without a key. */
    @Override
    public List<String> changePrimaryKey(TableDef table, @Nullable String live) {
        return List.of(ddl().alter(table) + (live == null ? "" : " DROP PRIMARY KEY,") + " ADD PRIMARY KEY "
                + ddl().columns(table.primaryKey()));
    }

    @Override
    protected String dropIndex(TableDef table, String index) {
        return "DROP INDEX " + ddl().indexOn(table, index);
    }

    private List<String> modify(TableDef table, ColumnDef column) {
        return List.of(ddl().alter(table) + " MODIFY COLUMN " + ddl().column(column));
    }
}
