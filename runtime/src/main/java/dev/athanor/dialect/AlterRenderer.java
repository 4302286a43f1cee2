package dev.athanor.dialect;

import dev.athanor.table.CheckDef;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that bring a table which is there to what the model says, as PostgreSQL and H2 take them for the
 * most part. Each method answers no statement where the database has none for it, and the table is to be built anew.
 */
public class AlterRenderer {
    private final DdlRenderer ddl;

    /** Called by dialects. */
    protected AlterRenderer(DdlRenderer ddl) {
        this.ddl = ddl;
    }

    /** The CREATE statements, of which these are parts. */
    protected final DdlRenderer ddl() {
        return ddl;
    }

    /** Adds a column. */
    public List<String> addColumn(TableDef table, ColumnDef column) {
        List<String> statements = new ArrayList<>();
        statements.add(ddl.alter(table) + " ADD COLUMN " + ddl.column(column));
        if (column.comment() != null) {
            statements.add(ddl.comment(table, column, column.comment()));
        }
        return statements;
    }

    /** Gives a column its type. */
    public List<String> changeType(TableDef table, ColumnDef column) {
        return List.of(alterColumn(table, column) + " SET DATA TYPE " + ddl.typeName(column));
    }

    /** Makes a column nullable or NOT NULL. */
    public List<String> changeNullability(TableDef table, ColumnDef column) {
        return List.of(alterColumn(table, column) + (column.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
    }

    /** Gives a column its default. */
    public List<String> addDefault(TableDef table, ColumnDef column, String sql) {
        return List.of(alterColumn(table, column) + " SET" + ddl.defaultClause(column, sql));
    }

    /** Adds a check constraint. */
    public List<String> addCheck(TableDef table, CheckDef check) {
        return List.of(ddl.addCheck(table, check));
    }

    /** Lets the database make the values of a column, each greater than those that are there. */
    public final List<String> addNumbers(TableDef table, ColumnDef column) {
        String sequence = column.sequence();
        if (sequence == null || !ddl.hasSequences()) {
            return addIdentity(table, column);
        }
        List<String> statements = new ArrayList<>();
        ddl.objects(table).stream()
                .filter(object -> object.name().equals(sequence))
                .forEach(object -> statements.add(object.create()));
        statements.add(alterColumn(table, column) + " SET" + ddl.sequenceClause(sequence));
        return statements;
    }

    /** Lets the database count the values of a column, each greater than those that are there. */
    protected List<String> addIdentity(TableDef table, ColumnDef column) {
        return List.of(
                alterColumn(table, column) + " ADD" + ddl.generatedClause(),
                alterColumn(table, column) + " RESTART WITH " + next(table, column));
    }

    /**
     * Gives a table its primary key.
     *
     * @param live the name of the key that it has; null where it has none
     */
    public List<String> changePrimaryKey(TableDef table, @Nullable String live) {
        String add = ddl.alter(table) + " ADD PRIMARY KEY " + ddl.columns(table.primaryKey());
        return live == null ? List.of(add) : List.of(ddl.dropConstraint(table, live), add);
    }

    /**
     * Adds a unique key.
     *
     * @param instead whether a key of this name and other columns goes
     */
    public List<String> addUniqueKey(TableDef table, KeyDef key, boolean instead) {
        String add =
                ddl.alter(table) + " ADD CONSTRAINT " + ddl.quote(key.name()) + " UNIQUE " + ddl.columns(key.columns());
        return instead ? List.of(ddl.dropConstraint(table, key.name()), add) : List.of(add);
    }

    /**
     * Adds a foreign key.
     *
     * @param instead the name of the key over the same columns that goes, or null
     */
    public List<String> addForeignKey(TableDef table, ForeignKeyDef key, @Nullable String instead) {
        String add = ddl.addForeignKey(table, key);
        return instead == null ? List.of(add) : List.of(ddl.dropConstraint(table, instead), add);
    }

    /**
     * Adds an index.
     *
     * @param instead whether an index of this name and other columns goes
     */
    public List<String> addIndex(TableDef table, IndexDef index, boolean instead) {
        String add = ddl.createIndex(table, index);
        return instead ? List.of(dropIndex(table, index.name()), add) : List.of(add);
    }

    /** DROP INDEX. */
    protected String dropIndex(TableDef table, String index) {
        return "DROP INDEX " + (table.schema() == null ? "" : ddl.quote(table.schema()) + ".") + ddl.quote(index);
    }

    /** A query for a number greater than all of a column, in parentheses. */
    protected final String next(TableDef table, ColumnDef column) {
        return "(SELECT COALESCE(MAX(" + ddl.quote(column.name()) + "), 0) + 1 FROM " + ddl.name(table) + ")";
    }

    /** The beginning of what changes a column. */
    protected final String alterColumn(TableDef table, ColumnDef column) {
        return ddl.alter(table) + " ALTER COLUMN " + ddl.quote(column.name());
    }
}
