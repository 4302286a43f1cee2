package dev.athanor.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of objects that are the same only where they are one, whatever {@code equals} they define. */
final class Identity {
    private Identity() {}

    static int indexOf(List<?> list, @Nullable Object element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == element) {
                return i;
            }
        }
        return -1;
    }

    /** Each element that another list does not have, once, in order. */
    static List<Object> minus(List<Object> from, List<Object> without) {
        Set<Object> excluded = setOf(without);
        List<Object> rest = new ArrayList<>();
        for (Object element : from) {
            if (excluded.add(element)) {
                rest.add(element);
            }
        }
        return rest;
    }

    /** Whether two lists hold the same elements in the same order. */
    static boolean isSame(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** At which index each element is first. */
    static IdentityHashMap<Object, Integer> ranks(List<?> elements) {
        IdentityHashMap<Object, Integer> ranks = new IdentityHashMap<>(elements.size() * 2);
        for (int i = 0; i < elements.size(); i++) {
            ranks.putIfAbsent(elements.get(i), i);
        }
        return ranks;
    }

    static Set<Object> setOf(Collection<?> elements) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>(elements.size() * 2));
        set.addAll(elements);
        return set;
    }
}
