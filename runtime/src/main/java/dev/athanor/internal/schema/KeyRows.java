package dev.athanor.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers foreign keys of their columns, one a row. */
final class KeyRows {
    private final Map<String, LiveForeignKey> byId = new LinkedHashMap<>();

    /**
     * One more column of a foreign key, behind those before.
     *
     * @param id tells the keys of a table apart
     * @param row the key with this column only
     */
    void add(String id, LiveForeignKey row) {
        LiveForeignKey before = byId.get(id);
        byId.put(
                id,
                before == null
                        ? row
                        : new LiveForeignKey(
                                row.name(),
                                plus(before.columns(), row.columns()),
                                row.inOwnSchema(),
                                row.targetSchema(),
                                row.targetTable(),
                                plus(before.targetColumns(), row.targetColumns()),
                                row.onDelete(),
                                row.onUpdate()));
    }

    /** The keys in the order of their first columns. */
    List<LiveForeignKey> all() {
        return List.copyOf(byId.values());
    }

    private static List<String> plus(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
