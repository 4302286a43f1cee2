package dev.athanor.internal.load;

import dev.athanor.query.NestedList;
import dev.athanor.query.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists that a query selects beside its values: for the rows of a chunk by one statement for each list and so many keys. A
 * slot of a row holds the key until then. Called by the cursor.
 */
final class NestedLoader {
    private final QueryRunner queries;
    private final @Nullable NestedList<?>[] lists;
    private final boolean withoutCriteria;

    /**
     * A loader of what is nested in rows.
     *
     * @param lists what each slot of a row is; null for what is no list
     * @param withoutCriteria whether the criteria of the session are left out
     */
    NestedLoader(QueryRunner queries, @Nullable NestedList<?>[] lists, boolean withoutCriteria) {
        this.queries = queries;
        this.lists = lists;
        this.withoutCriteria = withoutCriteria;
    }

    /** Puts the lists in the place of the keys. */
    void load(List<@Nullable Object[]> rows) {
        for (int slot = 0; slot < lists.length; slot++) {
            NestedList<?> list = lists[slot];
            if (list != null) {
                load(rows, slot, list);
            }
        }
    }

    private <T> void load(List<@Nullable Object[]> rows, int slot, NestedList<T> list) {
        Map<Object, List<@Nullable T>> byOwner = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            Object key = row[slot];
            if (key != null) {
                byOwner.computeIfAbsent(key, owner -> new ArrayList<>());
            }
        }
        List<Object> keys = List.copyOf(byOwner.keySet());
        int most = Math.max(1, LoaderSql.CHUNK / list.owner().keySize());
        for (int from = 0; from < keys.size(); from += most) {
            List<Object> chunk = keys.subList(from, Math.min(keys.size(), from + most));
            Select<NestedList.Owned<T>> elements = list.elements(padded(chunk));
            if (withoutCriteria) {
                elements = elements.withoutCriteria();
            }
            for (NestedList.Owned<T> owned : queries.list(elements.spec())) {
                List<@Nullable T> ofOwner = byOwner.get(owned.owner());
                if (ofOwner != null) {
                    ofOwner.add(owned.element());
                }
            }
        }
        for (@Nullable Object[] row : rows) {
            Object key = row[slot];
            row[slot] = key == null ? List.of() : Collections.unmodifiableList(byOwner.get(key));
        }
    }

    /** The last key stands in for those that are missing, so that few texts are prepared. */
    private static List<Object> padded(List<Object> keys) {
        List<Object> all = new ArrayList<>(keys);
        int count = LoaderSql.padded(keys.size());
        while (all.size() < count) {
            all.add(keys.get(keys.size() - 1));
        }
        return all;
    }
}
