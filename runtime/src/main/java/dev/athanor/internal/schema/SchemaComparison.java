package dev.athanor.internal.schema;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.SchemaDdl;
import dev.athanor.dialect.SchemaObject;
import dev.athanor.schema.SchemaDifference;
import dev.athanor.schema.SchemaDifference.Kind;
import dev.athanor.table.TableDef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the tables of a model with those of a database, each after those it refers to and foreign keys last. */
final class SchemaComparison {
    private final Dialect dialect;
    private final SchemaDdl schema;
    private final LiveTables live;

    SchemaComparison(Dialect dialect, SchemaDdl schema, LiveTables live) {
        this.dialect = dialect;
        this.schema = schema;
        this.live = live;
    }

    /** Types come first: tables and columns are made of them. */
    private void addTypes(Differences differences) {
        String query = dialect.ddl().typesOf();
        Set<String> known = new HashSet<>(query == null ? List.of() : live.strings(query));
        for (TableDef table : query == null ? List.<TableDef>of() : schema.tables()) {
            for (SchemaObject object : dialect.ddl().objects(table)) {
                if (object.kind() == SchemaObject.Kind.TYPE && known.add(object.name())) {
                    differences.add(
                            Kind.TYPE,
                            table,
                            null,
                            "Type " + object.name() + " of table " + table.qualifiedName() + " is missing.",
                            List.of(object.create()));
                }
            }
        }
    }

    List<SchemaDifference> differences() {
        Map<TableDef, LiveTable> there = new LinkedHashMap<>();
        Set<TableDef> missing = new HashSet<>();
        for (TableDef table : schema.tables()) {
            LiveTable found = live.find(table);
            if (found == null) {
                missing.add(table);
            } else {
                there.put(table, found);
            }
        }
        Differences differences = new Differences(dialect);
        addTypes(differences);
        KeyComparison keys = new KeyComparison(dialect.ddl().alter(), live.names(), differences);
        ColumnComparison columns = new ColumnComparison(dialect.ddl(), live.names(), differences);
        ConstraintComparison constraints = new ConstraintComparison(dialect.ddl(), live, differences);
        for (TableDef table : schema.tables()) {
            LiveTable found = there.get(table);
            if (found == null) {
                differences.add(
                        Kind.TABLE,
                        table,
                        null,
                        "Table " + table.qualifiedName() + " is missing.",
                        schema.create(table, missing::contains));
            } else if (found.view()) {
                columns.compareView(table, found);
            } else {
                columns.compare(table, found);
                keys.comparePrimaryKey(table, found);
                columns.compareIdentity(table, found);
                keys.compareIndexes(table, found);
                constraints.compare(table);
            }
        }
        there.forEach((table, found) -> {
            if (!found.view()) {
                keys.compareForeignKeys(table, found);
            }
        });
        return differences.all();
    }
}
