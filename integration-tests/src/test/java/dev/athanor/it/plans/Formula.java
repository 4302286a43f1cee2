package dev.athanor.it.plans;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many statements loading may send. What follows a query: one for each 500 keys of the objects that have a collection, or of the
 * targets of a to-one, which count once; for each object where it is asked for immediately. What a touch loads: one for each result
 * that has brought objects, and 500 of them; for each object where it is lazy.
 */
final class Formula {
    private static final int CHUNK = 500;

    private Formula() {}

    /** Statements that load one level of a relationship, by keys of owners or of targets. */
    static int ofLevel(Wish<?, ?> wish, Collection<Item> owners, boolean columnsLeftOut) {
        Edge<?, ?, ?> edge = wish.edge();
        if (!edge.isForeignKey()) {
            return wish.how() == How.IMMEDIATE ? owners.size() : chunks(owners.size(), edge.owner);
        }
        Set<Item> targets = new HashSet<>();
        owners.forEach(owner -> targets.addAll(owner.targets(edge)));
        boolean alone = wish.how() == How.IMMEDIATE;
        int ofKeys = columnsLeftOut ? alone ? owners.size() : chunks(owners.size(), edge.owner) : 0;
        return ofKeys + (alone ? targets.size() : chunks(targets.size(), edge.target));
    }

    /** Statements that a walk over a relationship of all objects of some places sends, or over a column that they lack. */
    static int ofWalk(int results, int lazy, int objects, int keySize) {
        return lazy + results + objects * keySize / CHUNK;
    }

    /** How many results have brought objects of a kind. */
    static int results(List<Place> places, Kind<?, ?> kind) {
        return places.stream()
                .filter(place -> place.kind() == kind)
                .mapToInt(Place::results)
                .sum();
    }

    private static int chunks(int keys, Kind<?, ?> kind) {
        int most = CHUNK / kind.keySize();
        return (keys + most - 1) / most;
    }
}
