package dev.athanor.dialect;

import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in an order in which each comes after those it refers to. Tables that refer to each other in a circle have no
 * such order: some of their foreign keys then come late, when all tables are there.
 *
 * @param tables the tables, each name once
 * @param late the foreign keys to tables that come later, by the qualified name of their own table
 */
record TableOrder(List<TableDef> tables, Map<String, List<ForeignKeyDef>> late) {
    static TableOrder of(List<TableDef> unordered) {
        Map<String, TableDef> waiting = new LinkedHashMap<>();
        unordered.forEach(table -> waiting.putIfAbsent(table.qualifiedName(), table));
        List<TableDef> ordered = new ArrayList<>();
        Map<String, List<ForeignKeyDef>> late = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            TableDef next = next(waiting);
            waiting.remove(next.qualifiedName());
            List<ForeignKeyDef> open = open(next, waiting.keySet());
            if (!open.isEmpty()) {
                late.put(next.qualifiedName(), open);
            }
            ordered.add(next);
        }
        return new TableOrder(List.copyOf(ordered), late);
    }

    /** The foreign keys of a table that come late. */
    List<ForeignKeyDef> lateKeys(TableDef table) {
        return late.getOrDefault(table.qualifiedName(), List.of());
    }

    /** The foreign keys of a table that do not come late. */
    List<ForeignKeyDef> earlyKeys(TableDef table) {
        List<ForeignKeyDef> early = new ArrayList<>(table.foreignKeys());
        early.removeAll(lateKeys(table));
        return early;
    }

    /** The table that refers to the fewest of those that wait: to none, but in a circle. */
    private static TableDef next(Map<String, TableDef> waiting) {
        TableDef best = waiting.values().iterator().next();
        int fewest = Integer.MAX_VALUE;
        for (TableDef table : waiting.values()) {
            Set<String> others = new HashSet<>(waiting.keySet());
            others.remove(table.qualifiedName());
            int open = open(table, others).size();
            if (open < fewest) {
                fewest = open;
                best = table;
            }
        }
        return best;
    }

    private static List<ForeignKeyDef> open(TableDef table, Set<String> others) {
        return table.foreignKeys().stream()
                .filter(key -> others.contains(key.qualifiedTarget()))
                .toList();
    }
}
