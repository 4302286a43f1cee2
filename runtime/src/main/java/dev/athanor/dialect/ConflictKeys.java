package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Conflict;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The unique keys of a table that the rows of an INSERT can meet, for databases that cannot be asked for one of them. */
final class ConflictKeys {
    private ConflictKeys() {}

    /**
     * The keys that a conflict is about.
     *
     * @throws QueryException where the target is no key of the table, or a key has a value that only the database knows
     */
    static List<List<ColumnDef>> met(Dialect dialect, InsertNode node, Conflict conflict) {
        TableDef table = node.table().table();
        if (!conflict.target().isEmpty()) {
            List<String> target =
                    conflict.target().stream().map(ColumnDef::name).toList();
            if (all(table).stream().noneMatch(key -> sameColumns(key, target))) {
                throw new QueryException("onConflict(" + String.join(", ", target) + ") names no unique key of "
                        + table.name() + ", which " + dialect + " has to be told. The keys are " + all(table) + ".");
            }
            if (!node.columns().containsAll(conflict.target())) {
                throw unknown(dialect, table, target);
            }
            return List.of(conflict.target());
        }
        List<List<ColumnDef>> keys = new ArrayList<>();
        for (List<String> key : possible(node)) {
            List<ColumnDef> columns = key.stream().map(table::column).toList();
            if (!node.columns().containsAll(columns)) {
                throw unknown(dialect, table, key);
            }
            keys.add(columns);
        }
        return keys;
    }

    /** The unique keys that the rows can meet: not those with a value that the database makes, or with NULL. */
    static List<List<String>> possible(InsertNode node) {
        TableDef table = node.table().table();
        List<List<String>> keys = new ArrayList<>();
        for (List<String> key : all(table)) {
            if (key.stream().map(table::column).noneMatch(column -> isNew(node, column))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** All unique keys of a table. */
    static List<List<String>> all(TableDef table) {
        List<List<String>> keys = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) {
            keys.add(table.primaryKey());
        }
        for (KeyDef key : table.uniqueKeys()) {
            keys.add(key.columns());
        }
        for (IndexDef index : table.indexes()) {
            if (index.unique()) {
                keys.add(index.columns());
            }
        }
        return keys;
    }

    static boolean sameColumns(List<String> key, List<String> other) {
        return new HashSet<>(key).equals(new HashSet<>(other));
    }

    private static boolean isNew(InsertNode node, ColumnDef column) {
        boolean leftOut = node.columns().stream().noneMatch(each -> each.name().equals(column.name()));
        return leftOut && (column.generated() || column.nullable() && !column.hasDefault() && !column.isComputed());
    }

    private static QueryException unknown(Dialect dialect, TableDef table, List<String> key) {
        return new QueryException("The INSERT into " + table.name() + " sets not all columns of the unique key " + key
                + ", so " + dialect + " cannot be told which row it would meet. Set them.");
    }
}
