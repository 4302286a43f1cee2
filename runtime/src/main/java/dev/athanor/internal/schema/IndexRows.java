package dev.athanor.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers indexes of their columns, one a row. */
final class IndexRows {
    private final Map<String, LiveIndex> byName = new LinkedHashMap<>();

    /** One more column of an index, behind those before. */
    void add(String index, boolean unique, String column) {
        LiveIndex before = byName.get(index);
        List<String> columns = new ArrayList<>(before == null ? List.of() : before.columns());
        columns.add(column);
        byName.put(index, new LiveIndex(index, unique, List.copyOf(columns)));
    }

    /** The indexes in the order of their first columns. */
    List<LiveIndex> all() {
        return List.copyOf(byName.values());
    }
}
