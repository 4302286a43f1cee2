package dev.athanor.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was added to and removed from a collection that is not loaded, until its rows are known. */
final class WaitingChanges {
    private final List<Object> adds = new ArrayList<>(4);
    private final List<Object> removes = new ArrayList<>(4);

    void add(Object element) {
        if (!Identity.remove(removes, element)) {
            adds.add(element);
        }
    }

    void remove(Object element) {
        if (!Identity.remove(adds, element)) {
            removes.add(element);
        }
    }

    List<Object> adds() {
        return adds;
    }

    List<Object> removes() {
        return removes;
    }

    /** Changes the rows' objects accordingly. */
    void applyTo(List<Object> rows) {
        rows.removeAll(Identity.setOf(removes));
        Set<Object> present = Identity.setOf(rows);
        for (Object added : adds) {
            if (!present.contains(added)) {
                rows.add(added);
            }
        }
    }
}
