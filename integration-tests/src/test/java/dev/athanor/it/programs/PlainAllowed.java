package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainSchema.Column;
import dev.athanor.it.programs.PlainSchema.Form;
import dev.athanor.it.programs.PlainSchema.Relation;
import dev.athanor.it.programs.Thing.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which operations programs do. Left out is what the specification does not answer: relationships between objects of the session
 * and others that nobody adds, relationships of objects that are marked for deletion or whose rows somebody deleted, and what
 * expiring an object does to the unflushed changes of its relationships. An expired object that is expunged knows again what it
 * knew, so that it is not fresh when it is added; programs expunge only what is not expired.
 */
final class PlainAllowed {
    private final PlainModel model;
    private final PlainMemory memory;

    PlainAllowed(PlainModel model, PlainMemory memory) {
        this.model = model;
        this.memory = memory;
    }

    boolean allows(Op op) {
        if (op instanceof Op.Create create) {
            return memory.named(create.name()) == null;
        }
        if (model.isFailed()) {
            return allowsInFailed(op);
        }
        if (op instanceof Op.Set set) {
            Thing thing = memory.named(set.object());
            return isUsable(thing)
                    && thing.kind.column(set.column()) != null
                    && !(set.value() == null && set.column().equals("price"))
                    && isFreshCode(thing, set);
        } else if (op instanceof Op.Relate relate) {
            return allows(memory.named(relate.object()), relate.relation(), memory.named(relate.target()));
        } else if (op instanceof Op.Clear clear) {
            return allowsClear(memory.named(clear.object()), clear.relation());
        } else if (op instanceof Op.Put put) {
            return allowsPut(memory.named(put.object()), put.collection(), memory.named(put.target()));
        } else if (op instanceof Op.Remove remove) {
            return allowsRemove(memory.named(remove.object()), remove.collection(), memory.named(remove.target()));
        } else if (op instanceof Op.Read read) {
            return allowsRead(memory.named(read.object()), read.attribute());
        } else if (op instanceof Op.Get get) {
            return hasKey(memory.named(get.object()));
        } else if (op instanceof Op.Add add) {
            return allowsAdd(memory.named(add.object()));
        } else if (op instanceof Op.Delete delete) {
            Thing thing = memory.named(delete.object());
            return thing != null && !thing.tainted && (thing.isNew() || thing.isStored());
        } else if (op instanceof Op.Release) {
            return model.savepoints() > 0;
        } else if (op instanceof Op.RollbackTo back) {
            return back.depth() < model.savepoints();
        } else if (op instanceof Op.Savepoint) {
            return model.savepoints() < 3;
        } else if (op instanceof Op.Expire expire) {
            return allowsExpire(memory.named(expire.object()));
        } else if (op instanceof Op.Refresh refresh) {
            return allowsExpire(memory.named(refresh.object()));
        } else if (op instanceof Op.Expunge expunge) {
            return allowsExpunge(memory.named(expunge.object()));
        } else if (op instanceof Op.FailingStatement failing) {
            Thing skill = memory.named(failing.skill());
            return isUsable(skill) && skill.isStored() && skill.kind.name().equals("Skill");
        } else if (op instanceof Op.ChangeElsewhere change) {
            Thing shop = memory.named(change.shop());
            return isElsewhere(shop) && shop.kind.name().equals("Shop");
        } else if (op instanceof Op.DeleteElsewhere delete) {
            Thing thing = memory.named(delete.object());
            return isElsewhere(thing)
                    && !thing.kind.name().equals("Item")
                    && !model.committed().isReferred(thing.kind.name(), thing.key);
        }
        return !(op instanceof Op.Merge merge) || allowsMerge(memory.named(merge.object()));
    }

    /** Of new objects with keys of their own, and columns alone: what of a graph was loaded elsewhere, the model does not know. */
    private boolean allowsMerge(Thing thing) {
        if (thing == null || thing.state != State.TRANSIENT || thing.kind.generated() || thing.again) {
            return false;
        }
        Thing held = memory.held(thing.kind.name(), thing.key);
        return thing.manies.isEmpty() && (held == null || !held.marked && isThere(held));
    }

    private boolean allowsInFailed(Op op) {
        if (op instanceof Op.RollbackTo back) {
            return model.failedIn() > 0 && back.depth() < model.savepoints();
        }
        return op instanceof Op.Flush
                || op instanceof Op.Commit
                || op instanceof Op.Rollback
                || op instanceof Op.Reopen
                || op instanceof Op.Query
                || op instanceof Op.Get get && hasKey(memory.named(get.object()));
    }

    private static boolean hasKey(Thing thing) {
        return thing != null && thing.key != null;
    }

    private boolean isElsewhere(Thing thing) {
        return thing != null
                && model.isQuiet()
                && thing.isStored()
                && model.committed().row(thing.kind.name(), thing.key) != null;
    }

    /** Whether it may be changed: it is new, or has a row, and nobody wants it gone. */
    private boolean isUsable(Thing thing) {
        return thing != null && !thing.marked && !thing.tainted && (thing.isNew() || isThere(thing));
    }

    private boolean isThere(Thing thing) {
        return thing.isStored() && model.rows().row(thing.kind.name(), thing.key) != null;
    }

    private boolean isUsableOrNull(Thing thing) {
        return thing == null || isUsable(thing);
    }

    private boolean isFreshCode(Thing thing, Op.Set set) {
        if (!set.column().equals("code") || !thing.kind.name().equals("Item")) {
            return true;
        }
        return memory.things.stream()
                        .noneMatch(
                                each -> each.kind == thing.kind && Objects.equals(each.values.get("code"), set.value()))
                && model.rows().of("Item").values().stream()
                        .noneMatch(row -> Objects.equals(row.columns().get("code"), set.value()));
    }

    private boolean allows(Thing thing, String name, Thing target) {
        if (!isUsable(thing) || !isUsable(target) || thing == target) {
            return false;
        }
        Relation relation = thing.kind.relation(name);
        if (relation == null || relation.isToMany() || !relation.target().equals(target.kind.name())) {
            return false;
        }
        if (name.equals("shop") && hasItem(target, thing)) {
            return false;
        }
        return canEnter(thing)
                && canEnter(target)
                && mayLeaveFormer(thing, relation)
                && (relation.form() == Form.ONE && !isOne(relation) || mayLeaveFormer(target, relation.other()));
    }

    private static boolean isOne(Relation relation) {
        return relation.other() != null && !relation.other().isToMany();
    }

    private boolean allowsClear(Thing thing, String name) {
        Relation relation = thing == null ? null : thing.kind.relation(name);
        return isUsable(thing)
                && relation != null
                && !relation.isToMany()
                && !relation.required()
                && mayLeaveFormer(thing, relation)
                && (thing.isNew() || thing.holds(relation) || PlainModel.isWhole(thing));
    }

    /** Whether what a to-one has now may be let go: it is known, or nobody holds the object in a collection. */
    private boolean mayLeaveFormer(Thing thing, Relation relation) {
        Thing former = memory.target(thing, relation);
        if (!isUsableOrNull(former)) {
            return false;
        }
        if (former != null && thing.isNew() != former.isNew() && thing.state == State.TRANSIENT) {
            return false;
        }
        if (former != null && former.state == State.TRANSIENT && thing.isHere()) {
            return false;
        }
        return former == null
                || relation.other() == null
                || relation.form() == Form.OTHER_ONE
                || thing.holds(relation)
                || PlainModel.isWhole(thing)
                || !former.holds(relation.other());
    }

    private List<Thing> contents(Thing owner, Relation relation) {
        if (owner.holds(relation)) {
            return owner.many(relation.name());
        }
        List<Thing> contents = new ArrayList<>();
        for (List<?> key : model.rows().held(relation, owner.key)) {
            Thing held = memory.held(relation.target(), key);
            if (held != null
                    && (relation.form() == Form.LINKS || memory.target(held, relation.other()) == owner)
                    && !owner.removed.getOrDefault(relation.name(), List.of()).contains(held)) {
                contents.add(held);
            }
        }
        contents.addAll(owner.added.getOrDefault(relation.name(), List.of()));
        if (relation.form() == Form.MANY) {
            for (Thing thing : memory.things) {
                if (thing.isHere()
                        && thing.kind.name().equals(relation.target())
                        && thing.ones.get(relation.inverse()) == owner
                        && !contents.contains(thing)) {
                    contents.add(thing);
                }
            }
        }
        return contents;
    }

    private boolean allowsPut(Thing owner, String name, Thing target) {
        Relation relation = owner == null ? null : owner.kind.relation(name);
        if (relation == null
                || !relation.isToMany()
                || !isUsable(owner)
                || !isUsable(target)
                || owner == target
                || !relation.target().equals(target.kind.name())
                || contents(owner, relation).contains(target)
                || owner.state == State.TRANSIENT && target.state != State.TRANSIENT) {
            return false;
        }
        if (relation.form() == Form.LINKS && contents(target, relation.other()).contains(owner)) {
            return false;
        }
        if (relation.form() == Form.MANY && !mayLeaveFormer(target, relation.other())) {
            return false;
        }
        if (name.equals("items")) {
            Column code = target.kind.column("code");
            if (!target.known.contains(code.name())
                    || contents(owner, relation).stream()
                            .anyMatch(item -> !item.known.contains("code")
                                    || item.values.get("code").equals(target.values.get("code")) && !isUsable(item))) {
                return false;
            }
        }
        return owner.state == State.TRANSIENT || canEnter(target) && canEnter(owner);
    }

    private boolean allowsRemove(Thing owner, String name, Thing target) {
        Relation relation = owner == null ? null : owner.kind.relation(name);
        if (relation == null
                || !relation.isToMany()
                || !isUsable(owner)
                || !isUsable(target)
                || owner.isHere() != target.isHere()
                || !relation.target().equals(target.kind.name())
                || !contents(owner, relation).contains(target)) {
            return false;
        }
        if (relation.form() == Form.LINKS) {
            return contents(target, relation.other()).contains(owner);
        }
        return memory.target(target, relation.other()) == owner
                && (target.holds(relation.other()) || PlainModel.isWhole(target))
                && !(target.state == State.PENDING && isReferred(target));
    }

    private boolean isReferred(Thing target) {
        for (Thing thing : memory.things) {
            for (Relation relation : thing.kind.relations().values()) {
                if (thing.isHere() && relation.other() == null && thing.ones.get(relation.name()) == target) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean allowsRead(Thing thing, String attribute) {
        if (thing == null || thing.marked || thing.tainted) {
            return false;
        }
        boolean relation = thing.kind.relation(attribute) != null;
        boolean column = thing.kind.column(attribute) != null || attribute.equals("version") && thing.kind.versioned();
        if (!relation && !column) {
            return false;
        }
        if (attribute.equals("version") && thing.isNew()) {
            return false; // a flush that failed may have set it
        }
        return thing.isNew() || thing.isStored() || column && thing.known.contains(attribute);
    }

    private boolean allowsAdd(Thing thing) {
        if (thing == null || thing.tainted) {
            return false;
        }
        if (thing.state == State.DELETED || thing.wasDeleted) {
            return true;
        }
        if (thing.state == State.DETACHED && (model.isTouched() || model.savepoints() > 0)) {
            return false;
        }
        return canEnter(thing);
    }

    private boolean allowsExpire(Thing thing) {
        return thing != null
                && thing.isStored()
                && PlainMemory.owned(thing).stream()
                        .noneMatch(each -> each.marked || each.hasRelationChanges() || isWaitedFor(each));
    }

    /** Whether a collection that is not loaded waits for changes. */
    private boolean isWaitedFor(Thing parent) {
        for (Thing thing : memory.things) {
            for (Relation relation : thing.kind.relations().values()) {
                Relation other = relation.other();
                if (other != null
                        && relation.form() == Form.ONE
                        && thing.ones.get(relation.name()) == parent
                        && (thing.state == State.PENDING || thing.before.containsKey(relation.name()))
                        && !parent.holds(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean allowsExpunge(Thing thing) {
        if (thing == null) {
            return false;
        }
        if (thing.state == State.PENDING) {
            return PlainMemory.reached(thing).isEmpty() && !isReferred(thing);
        }
        return thing.isStored()
                && !model.isTouched()
                && model.savepoints() == 0
                && !model.hasWritten()
                && model.deletedRows().isEmpty()
                && PlainMemory.owned(thing).stream().noneMatch(each -> model.wasInserted(each) || each.isExpired());
    }

    private boolean hasItem(Thing shop, Thing item) {
        Object code = item.values.get("code");
        for (Thing each : memory.things) {
            if (each != item
                    && each.kind == item.kind
                    && each.ones.get("shop") == shop
                    && Objects.equals(each.values.get("code"), code)) {
                return true;
            }
        }
        return shop.key != null
                && model.rows().held(shop.kind.relation("items"), shop.key).stream()
                        .anyMatch(key -> !(item.key != null && PlainRows.sameKey(item.key, key))
                                && Objects.equals(
                                        model.rows().row("Item", key).columns().get("code"), code));
    }

    /** Whether what an object reaches may come into the session with it, without contradictions. */
    private boolean canEnter(Thing start) {
        List<Thing> open = new ArrayList<>(List.of(start));
        Set<List<Object>> keys = new HashSet<>();
        for (int i = 0; i < open.size(); i++) {
            Thing thing = open.get(i);
            if (thing.isHere() && thing != start) {
                continue;
            }
            if (thing.state == State.DELETED || thing.wasDeleted || thing.tainted || thing.marked && thing != start) {
                return false;
            }
            if (thing.state == State.TRANSIENT && !isConsistent(thing)) {
                return false;
            }
            if (thing.state == State.DETACHED
                    && (memory.held(thing.kind.name(), thing.key) != null
                            || !keys.add(List.of(thing.kind.name(), thing.key))
                            || PlainMemory.reached(thing).stream()
                                    .anyMatch(each -> each.isNew() || each.marked || each.state == State.DELETED))) {
                return false;
            }
            for (Thing each : PlainMemory.reached(thing)) {
                if (!open.contains(each)) {
                    open.add(each);
                }
            }
        }
        return true;
    }

    /** Whether what a new object refers to knows of it, and the other way round. */
    private boolean isConsistent(Thing thing) {
        for (Relation relation : thing.kind.relations().values()) {
            Relation other = relation.other();
            for (Thing target : PlainMemory.held(thing, relation)) {
                if (target.state == State.DETACHED || target.marked || target.isStored() && !isThere(target)) {
                    return false;
                }
                if (other == null) {
                    continue;
                }
                if (other.isToMany()
                        ? target.holds(other) && !target.many(other.name()).contains(thing)
                        : memory.target(target, other) != thing
                                && !(other.form() == Form.OTHER_ONE
                                        && !target.holds(other)
                                        && memory.reference(target, other) == null)) {
                    return false;
                }
            }
        }
        return !(thing.kind.name().equals("Item")
                && thing.ones.get("shop") != null
                && hasItem(thing.ones.get("shop"), thing));
    }
}
