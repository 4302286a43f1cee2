package dev.athanor.dialect;

import dev.athanor.error.MappingException;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** CREATE for the tables that are wanted, each after those it refers to, and for the sequences and types that they need. */
    public List<String> create(Predicate<TableDef> wanted) {
        return create(wanted, object -> true);
    }

    /**
     * CREATE for the tables that are wanted, each after those it refers to.
     *
     * @param needed whether a sequence or type that the tables need is to be created
     * @throws dev.athanor.error.MappingException where two types of one name have different constants
     */
    public List<String> create(Predicate<TableDef> wanted, Predicate<SchemaObject> needed) {
        DdlRenderer ddl = dialect.ddl();
        boolean alters = dialect.capabilities().altersConstraints();
        List<String> statements = new ArrayList<>();
        objects(wanted).stream().filter(needed).forEach(object -> statements.add(object.create()));
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

    /**
     * CREATE for one of the tables that are missing, and the foreign keys of other missing ones that waited for it.
     *
     * @param missing whether a table is not in the database
     */
    public List<String> create(TableDef table, Predicate<TableDef> missing) {
        DdlRenderer ddl = dialect.ddl();
        if (!dialect.capabilities().altersConstraints()) {
            return create(table::equals);
        }
        List<ForeignKeyDef> keys = order.earlyKeys(table);
        List<String> waited = new ArrayList<>();
        for (TableDef other : order.tables()) {
            for (ForeignKeyDef key : order.lateKeys(other)) {
                boolean waits = order.tables().stream()
                        .anyMatch(
                                target -> target.qualifiedName().equals(key.qualifiedTarget()) && missing.test(target));
                if (other.equals(table) && !waits) {
                    keys.add(key);
                }
                if (waits && missing.test(other) && key.qualifiedTarget().equals(table.qualifiedName())) {
                    waited.add(ddl.addForeignKey(other, key));
                }
            }
        }
        List<String> statements = new ArrayList<>();
        objects(table::equals).stream()
                .filter(object -> object.kind() == SchemaObject.Kind.SEQUENCE)
                .forEach(object -> statements.add(object.create()));
        statements.add(ddl.createTable(table, keys));
        statements.addAll(ddl.createIndexes(table));
        statements.addAll(ddl.comments(table));
        statements.addAll(waited);
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
                        keys.add(ddl.dropConstraint(table, key.name()));
                    }
                }
            }
        }
        List<String> statements = new ArrayList<>(tables.isEmpty() ? List.of() : ddl.beforeDrop());
        statements.addAll(keys);
        statements.addAll(tables);
        objects(wanted).forEach(object -> statements.add(object.drop()));
        return statements;
    }

    /** The sequences and types of the tables that are wanted. */
    private Collection<SchemaObject> objects(Predicate<TableDef> wanted) {
        Map<String, SchemaObject> objects = new LinkedHashMap<>();
        for (TableDef table : order.tables()) {
            if (wanted.test(table)) {
                for (SchemaObject object : dialect.ddl().objects(table)) {
                    SchemaObject other = objects.put(object.kind() + object.name(), object);
                    if (other != null && !other.equals(object)) {
                        throw new MappingException("Two types are called " + object.name() + ": " + other.create()
                                + ", and " + object.create() + ". Give one of them another name.");
                    }
                }
            }
        }
        return objects.values();
    }
}
