package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainSchema.Column;
import dev.athanor.it.programs.PlainSchema.Relation;
import dev.athanor.it.programs.Thing.State;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares the objects of a session with those of the model; what the session has loaded meanwhile becomes known there too. */
final class Comparison {
    private final Machine machine;
    private final PlainModel model;

    Comparison(Machine machine, PlainModel model) {
        this.machine = machine;
        this.model = model;
    }

    /** The objects that an operation returned. */
    void results(List<Object> found, List<Thing> expected) {
        List<Thing> wanted = new ArrayList<>(expected);
        wanted.removeIf(Objects::isNull);
        same(found, wanted, "returned");
    }

    private void same(List<Object> found, List<Thing> expected, String what) {
        if (found.size() != expected.size()) {
            throw new Mismatch(what + ": " + found.size() + " objects " + names(found) + ", by the model "
                    + expected.size() + " " + expected);
        }
        Set<Thing> met = new HashSet<>();
        for (Object object : found) {
            Thing thing = machine.thing(object);
            if (thing == null) {
                thing = bind(object, expected, what);
            }
            if (!expected.contains(thing) || !met.add(thing)) {
                throw new Mismatch(what + ": " + names(found) + ", by the model " + expected);
            }
        }
    }

    private Thing bind(Object object, List<Thing> expected, String what) {
        for (Thing thing : expected) {
            if (machine.object(thing) == null) {
                RealKind kind = Machine.kind(thing);
                List<?> key = kind.table.model().entityClass().isInstance(object) ? kind.keyOf(object) : null;
                if (key != null && PlainRows.sameKey(key, thing.key)) {
                    machine.bind(thing, object);
                    return thing;
                }
            }
        }
        throw new Mismatch(what + ": an object that the model does not have: " + object + " beside " + expected);
    }

    private List<String> names(List<Object> objects) {
        return objects.stream()
                .map(object -> machine.thing(object) == null
                        ? object.toString()
                        : machine.thing(object).toString())
                .toList();
    }

    /** All objects, in all that can be seen without a statement. */
    void objects() {
        List<Thing> things = model.memory().things;
        Session session = machine.session();
        Set<Object> pending = identities(session.pending());
        Set<Object> deleted = identities(session.deleted());
        Set<Object> dirty = identities(session.dirty());
        for (int i = 0; i < things.size(); i++) {
            Thing thing = things.get(i);
            Object object = machine.object(thing);
            if (object != null) {
                state(thing, object, session);
                member(thing, pending.remove(object), thing.state == State.PENDING, "among the pending ones");
                member(thing, deleted.remove(object), thing.marked, "among those to be deleted");
                boolean isDirty = dirty.remove(object);
                if (thing.isStored()
                        && (isDirty
                                ? !thing.hasChanges() && !hasMoved(thing)
                                : model.memory().mustBeDirty(thing) && !thing.marked)) {
                    member(thing, isDirty, !isDirty, "among the dirty ones");
                }
                contents(thing, object);
            }
        }
        none(pending, "pending");
        none(deleted, "to be deleted");
        none(dirty, "dirty");
    }

    /** Whether a collection of it may have changed, which makes it dirty without a change to its row. */
    private static boolean hasMoved(Thing thing) {
        return thing.kind.relations().values().stream().anyMatch(Machine::isOther);
    }

    private void none(Set<Object> rest, String what) {
        rest.removeIf(this::bindChanged);
        if (!rest.isEmpty()) {
            throw new Mismatch("Objects are " + what + " that the model does not have: " + names(List.copyOf(rest)));
        }
    }

    /** What a change has loaded, and nothing returned. */
    private boolean bindChanged(Object object) {
        for (Thing thing : model.memory().things) {
            RealKind kind = Machine.kind(thing);
            if (machine.object(thing) == null
                    && thing.isStored()
                    && thing.hasChanges()
                    && kind.table.model().entityClass().isInstance(object)
                    && PlainRows.sameKey(kind.keyOf(object), thing.key)) {
                machine.bind(thing, object);
                return true;
            }
        }
        return false;
    }

    private static void state(Thing thing, Object object, Session session) {
        String state = Inspect.state(object).name();
        if (!state.equals(thing.state.name())) {
            throw new Mismatch(thing + " is " + state);
        }
        if (session.contains(object) != thing.isHere()) {
            throw new Mismatch(thing + ": contains says " + session.contains(object));
        }
    }

    private static void member(Thing thing, boolean found, boolean expected, String where) {
        if (found != expected) {
            throw new Mismatch(thing + " is " + (found ? "" : "not ") + where);
        }
    }

    private static Set<Object> identities(java.util.Collection<Object> objects) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(objects);
        return set;
    }

    private void contents(Thing thing, Object object) {
        RealKind kind = Machine.kind(thing);
        List<?> key = kind.keyOf(object);
        if (thing.key == null ? key != null : key == null || !PlainRows.sameKey(key, thing.key)) {
            throw new Mismatch(thing + " has the key " + key);
        }
        whole(thing, kind.isWhole(object));
        for (Column column : thing.kind.columns()) {
            column(thing, object, column.name());
        }
        if (thing.kind.versioned() && !thing.isNew()) {
            column(thing, object, "version");
        }
        for (Relation relation : thing.kind.relations().values()) {
            relation(thing, object, relation);
        }
    }

    private void whole(Thing thing, boolean isWhole) {
        if (thing.isStored() && isWhole) {
            thing.known.add(Thing.WHOLE);
        } else if (thing.isStored() && thing.known.remove(Thing.WHOLE) && !model.forgets()) {
            throw new Mismatch(thing + " has columns that are not loaded any more");
        }
    }

    private void column(Thing thing, Object object, String column) {
        if (isKnown(thing, object, column)) {
            if (thing.isStored() && !thing.known.contains(column)) {
                PlainRows.Row row = rowOf(thing, column);
                thing.known.add(column);
                thing.values.put(
                        column,
                        column.equals("version") ? row.version() : row.columns().get(column));
            }
            Object found = Machine.kind(thing).get(object, column);
            if (thing.known.contains(column) && !Objects.equals(found, thing.values.get(column))) {
                throw new Mismatch(
                        thing + "." + column + " is " + found + ", by the model " + thing.values.get(column));
            }
        }
    }

    private PlainRows.Row rowOf(Thing thing, String attribute) {
        PlainRows.Row row = model.rows().row(thing.kind.name(), thing.key);
        if (row == null) {
            throw new Mismatch(thing + "." + attribute + " is loaded, though there is no row");
        }
        return row;
    }

    /** Whether an attribute can be compared. What the model knows has to be there, but after what forgets. */
    private boolean isKnown(Thing thing, Object object, String attribute) {
        boolean loaded = Machine.kind(thing).isLoaded(object, attribute);
        if (thing.isStored() && !loaded && thing.known.contains(attribute)) {
            if (!model.forgets()) {
                throw new Mismatch(thing + "." + attribute + " is not loaded any more");
            }
            thing.known.remove(attribute);
            thing.before.remove(attribute);
        }
        return loaded && (thing.isStored() || thing.known.contains(attribute));
    }

    private void relation(Thing thing, Object object, Relation relation) {
        if (thing.state == State.TRANSIENT && thing.unsure.remove(relation.name())) {
            List<Thing> held = new ArrayList<>();
            RealKind kind = Machine.kind(thing);
            List<Object> found = relation.isToMany() ? kind.held(object, relation) : kind.known(object, relation);
            found.forEach(each -> held.add(machine.thing(each)));
            if (held.contains(null)) {
                throw new PlainGap("what a collection held that was never loaded");
            }
            if (relation.isToMany()) {
                thing.manies.put(relation.name(), held);
            } else {
                thing.ones.put(relation.name(), held.isEmpty() ? null : held.get(0));
                if (!held.isEmpty()) {
                    thing.known.add(relation.name());
                }
            }
        }
        if (isKnown(thing, object, relation.name())) {
            if (thing.isStored() && !thing.known.contains(relation.name())) {
                model.memory().load(thing, relation);
            }
            if (thing.state == State.DETACHED || thing.state == State.DELETED) {
                return;
            }
            same(
                    Machine.kind(thing).known(object, relation),
                    PlainMemory.held(thing, relation),
                    thing + "." + relation.name());
        }
    }
}
