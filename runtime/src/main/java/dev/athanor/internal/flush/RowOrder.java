package dev.athanor.internal.flush;

import dev.athanor.error.CyclicFlushException;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders rows that refer to each other, in levels: rows of one level do not refer to each other. Where rows refer in a
 * circle, one nullable key of it is written by an UPDATE of its own; where none is nullable, the circle is named.
 */
final class RowOrder {
    private final List<List<MappedEntity>> levels = new ArrayList<>();
    private final Map<EntityModel<?>, List<KeyCopy>> deferred = new LinkedHashMap<>();
    /** For each row, the keys that must be dealt with before it. */
    private final IdentityHashMap<MappedEntity, List<KeyCopy>> before = new IdentityHashMap<>();

    private RowOrder() {}

    /** Parents first; {@code waiting} are the keys that rows wait for, from which deferred ones are taken out. */
    static RowOrder ofInserts(List<MappedEntity> rows, IdentityHashMap<MappedEntity, List<KeyCopy>> waiting) {
        RowOrder order = new RowOrder();
        IdentityHashMap<MappedEntity, Boolean> within = identities(rows);
        for (MappedEntity row : rows) {
            List<KeyCopy> keys = new ArrayList<>();
            for (KeyCopy key : waiting.getOrDefault(row, List.of())) {
                if (key.parent() != null && within.containsKey(key.parent())) {
                    keys.add(key);
                }
            }
            order.before.put(row, keys);
        }
        order.sort(rows, KeyCopy::parent, key -> {
            waiting.getOrDefault(key.child(), new ArrayList<>()).remove(key);
            key.postpone();
        });
        return order;
    }

    /**
     * Children first, by the foreign keys as they are.
     *
     * @param deletesSelfReferences whether a row can be deleted that refers to itself; else that key is cleared before
     */
    static RowOrder ofDeletes(List<MappedEntity> rows, boolean deletesSelfReferences, RowKeys keys) {
        RowOrder order = new RowOrder();
        Map<Object, MappedEntity> byKey = new HashMap<>();
        for (MappedEntity row : rows) {
            byKey.put(List.of(row.athanor$model(), keys.of(row)), row);
            order.before.put(row, new ArrayList<>());
        }
        Map<EntityModel<?>, List<Reference>> references = Reference.among(rows);
        for (MappedEntity child : rows) {
            for (Reference reference : references.getOrDefault(child.athanor$model(), List.of())) {
                Object key = KeyColumns.referred(child, reference.columns(), reference.target());
                MappedEntity parent = key == null ? null : byKey.get(List.of(reference.target(), key));
                if (parent == null || parent == child && deletesSelfReferences) {
                    continue;
                }
                KeyCopy copy = new KeyCopy(child, reference.columns(), null, reference.name());
                if (parent == child) {
                    order.clear(copy);
                } else if (!PostUpdates.isPostponed(reference.relationship(), copy)) {
                    order.before.getOrDefault(parent, new ArrayList<>()).add(copy);
                }
            }
        }
        order.sort(rows, KeyCopy::child, key -> {});
        return order;
    }

    private void clear(KeyCopy key) {
        if (key.isNullable()) {
            deferred.computeIfAbsent(key.child().athanor$model(), each -> new ArrayList<>())
                    .add(key);
        }
    }

    /** The rows, level by level. */
    List<List<MappedEntity>> levels() {
        return levels;
    }

    /** The keys to write by an UPDATE of their own. */
    Map<EntityModel<?>, List<KeyCopy>> deferred() {
        return deferred;
    }

    private void sort(List<MappedEntity> rows, Other other, Deferral deferral) {
        List<MappedEntity> rest = new ArrayList<>(rows);
        IdentityHashMap<MappedEntity, Boolean> done = new IdentityHashMap<>();
        while (!rest.isEmpty()) {
            List<MappedEntity> level = new ArrayList<>();
            List<MappedEntity> later = new ArrayList<>();
            for (MappedEntity row : rest) {
                boolean free = true;
                for (KeyCopy key : before.getOrDefault(row, List.of())) {
                    MappedEntity needed = other.of(key);
                    free &= needed == null || done.containsKey(needed);
                }
                (free ? level : later).add(row);
            }
            if (level.isEmpty()) {
                defer(circle(later.get(0), other, done), deferral);
            } else {
                level.forEach(row -> done.put(row, true));
                levels.add(level);
            }
            rest = level.isEmpty() ? rest : later;
        }
    }

    /** The keys of a circle that is met when going from a row to what it needs. */
    private List<KeyCopy> circle(MappedEntity start, Other other, IdentityHashMap<MappedEntity, Boolean> done) {
        IdentityHashMap<MappedEntity, Integer> position = new IdentityHashMap<>();
        List<KeyCopy> path = new ArrayList<>();
        MappedEntity row = start;
        while (!position.containsKey(row)) {
            position.put(row, path.size());
            for (KeyCopy key : before.getOrDefault(row, List.of())) {
                MappedEntity needed = other.of(key);
                if (needed != null && !done.containsKey(needed)) {
                    path.add(key);
                    row = needed;
                    break;
                }
            }
        }
        return path.subList(position.get(row), path.size());
    }

    private void defer(List<KeyCopy> circle, Deferral deferral) {
        for (KeyCopy key : circle) {
            if (key.isNullable()) {
                before.values().forEach(keys -> keys.remove(key));
                deferral.defer(key);
                deferred.computeIfAbsent(key.child().athanor$model(), each -> new ArrayList<>())
                        .add(key);
                return;
            }
        }
        StringBuilder path = new StringBuilder();
        circle.forEach(key -> path.append(path.isEmpty() ? "" : " -> ").append(key.relationship()));
        throw new CyclicFlushException("Rows refer to each other in a circle in which no foreign key is nullable: "
                + path + ". Make one of these relationships @Nullable.");
    }

    private static IdentityHashMap<MappedEntity, Boolean> identities(List<MappedEntity> rows) {
        IdentityHashMap<MappedEntity, Boolean> within = new IdentityHashMap<>();
        rows.forEach(row -> within.put(row, true));
        return within;
    }

    /** The row that must be dealt with first because of a key. */
    private interface Other {
        @Nullable
        MappedEntity of(KeyCopy key);
    }

    /** Told of a key that is written later. */
    private interface Deferral {
        void defer(KeyCopy key);
    }
}
