package dev.athanor.spi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of objects that are the same only where they are one. A large one counts them, so that it need not look through itself for
 * each that is asked for or taken out: those that are taken out leave it together, when it is next gone through.
 */
class IdentityList {
    private static final int LARGE = 128;
    /** So many times a large list is looked through before it counts what it has. */
    private static final int SCANS = 2;

    private List<Object> items = List.of();
    private int scans;
    /** How often each object is in the list; null where nobody has asked often enough. */
    private @Nullable IdentityHashMap<Object, Integer> counts;
    /** How often each object that was taken out is still in {@link #items}; null for none. */
    private @Nullable IdentityHashMap<Object, Integer> gone;

    private int goneCount;
    private long visited;

    /** Called when an application is about to read it, for subclasses: here nothing happens. */
    void reading() {}

    /** The objects in order; not to be changed. Another list once something was taken out of a large one. */
    List<Object> items() {
        if (gone != null) {
            leave(gone);
        }
        return items;
    }

    /** Whether a list that was got from {@link #items} is the one to which positions belong now. */
    boolean isCurrent(List<Object> list) {
        return items == list;
    }

    int size() {
        return items.size() - goneCount;
    }

    /** How many elements were looked at one after the other so far: what the list costs, for tests. */
    long visited() {
        return visited;
    }

    /** Makes these the contents; the list is kept. */
    void reset(List<Object> contents) {
        items = contents;
        counts = null;
        gone = null;
        goneCount = 0;
        scans = 0;
    }

    boolean contains(@Nullable Object element) {
        IdentityHashMap<Object, Integer> known = counts();
        return known == null ? scan(element) >= 0 : known.containsKey(element);
    }

    int indexOf(@Nullable Object element) {
        IdentityHashMap<Object, Integer> known = counts();
        items();
        return known != null && !known.containsKey(element) ? -1 : scan(element);
    }

    void add(Object element) {
        changeable().add(element);
        count(element, 1);
    }

    void add(int position, Object element) {
        items();
        changeable().add(position, element);
        count(element, 1);
    }

    void set(int position, Object element) {
        items();
        count(changeable().set(position, element), -1);
        count(element, 1);
    }

    Object remove(int position) {
        items();
        Object removed = changeable().remove(position);
        count(removed, -1);
        return removed;
    }

    /** Takes out what is in a range of positions. */
    List<Object> removeRange(int from, int to) {
        items();
        List<Object> range = changeable().subList(from, to);
        List<Object> removed = new ArrayList<>(range);
        range.clear();
        removed.forEach(element -> count(element, -1));
        return removed;
    }

    /** Takes out the first occurrence of an object, which must be there. */
    void take(Object element) {
        IdentityHashMap<Object, Integer> known = counts();
        if (known == null) {
            changeable().remove(scan(element));
            return;
        }
        if (gone == null) {
            gone = new IdentityHashMap<>();
        }
        gone.merge(element, 1, Integer::sum);
        goneCount++;
        count(element, -1);
    }

    /** Whether an object that is there once can be taken out without moving others yet. */
    boolean takesLater(Object element) {
        IdentityHashMap<Object, Integer> known = counts();
        return known != null && known.getOrDefault(element, 0) == 1;
    }

    void sort(@Nullable Comparator<Object> order) {
        items();
        changeable().sort(order);
    }

    private List<Object> changeable() {
        if (!(items instanceof ArrayList)) {
            items = new ArrayList<>(items);
        }
        return items;
    }

    private void count(Object element, int change) {
        if (counts != null) {
            counts.merge(element, change, (before, more) -> before + more == 0 ? null : before + more);
        }
    }

    private @Nullable IdentityHashMap<Object, Integer> counts() {
        if (counts == null && items.size() >= LARGE && ++scans > SCANS) {
            IdentityHashMap<Object, Integer> made = new IdentityHashMap<>(items.size());
            visited += items.size();
            items.forEach(element -> made.merge(element, 1, Integer::sum));
            counts = made;
        }
        return counts;
    }

    private int scan(@Nullable Object element) {
        int position = Identity.indexOf(items, element);
        visited += position < 0 ? items.size() : position + 1;
        return position;
    }

    /** A new list, for an iterator may still go through the former one. */
    private void leave(IdentityHashMap<Object, Integer> leaving) {
        List<Object> rest = new ArrayList<>(size());
        visited += items.size();
        for (Object element : items) {
            Integer times = leaving.get(element);
            if (times == null) {
                rest.add(element);
            } else if (times == 1) {
                leaving.remove(element);
            } else {
                leaving.put(element, times - 1);
            }
        }
        items = rest;
        gone = null;
        goneCount = 0;
    }
}
