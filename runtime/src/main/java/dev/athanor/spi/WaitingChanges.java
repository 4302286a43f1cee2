package dev.athanor.spi;

import java.util.List;
import java.util.Set;

/** What was added to and removed from a collection that is not loaded, until its rows are known. */
final class WaitingChanges {
    private final IdentityList adds = new IdentityList();
    private final IdentityList removes = new IdentityList();

    void add(Object element) {
        if (removes.contains(element)) {
            removes.take(element);
        } else {
            adds.add(element);
        }
    }

    void remove(Object element) {
        if (adds.contains(element)) {
            adds.take(element);
        } else {
            removes.add(element);
        }
    }

    boolean isAdded(Object element) {
        return adds.contains(element);
    }

    boolean isRemoved(Object element) {
        return removes.contains(element);
    }

    boolean isEmpty() {
        return adds().isEmpty() && removes().isEmpty();
    }

    List<Object> adds() {
        return adds.items();
    }

    List<Object> removes() {
        return removes.items();
    }

    /** Changes the rows' objects accordingly. */
    void applyTo(List<Object> rows) {
        rows.removeAll(Identity.setOf(removes()));
        Set<Object> present = Identity.setOf(rows);
        for (Object added : adds()) {
            if (!present.contains(added)) {
                rows.add(added);
            }
        }
    }
}
