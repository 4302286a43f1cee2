package dev.athanor.internal.schema;

import dev.athanor.dialect.AlterRenderer;
import dev.athanor.schema.SchemaDifference.Kind;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import java.util.List;

/** Compares the keys and indexes of a table. Names are no matter, but that none can be given twice. */
final class KeyComparison {
    private final AlterRenderer alter;
    private final StoredNames names;
    private final Differences differences;

    KeyComparison(AlterRenderer alter, StoredNames names, Differences differences) {
        this.alter = alter;
        this.names = names;
        this.differences = differences;
    }

    void comparePrimaryKey(TableDef table, LiveTable live) {
        LiveIndex key = live.primaryKey();
        if (table.primaryKey().isEmpty() || key != null && key.isOf(table.primaryKey(), names)) {
            return;
        }
        differences.add(
                Kind.PRIMARY_KEY,
                table,
                null,
                "Table " + table.qualifiedName() + " has "
                        + (key == null ? "no primary key" : "the primary key " + list(key.columns())) + ", and "
                        + list(table.primaryKey()) + " in the model.",
                alter.changePrimaryKey(table, key == null ? null : key.name()));
    }

    void compareIndexes(TableDef table, LiveTable live) {
        for (KeyDef key : table.uniqueKeys()) {
            if (!isUnique(key.columns(), live)) {
                differences.add(
                        Kind.UNIQUE_KEY,
                        table,
                        null,
                        missing("Unique key", key.name(), table, key.columns()),
                        alter.addUniqueKey(table, key, isTaken(key.name(), live)));
            }
        }
        for (IndexDef index : table.indexes()) {
            boolean there = index.unique() ? isUnique(index.columns(), live) : isIndexed(index.columns(), live);
            if (!there) {
                differences.add(
                        index.unique() ? Kind.UNIQUE_KEY : Kind.INDEX,
                        table,
                        null,
                        missing(index.unique() ? "Unique index" : "Index", index.name(), table, index.columns()),
                        alter.addIndex(table, index, isTaken(index.name(), live)));
            }
        }
    }

    void compareForeignKeys(TableDef table, LiveTable live) {
        for (ForeignKeyDef key : table.foreignKeys()) {
            List<LiveForeignKey> over = live.foreignKeys().stream()
                    .filter(found -> found.isOver(key, names))
                    .toList();
            if (over.stream().noneMatch(found -> isSame(found, key))) {
                add(table, key, over);
            }
        }
    }

    private void add(TableDef table, ForeignKeyDef key, List<LiveForeignKey> over) {
        String name = "Foreign key " + key.name() + " of table " + table.qualifiedName();
        String wanted = key.qualifiedTarget() + " " + list(key.targetColumns());
        if (over.isEmpty()) {
            differences.add(
                    Kind.FOREIGN_KEY,
                    table,
                    null,
                    name + " over " + list(key.columns()) + " to " + wanted + " is missing.",
                    alter.addForeignKey(table, key, null));
            return;
        }
        LiveForeignKey first = over.stream()
                .filter(found -> found.refersAs(key, names))
                .findFirst()
                .orElse(over.get(0));
        String message = first.refersAs(key, names)
                ? name + " over " + list(key.columns()) + " says " + difference(first, key) + " in the model."
                : name + " over " + list(key.columns()) + " refers to " + first.targetTable() + " "
                        + list(first.targetColumns()) + ", and to " + wanted + " in the model.";
        differences.add(Kind.FOREIGN_KEY, table, null, message, alter.addForeignKey(table, key, first.name()));
    }

    private boolean isSame(LiveForeignKey live, ForeignKeyDef key) {
        return live.refersAs(key, names) && live.onDelete().equals(rule(key.onDelete())) && isUpdatedAs(live, key);
    }

    /** A database that takes rows along although nobody asks it to is in nobody's way. */
    private static boolean isUpdatedAs(LiveForeignKey live, ForeignKeyDef key) {
        return key.onUpdate() == ReferentialAction.NO_ACTION || live.onUpdate().equals(rule(key.onUpdate()));
    }

    private static String difference(LiveForeignKey live, ForeignKeyDef key) {
        return live.onDelete().equals(rule(key.onDelete()))
                ? "ON UPDATE " + live.onUpdate() + ", and " + rule(key.onUpdate())
                : "ON DELETE " + live.onDelete() + ", and " + rule(key.onDelete());
    }

    private boolean isUnique(List<String> columns, LiveTable live) {
        LiveIndex key = live.primaryKey();
        return key != null && key.isOf(columns, names)
                || live.indexes().stream().anyMatch(index -> index.unique() && index.isOf(columns, names));
    }

    private boolean isIndexed(List<String> columns, LiveTable live) {
        LiveIndex key = live.primaryKey();
        return key != null && key.beginsWith(columns, names)
                || live.indexes().stream().anyMatch(index -> index.beginsWith(columns, names));
    }

    private boolean isTaken(String name, LiveTable live) {
        return live.indexes().stream().anyMatch(index -> names.isColumn(name, index.name()));
    }

    private static String rule(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "NO ACTION";
            case CASCADE -> "CASCADE";
            case SET_NULL -> "SET NULL";
        };
    }

    private static String missing(String what, String name, TableDef table, List<String> columns) {
        return what + " " + name + " of table " + table.qualifiedName() + " over " + list(columns) + " is missing.";
    }

    private static String list(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }
}
