package dev.athanor.dialect;

import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The statements that create and drop tables that refer to each other, in an order that the database takes. Needs no
 * database: {@code engine.schema()} executes them, the processor writes them to a file. Immutable.
 */
public final class SchemaDdl {
    private final Dialect dialect;
    private final TableOrder order;

    /**
     * The statements for tables in SQL of a database.
     *
     * @param tables all tables, link tables among them; of several of one name the first counts
     */
    public SchemaDdl(Dialect dialect, List<TableDef> tables) {
        this.dialect = dialect;
        this.order = TableOrder.of(tables);
    }

    /** The tables, each after those it refers to as far as there is such an order. */
    public List<TableDef> tables() {
        return order.tables();
    }

    /** CREATE for the tables that are wanted, each after those it refers to. */
    public List<String> create(Predicate<TableDef> wanted) {
        DdlRenderer ddl = dialect.ddl();
        boolean alters = dialect.capabilities().altersConstraints();
        List<String> statements = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (TableDef table : order.tables()) {
            if (wanted.test(table)) {
                statements.add(ddl.createTable(table, alters ? order.earlyKeys(table) : table.foreignKeys()));
                statements.addAll(ddl.createIndexes(table));
                statements.addAll(ddl.comments(table));
                if (alters) {
                    order.lateKeys(table).forEach(key -> last.add(ddl.addForeignKey(table, key)));
                }
            }
        }
        statements.addAll(last);
        return statements;
    }

    /** DROP for the tables that are wanted, each before those it refers to. */
    public List<String> drop(Predicate<TableDef> wanted) {
        DdlRenderer ddl = dialect.ddl();
        List<String> keys = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (TableDef table : order.tables()) {
            if (wanted.test(table)) {
                tables.add(0, ddl.dropTable(table));
                if (dialect.capabilities().altersConstraints()) {
                    for (ForeignKeyDef key : order.lateKeys(table)) {
                        keys.add(ddl.dropForeignKey(table, key));
                    }
                }
            }
        }
        List<String> statements = new ArrayList<>(tables.isEmpty() ? List.of() : ddl.beforeDrop());
        statements.addAll(keys);
        statements.addAll(tables);
        return statements;
    }
}
