package dev.athanor.dialect;

import dev.athanor.table.CheckDef;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.TableDef;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What SQLite alters: it adds columns and indexes, and nothing else. */
final class SqliteAlter extends AlterRenderer {
    SqliteAlter(DdlRenderer ddl) {
        super(ddl);
    }

    /** A column is added where its value in the rows that are there is known without computing. */
    @Override
    public List<String> addColumn(TableDef table, ColumnDef column) {
        if (table.primaryKey().contains(column.name()) || !isAddable(column)) {
            return List.of();
        }
        return List.of(ddl().alter(table) + " ADD COLUMN " + ddl().column(column));
    }

    private boolean isAddable(ColumnDef column) {
        if (column.computation() != null) {
            return !column.computation().stored();
        }
        if (column.defaultSql() == null) {
            return column.nullable();
        }
        String clause = ddl().defaultClause(column, column.defaultSql()).toLowerCase(Locale.ROOT);
        boolean constant = !clause.startsWith(" default (") && !clause.contains("current_");
        return constant && (column.nullable() || !clause.endsWith(" null"));
    }

    @Override
    public List<String> changeType(TableDef table, ColumnDef column) {
        return List.of();
    }

    @Override
    public List<String> changeNullability(TableDef table, ColumnDef column) {
        return List.of();
    }

    @Override
    public List<String> addDefault(TableDef table, ColumnDef column, String sql) {
        return List.of();
    }

    @Override
    protected List<String> addIdentity(TableDef table, ColumnDef column) {
        return List.of();
    }

    @Override
    public List<String> addCheck(TableDef table, CheckDef check) {
        return List.of();
    }

    @Override
    public List<String> changePrimaryKey(TableDef table, @Nullable String live) {
        return List.of();
    }

    @Override
    public List<String> addForeignKey(TableDef table, ForeignKeyDef key, @Nullable String instead) {
        return List.of();
    }

    /** A unique index is all that a unique key is; one that belongs to a key cannot be dropped, but it has no name either. */
    @Override
    public List<String> addUniqueKey(TableDef table, KeyDef key, boolean instead) {
        return addIndex(table, new IndexDef(key.name(), key.columns(), true), instead);
    }
}
