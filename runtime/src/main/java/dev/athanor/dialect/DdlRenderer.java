package dev.athanor.dialect;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes CREATE and DROP in standard SQL. A dialect gives the names of types and overrides what its database says
 * otherwise.
 */
public abstract class DdlRenderer {
    private final IdentifierQuoter quoter;

    /** Called by subclasses. */
    protected DdlRenderer(IdentifierQuoter quoter) {
        this.quoter = quoter;
    }

    /** The type of a column: {@code VARCHAR(30)}. */
    public abstract String typeName(ColumnDef column);

    /**
     * CREATE TABLE, without indexes.
     *
     * @param foreignKeys those of the table's foreign keys that the statement is to have
     */
    public final String createTable(TableDef table, List<ForeignKeyDef> foreignKeys) {
        List<String> parts = new ArrayList<>();
        for (ColumnDef column : table.columns()) {
            parts.add(column(column));
        }
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY " + columns(table.primaryKey()));
        }
        for (KeyDef key : table.uniqueKeys()) {
            parts.add("CONSTRAINT " + quoter.quote(key.name()) + " UNIQUE " + columns(key.columns()));
        }
        for (ForeignKeyDef key : foreignKeys) {
            parts.add(constraint(key));
        }
        return "CREATE TABLE " + quoter.quote(table.name()) + " (" + String.join(", ", parts) + ")";
    }

    /** CREATE INDEX for each index of a table. */
    public final List<String> createIndexes(TableDef table) {
        List<String> statements = new ArrayList<>();
        for (IndexDef index : table.indexes()) {
            statements.add((index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quoter.quote(index.name())
                    + " ON " + quoter.quote(table.name()) + " " + columns(index.columns()));
        }
        return statements;
    }

    /** ALTER TABLE that adds a foreign key; only for databases that can. */
    public final String addForeignKey(TableDef table, ForeignKeyDef key) {
        return "ALTER TABLE " + quoter.quote(table.name()) + " ADD " + constraint(key);
    }

    /** ALTER TABLE that takes a foreign key away; only for databases that can. */
    public final String dropForeignKey(TableDef table, ForeignKeyDef key) {
        return "ALTER TABLE " + quoter.quote(table.name()) + " DROP CONSTRAINT " + quoter.quote(key.name());
    }

    /** DROP TABLE. */
    public final String dropTable(TableDef table) {
        return "DROP TABLE " + quoter.quote(table.name());
    }

    /** What is executed before tables are dropped, in the same transaction. */
    public List<String> beforeDrop() {
        return List.of();
    }

    /** What follows the type of a column whose values the database makes, with a space before it; may be empty. */
    protected abstract String generatedClause();

    private String column(ColumnDef column) {
        return quoter.quote(column.name()) + " " + typeName(column) + (column.generated() ? generatedClause() : "")
                + (column.nullable() ? "" : " NOT NULL");
    }

    private String constraint(ForeignKeyDef key) {
        return "CONSTRAINT " + quoter.quote(key.name()) + " FOREIGN KEY " + columns(key.columns()) + " REFERENCES "
                + quoter.quote(key.targetTable()) + " " + columns(key.targetColumns());
    }

    private String columns(List<String> names) {
        return names.stream().map(quoter::quote).collect(Collectors.joining(", ", "(", ")"));
    }
}
