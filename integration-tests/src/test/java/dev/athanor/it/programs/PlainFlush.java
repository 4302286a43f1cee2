package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainRows.Row;
import dev.athanor.it.programs.PlainSchema.Column;
import dev.athanor.it.programs.PlainSchema.Form;
import dev.athanor.it.programs.PlainSchema.Relation;
import dev.athanor.it.programs.Thing.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One flush of the model: it succeeds where the rows after it meet every constraint, whatever the order of the statements; that
 * is the library's to find.
 */
final class PlainFlush {
    private final PlainMemory memory;
    private final PlainRows before;
    private final Oracle oracle;
    private final Set<Thing> dead = new LinkedHashSet<>();
    private final Map<Thing, List<?>> keys = new HashMap<>();
    private final Set<String> failures = new HashSet<>();
    private final PlainRows rows;
    private final List<Thing> updated = new ArrayList<>();
    private final Map<List<?>, Integer> freed = new HashMap<>();

    PlainFlush(PlainMemory memory, PlainRows rows, Oracle oracle) {
        this.memory = memory;
        this.before = rows;
        this.rows = rows.copy();
        this.oracle = oracle;
    }

    Set<Thing> dead() {
        return dead;
    }

    /** The rows after the flush. */
    PlainRows run(List<Thing> inserted) {
        findOrphans();
        cascade();
        List<Thing> pending = memory.in(State.PENDING);
        update();
        delete();
        giveKeys(pending);
        insert(pending);
        link();
        failures.addAll(rows.violations());
        if (!failures.isEmpty()) {
            throw new PlainRefusal(failures);
        }
        end(pending);
        inserted.addAll(pending);
        return rows;
    }

    private void findOrphans() {
        for (Thing thing : memory.in(State.PERSISTENT)) {
            if (thing.marked) {
                dead.add(thing);
                continue;
            }
            for (Relation relation : thing.kind.relations().values()) {
                Relation other = relation.other();
                if (relation.form() == Form.ONE
                        && other != null
                        && other.orphans()
                        && thing.before.containsKey(relation.name())
                        && thing.isChanged(relation.name())
                        && memory.reference(thing, relation) != null
                        && thing.ones.get(relation.name()) == null) {
                    dead.add(thing);
                }
            }
        }
    }

    private void cascade() {
        List<Thing> wave = new ArrayList<>(dead);
        while (!wave.isEmpty()) {
            List<Thing> next = new ArrayList<>();
            for (Thing owner : wave) {
                for (Relation relation : owner.kind.relations().values()) {
                    if (relation.form() == Form.MANY || relation.form() == Form.OTHER_ONE) {
                        cascade(owner, relation, next);
                    }
                }
            }
            wave = next;
        }
    }

    private void cascade(Thing owner, Relation relation, List<Thing> next) {
        for (Thing target : children(owner, relation)) {
            if (relation.owns()) {
                if (target.state == State.DETACHED) {
                    throw new PlainGap("what becomes of " + target + ", whose parent is deleted");
                }
                if (target.state == State.PENDING) {
                    PlainMemory.leave(target);
                } else if (target.state == State.PERSISTENT && dead.add(target)) {
                    next.add(target);
                }
            } else if (target.isHere() && !dead.contains(target) && memory.target(target, relation.other()) == owner) {
                if (target.state == State.PERSISTENT) {
                    target.before.putIfAbsent(relation.inverse(), owner);
                }
                target.ones.put(relation.inverse(), null);
                target.known.add(relation.inverse());
            }
        }
    }

    private List<Thing> children(Thing owner, Relation relation) {
        if (owner.holds(relation)) {
            return List.copyOf(PlainMemory.held(owner, relation));
        }
        List<Thing> children = new ArrayList<>();
        for (List<?> key : before.held(relation, owner.key)) {
            Thing child = memory.of(relation.target(), key);
            if (!child.before.containsKey(relation.inverse()) || child.ones.get(relation.inverse()) == owner) {
                children.add(child);
            }
        }
        for (Thing thing : List.copyOf(memory.things)) {
            if (thing.isHere()
                    && thing.kind.name().equals(relation.target())
                    && thing.holds(relation.other())
                    && thing.ones.get(relation.inverse()) == owner
                    && !children.contains(thing)) {
                if (thing.again && oracle.failure().equals("IntegrityException")) {
                    throw new PlainGap(
                            "what becomes of " + thing + ", which was added again, when its parent is deleted");
                }
                children.add(thing);
            }
        }
        return children;
    }

    private void update() {
        for (Thing thing : memory.in(State.PERSISTENT)) {
            List<String> changed = thing.before.keySet().stream()
                    .filter(thing::isChanged)
                    .filter(each -> isColumn(thing, each))
                    .toList();
            if (changed.isEmpty() || dead.contains(thing)) {
                continue;
            }
            Row row = rows.row(thing.kind.name(), thing.key);
            if (row == null || isStale(thing, row)) {
                failures.add("StaleEntityException");
                for (String each : changed) { // what is refused before anything is sent comes first
                    Column column = thing.kind.column(each);
                    if (column != null && column.required() && thing.values.get(each) == null) {
                        failures.add("InvalidValueException");
                    }
                }
                continue;
            }
            Row copy = row.copy(row.version() + 1);
            changed.forEach(each -> write(thing, copy, each));
            rows.of(thing.kind.name()).put(thing.key, copy);
            updated.add(thing);
        }
    }

    private static boolean isColumn(Thing thing, String attribute) {
        Relation relation = thing.kind.relation(attribute);
        return relation == null || relation.form() == Form.ONE;
    }

    private static boolean isStale(Thing thing, Row row) {
        return thing.kind.versioned()
                && thing.known.contains("version")
                && !Integer.valueOf(row.version()).equals(thing.values.get("version"));
    }

    private void write(Thing thing, Row row, String attribute) {
        if (thing.kind.relation(attribute) == null) {
            row.columns().put(attribute, thing.values.get(attribute));
        } else {
            Thing target = thing.ones.get(attribute);
            row.references().put(attribute, target == null ? null : keyOf(target));
        }
    }

    private List<?> keyOf(Thing thing) {
        if (thing.state == State.PENDING) {
            return keys.computeIfAbsent(thing, this::newKey);
        }
        if (thing.key == null || thing.state == State.TRANSIENT) {
            throw new PlainGap("what is written of " + thing + ", which is not in the session");
        }
        return thing.key;
    }

    /** The key of a new object: its own, or what the database made; a number that no row has where that is not known. */
    private List<?> newKey(Thing thing) {
        if (thing.key != null) {
            return thing.key;
        }
        List<?> made = oracle.key(thing);
        return made == null ? List.of(-1L - keys.size()) : made;
    }

    private void delete() {
        for (Thing thing : dead) {
            Row row = rows.row(thing.kind.name(), thing.key);
            if (thing.kind.versioned() && (row == null || isStale(thing, row))) {
                failures.add("StaleEntityException");
            }
            if (row != null) {
                freed.put(List.of(thing.kind.name(), thing.key), row.version());
            }
            rows.of(thing.kind.name()).remove(thing.key);
            int side =
                    thing.kind.name().equals("Worker") ? 0 : thing.kind.name().equals("Skill") ? 1 : -1;
            if (side >= 0) {
                rows.links().removeIf(link -> PlainRows.sameKey(List.of(link.get(side)), thing.key));
            }
        }
    }

    private void giveKeys(List<Thing> pending) {
        for (Thing thing : pending) {
            keyOf(thing);
        }
    }

    private void insert(List<Thing> pending) {
        for (Thing thing : pending) {
            Row row = new Row(new HashMap<>(), new HashMap<>(), firstVersion(thing));
            thing.kind.columns().forEach(column -> write(thing, row, column.name()));
            for (Relation relation : thing.kind.relations().values()) {
                if (relation.form() == Form.ONE) {
                    write(thing, row, relation.name());
                }
            }
            if (rows.of(thing.kind.name()).put(keys.get(thing), row) != null) {
                failures.add("IntegrityException");
            }
        }
    }

    /** An object with the key of a deleted one takes its row, of which the version goes on. */
    private int firstVersion(Thing thing) {
        Integer former = thing.key == null ? null : freed.get(List.of(thing.kind.name(), thing.key));
        return former == null ? 1 : former + 1;
    }

    private void link() {
        for (Thing thing : memory.things) {
            if (thing.isHere() && !dead.contains(thing)) {
                thing.removed.forEach((relation, targets) ->
                        targets.forEach(target -> rows.links().remove(link(thing, target))));
            }
        }
        for (Thing thing : memory.things) {
            if (thing.isHere() && !dead.contains(thing)) {
                thing.added.forEach((relation, targets) -> targets.forEach(target -> {
                    if (target.isHere() && !dead.contains(target)) {
                        rows.links().add(link(thing, target));
                    }
                }));
            }
        }
    }

    private List<?> link(Thing one, Thing other) {
        Thing worker = one.kind.name().equals("Worker") ? one : other;
        Thing skill = worker == one ? other : one;
        if (worker.state == State.TRANSIENT || skill.state == State.TRANSIENT) {
            return List.of(-1, -1);
        }
        return List.of(keyOf(worker).get(0), keyOf(skill).get(0));
    }

    private void end(List<Thing> pending) {
        for (Thing thing : dead) {
            thing.state = State.DELETED;
            thing.marked = false;
        }
        for (Thing thing : pending) {
            thing.state = State.PERSISTENT;
            thing.key = keys.get(thing);
            for (Column column : thing.kind.columns()) {
                thing.known.add(column.name());
                thing.values.putIfAbsent(column.name(), null);
            }
            thing.known.add(Thing.WHOLE);
            if (thing.kind.versioned()) {
                thing.known.add("version");
                thing.values.put(
                        "version", rows.row(thing.kind.name(), thing.key).version());
            }
        }
        for (Thing thing : updated) {
            if (thing.kind.versioned()) {
                if (thing.formerVersion == null) {
                    thing.formerVersion = thing.values.get("version");
                }
                thing.values.put(
                        "version", rows.row(thing.kind.name(), thing.key).version());
            }
        }
        memory.things.forEach(thing -> {
            if (thing.state == State.PERSISTENT || thing.state == State.DELETED) {
                thing.forgetChanges();
            }
        });
    }
}
