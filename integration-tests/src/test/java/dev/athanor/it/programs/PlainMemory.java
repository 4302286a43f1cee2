package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainSchema.Form;
import dev.athanor.it.programs.PlainSchema.Kind;
import dev.athanor.it.programs.PlainSchema.Relation;
import dev.athanor.it.programs.Thing.State;
import java.util.ArrayList;
import java.util.List;

/** The objects of the model: identity, both sides of relationships, and what cascades when they change. */
final class PlainMemory {
    final List<Thing> things = new ArrayList<>();
    private final PlainTransaction model;

    PlainMemory(PlainTransaction model) {
        this.model = model;
    }

    Thing named(Op.Var name) {
        for (Thing thing : things) {
            if (name.name().equals(thing.name)) {
                return thing;
            }
        }
        return null;
    }

    List<Thing> in(State state) {
        List<Thing> found = new ArrayList<>();
        for (Thing thing : things) {
            if (thing.state == state) {
                found.add(thing);
            }
        }
        return found;
    }

    /** The object of the session with a key. */
    Thing held(String kind, List<?> key) {
        for (Thing thing : things) {
            if (thing.state == State.PERSISTENT
                    && thing.kind.name().equals(kind)
                    && PlainRows.sameKey(thing.key, key)) {
                return thing;
            }
        }
        return null;
    }

    /** The object of a row, made where the session has none. */
    Thing of(String kind, List<?> key) {
        Thing held = held(kind, key);
        if (held == null) {
            held = new Thing(PlainSchema.KINDS.get(kind), null);
            held.state = State.PERSISTENT;
            held.key = key;
            things.add(held);
        }
        return held;
    }

    /** What a to-one refers to; of one that is not loaded, the object that is here already. */
    Thing target(Thing thing, Relation relation) {
        if (thing.holds(relation)) {
            return thing.ones.get(relation.name());
        }
        if (!thing.isStored()) {
            return null;
        }
        if (relation.form() != Form.ONE) {
            List<Thing> children = children(thing, relation);
            return children.isEmpty() ? null : children.get(0);
        }
        List<?> key = reference(thing, relation);
        return key == null ? null : held(relation.target(), key);
    }

    /** The key that the row of an object says of a to-one or the other side of a one-to-one. */
    List<?> reference(Thing thing, Relation relation) {
        if (relation.form() == Form.ONE) {
            PlainRows.Row row = model.rows().row(thing.kind.name(), thing.key);
            return row == null ? null : row.references().get(relation.name());
        }
        List<List<?>> held = model.rows().held(relation, thing.key);
        return held.isEmpty() ? null : held.get(0);
    }

    /** Makes a relationship known as the rows have it. */
    void load(Thing thing, Relation relation) {
        if (thing.holds(relation)) {
            return;
        }
        if (relation.isToMany()) {
            List<Thing> items = relation.form() == Form.LINKS ? rowsOf(thing, relation) : children(thing, relation);
            thing.removed.getOrDefault(relation.name(), List.of()).forEach(items::remove);
            for (Thing added : thing.added.getOrDefault(relation.name(), List.of())) {
                if (!items.contains(added)) {
                    items.add(added);
                }
            }
            thing.manies.put(relation.name(), items);
        } else {
            List<?> key = relation.form() == Form.ONE ? reference(thing, relation) : null;
            List<Thing> children = relation.form() == Form.ONE ? List.of() : children(thing, relation);
            thing.ones.put(
                    relation.name(),
                    key != null ? of(relation.target(), key) : children.isEmpty() ? null : children.get(0));
        }
        thing.known.add(relation.name());
    }

    private List<Thing> rowsOf(Thing thing, Relation relation) {
        List<Thing> items = new ArrayList<>();
        for (List<?> key : model.rows().held(relation, thing.key)) {
            items.add(of(relation.target(), key));
        }
        return items;
    }

    /** The children of a parent that does not know them: those of the rows, and what has changed since. */
    private List<Thing> children(Thing thing, Relation relation) {
        List<Thing> children = rowsOf(thing, relation);
        children.removeIf(child -> target(child, relation.other()) != thing);
        for (Thing other : List.copyOf(things)) {
            if (other.isHere()
                    && other.kind.name().equals(relation.target())
                    && other.holds(relation.other())
                    && other.ones.get(relation.inverse()) == thing
                    && !isGone(other, relation)
                    && !children.contains(other)) {
                children.add(other);
            }
        }
        return children;
    }

    /** Whether nothing but a row that somebody else has deleted said that a child belongs to its parent. */
    private boolean isGone(Thing child, Relation relation) {
        return child.state == State.PERSISTENT
                && !child.before.containsKey(relation.inverse())
                && model.rows().row(child.kind.name(), child.key) == null;
    }

    /** Makes the columns known as the row has them. */
    static void loadColumns(Thing thing, PlainRows.Row row) {
        for (PlainSchema.Column column : thing.kind.columns()) {
            if (thing.known.add(column.name())) {
                thing.values.put(column.name(), row.columns().get(column.name()));
            }
        }
        if (thing.kind.versioned() && thing.known.add("version")) {
            thing.values.put("version", row.version());
        }
        thing.known.add(Thing.WHOLE);
    }

    /** Sets a to-one, or the other side of a one-to-one, and makes all other sides equal. */
    void relate(Thing thing, Relation relation, Thing target) {
        Thing former = target(thing, relation);
        boolean isEmpty = thing.holds(relation)
                || thing.isStored() && PlainModel.isWhole(thing) && reference(thing, relation) == null;
        if (former == target && (target != null || isEmpty)) {
            if (relation.form() == Form.ONE
                    && thing.isStored()
                    && !thing.known.contains(relation.name())
                    && !PlainModel.isWhole(thing)) {
                thing.before.put(relation.name(), Thing.UNKNOWN);
                thing.known.add(relation.name());
                thing.ones.put(relation.name(), target);
            }
            return;
        }
        Relation other = relation.other();
        assign(thing, relation, target);
        if (former != null && other != null) {
            takeOut(former, other, thing);
            if (target == null && other.orphans()) {
                release(thing);
            }
            if (relation.orphans()) {
                release(former);
            }
        }
        if (target != null) {
            if (thing.isHere()) {
                enter(target);
            }
            if (other != null) {
                putIn(target, other, thing);
            }
        }
    }

    /** Puts an object into a collection, and makes all other sides equal. */
    void put(Thing owner, Relation relation, Thing target) {
        putIn(owner, relation, target);
        if (owner.isHere()) {
            enter(target);
        }
        putIn(target, relation.other(), owner);
    }

    void remove(Thing owner, Relation relation, Thing target) {
        takeOut(owner, relation, target);
        takeOut(target, relation.other(), owner);
        if (relation.orphans()) {
            release(target);
        }
    }

    private void assign(Thing thing, Relation relation, Thing target) {
        if (relation.form() == Form.ONE && thing.isStored()) {
            boolean isPeeked = PlainModel.isWhole(thing) && !thing.known.contains(relation.name());
            List<?> key = isPeeked ? reference(thing, relation) : null;
            Thing former = key == null ? null : held(relation.target(), key);
            if (isPeeked && (key == null || former != null)) {
                thing.before.putIfAbsent(relation.name(), key == null ? List.of() : former);
            }
            thing.note(relation.name(), thing.ones.get(relation.name()));
        }
        thing.ones.put(relation.name(), target);
        thing.known.add(relation.name());
    }

    /** One side of a relationship, told by the other one. */
    private void putIn(Thing owner, Relation relation, Thing target) {
        if (!relation.isToMany()) {
            Thing former = target(owner, relation);
            if (former != target) {
                assign(owner, relation, target);
                if (former != null && relation.other() != null) {
                    takeOut(former, relation.other(), owner);
                    if (relation.orphans()) {
                        release(former);
                    }
                }
            }
            return;
        }
        if (owner.isNew()) {
            owner.known.add(relation.name());
        }
        if (owner.holds(relation) && !owner.many(relation.name()).contains(target)) {
            owner.many(relation.name()).add(target);
        }
        if (relation.form() == Form.LINKS) {
            note(owner.removed, owner.added, relation, target);
        }
    }

    private void takeOut(Thing owner, Relation relation, Thing target) {
        if (relation.isToMany()) {
            if (owner.holds(relation)) {
                owner.many(relation.name()).remove(target);
            }
            if (relation.form() == Form.LINKS) {
                note(owner.added, owner.removed, relation, target);
            }
        } else if ((relation.form() == Form.ONE || owner.holds(relation)) && target(owner, relation) == target) {
            assign(owner, relation, null);
        }
    }

    private static void note(
            java.util.Map<String, List<Thing>> undone,
            java.util.Map<String, List<Thing>> done,
            Relation relation,
            Thing target) {
        List<Thing> against = undone.computeIfAbsent(relation.name(), each -> new ArrayList<>());
        if (!against.remove(target)) {
            done.computeIfAbsent(relation.name(), each -> new ArrayList<>()).add(target);
        }
    }

    /** A new object that lost its parent leaves the session. */
    private static void release(Thing thing) {
        if (thing.state == State.PENDING) {
            leave(thing);
        }
    }

    static void leave(Thing thing) {
        if (thing.state != State.PENDING) {
            for (Relation relation : thing.kind.relations().values()) {
                if (!thing.known.contains(relation.name())) {
                    thing.unsure.add(relation.name());
                    // its foreign key may be kept without the object that it refers to: nobody says what adding it
                    // again writes
                    thing.tainted |= relation.form() == Form.ONE;
                }
            }
            thing.kind.columns().forEach(column -> thing.known.add(column.name()));
            thing.known.remove(Thing.WHOLE);
        }
        thing.state = State.TRANSIENT;
        thing.again = true;
        thing.forgetChanges();
        thing.marked = false;
    }

    /** Takes an object into the session, and what it reaches. */
    void enter(Thing start) {
        List<Thing> open = new ArrayList<>(List.of(start));
        for (int i = 0; i < open.size(); i++) {
            Thing thing = open.get(i);
            boolean known = thing.isHere() || thing.state == State.DELETED;
            if (known && thing != start) {
                continue;
            }
            if (thing.state == State.TRANSIENT) {
                thing.state = State.PENDING;
                thing.added.clear();
                thing.removed.clear();
                for (Relation relation : thing.kind.relations().values()) {
                    if (relation.form() == Form.LINKS && thing.manies.containsKey(relation.name())) {
                        thing.added.put(relation.name(), new ArrayList<>(thing.many(relation.name())));
                    }
                }
            } else if (thing.state == State.DETACHED) {
                thing.state = State.PERSISTENT;
                if (thing.values.get("version") != null) {
                    thing.known.add("version"); // that which was read, however long ago
                }
            }
            open.addAll(reached(thing));
        }
    }

    /** The objects that the relationships of an object hold, without loading. */
    static List<Thing> reached(Thing thing) {
        List<Thing> reached = new ArrayList<>();
        for (Relation relation : thing.kind.relations().values()) {
            if (thing.holds(relation)) {
                reached.addAll(held(thing, relation));
            }
        }
        return reached;
    }

    static List<Thing> held(Thing thing, Relation relation) {
        if (relation.isToMany()) {
            return thing.many(relation.name());
        }
        Thing target = thing.ones.get(relation.name());
        return target == null ? List.of() : List.of(target);
    }

    /** The object and those that its owning relationships reach, as far as they are known. */
    static List<Thing> owned(Thing start) {
        List<Thing> open = new ArrayList<>(List.of(start));
        for (int i = 0; i < open.size(); i++) {
            Thing thing = open.get(i);
            for (Relation relation : thing.kind.relations().values()) {
                if (relation.owns() && thing.holds(relation)) {
                    for (Thing target : held(thing, relation)) {
                        if (target.state == State.PERSISTENT && !open.contains(target)) {
                            open.add(target);
                        }
                    }
                }
            }
        }
        return open;
    }

    /** Whether a flush has something to write of an object; a to-one that is set to what the row says may be found out to be no change. */
    boolean mustBeDirty(Thing thing) {
        if (thing.hasLinkChanges()) {
            return true;
        }
        for (String attribute : thing.before.keySet()) {
            Relation relation = thing.kind.relation(attribute);
            boolean same =
                    relation != null && thing.before.get(attribute) == Thing.UNKNOWN && isAsInTheRow(thing, relation);
            if (thing.isChanged(attribute) && !same) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsInTheRow(Thing thing, Relation relation) {
        List<?> key = reference(thing, relation);
        Thing target = thing.ones.get(relation.name());
        return target == null ? key == null : key != null && target.key != null && PlainRows.sameKey(key, target.key);
    }

    Thing create(Kind kind, String name) {
        Thing thing = new Thing(kind, name);
        things.add(thing);
        return thing;
    }
}
