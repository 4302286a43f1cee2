package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainSchema.Kind;
import dev.athanor.it.programs.PlainSchema.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object as the model has it. */
final class Thing {
    /** What was not known before it was changed. */
    static final Object UNKNOWN = new Object();

    /** Among what is known: the whole row, with its foreign keys. */
    static final String WHOLE = "*";

    /** The states of an object. */
    enum State {
        TRANSIENT,
        PENDING,
        PERSISTENT,
        DELETED,
        DETACHED
    }

    final Kind kind;
    /** By which operations name it; null while they cannot. */
    String name;

    State state = State.TRANSIENT;
    /** Whether the next flush deletes its row. */
    boolean marked;
    /** Whether it was in a session and is new again. */
    boolean again;
    /** Whether it is detached because its row was deleted. */
    boolean wasDeleted;
    /** Whether a closed session left changes on it that were never written. */
    boolean tainted;

    List<?> key;
    /** The version before the transaction changed it; null where it did not. */
    Object formerVersion;

    Map<String, Object> values = new HashMap<>();
    Map<String, Thing> ones = new HashMap<>();
    Map<String, List<Thing>> manies = new HashMap<>();
    /** The columns and relationships that are there without a statement. */
    Set<String> known = new HashSet<>();
    /** What was known once. */
    private final Set<String> ever = new HashSet<>();
    /** Columns and to-ones that were changed since the last flush, with what they were. */
    Map<String, Object> before = new HashMap<>();
    /** What was put into and taken out of links since the last flush. */
    Map<String, List<Thing>> added = new HashMap<>();

    Map<String, List<Thing>> removed = new HashMap<>();

    /** Collections of an object that is new again, of which nobody knew what they held. */
    Set<String> unsure = new HashSet<>();

    Thing(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    boolean isHere() {
        return state == State.PENDING || state == State.PERSISTENT;
    }

    boolean isStored() {
        return state == State.PERSISTENT;
    }

    boolean isNew() {
        return state == State.TRANSIENT || state == State.PENDING;
    }

    /** Whether a relationship is there without a statement. */
    boolean holds(Relation relation) {
        return isNew() || known.contains(relation.name());
    }

    List<Thing> many(String relation) {
        return manies.computeIfAbsent(relation, each -> new ArrayList<>());
    }

    /** Whether something was known once and is to be read again. */
    boolean isExpired() {
        return !known.containsAll(ever);
    }

    boolean hasChanges() {
        return !before.isEmpty() || hasLinkChanges();
    }

    boolean hasLinkChanges() {
        return added.values().stream().anyMatch(each -> !each.isEmpty())
                || removed.values().stream().anyMatch(each -> !each.isEmpty());
    }

    /** Whether a to-one or a many-to-many of it is changed. */
    boolean hasRelationChanges() {
        return hasLinkChanges() || before.keySet().stream().anyMatch(each -> kind.relation(each) != null);
    }

    /** Notes what an attribute was before its first change since the last flush. */
    void note(String attribute, Object former) {
        if (state == State.PERSISTENT) {
            before.putIfAbsent(attribute, known.contains(attribute) ? former == null ? List.of() : former : UNKNOWN);
        }
    }

    /** Whether an attribute that was noted has another value now, or may have. */
    boolean isChanged(String attribute) {
        Object former = before.get(attribute);
        Object now = kind.relation(attribute) == null ? values.get(attribute) : ones.get(attribute);
        return former == UNKNOWN || !former.equals(now == null ? List.of() : now);
    }

    /** Whether the next flush writes something of it. */
    boolean isReallyChanged() {
        return before.keySet().stream().anyMatch(this::isChanged) || hasLinkChanges();
    }

    void forgetChanges() {
        before.clear();
        added.clear();
        removed.clear();
    }

    /** Nothing is known any more, but columns keep what they last were in the row, as far as that was known. */
    void forgetAll() {
        before.forEach((attribute, former) -> {
            if (former != UNKNOWN && kind.column(attribute) != null) {
                values.put(attribute, former instanceof List<?> ? null : former);
            }
        });
        ever.addAll(known);
        known.clear();
        forgetChanges();
    }

    @Override
    public String toString() {
        return kind.name() + " " + (name == null ? "without a name" : name) + (key == null ? "" : " " + key) + " "
                + state;
    }
}
