package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainRows.Row;
import dev.athanor.it.programs.PlainSchema.Column;
import dev.athanor.it.programs.PlainSchema.Form;
import dev.athanor.it.programs.PlainSchema.Kind;
import dev.athanor.it.programs.PlainSchema.Relation;
import dev.athanor.it.programs.Thing.State;
import java.util.ArrayList;
import java.util.List;

/** A session and its database as the specification has them: what an operation does to objects and rows(). */
final class PlainModel extends PlainTransaction {
    private final PlainAllowed allowed = new PlainAllowed(this, memory());

    PlainModel(Program program) {
        super(program);
    }

    /** Whether the operation makes sense where it stands, and the specification says what it does. */
    boolean allows(Op op) {
        return allowed.allows(op);
    }

    /**
     * Does what the operation does.
     *
     * @return the objects that it returns, with null for a row that is not there
     * @throws PlainRefusal where it fails
     */
    List<Thing> apply(Op op, Oracle oracle) {
        begin(
                oracle,
                op instanceof Op.Create
                        || op instanceof Op.Set
                        || op instanceof Op.Add
                        || op instanceof Op.ChangeElsewhere
                        || op instanceof Op.DeleteElsewhere);
        if (isFailed()
                && !(op instanceof Op.Create
                        || op instanceof Op.Rollback
                        || op instanceof Op.RollbackTo
                        || op instanceof Op.Reopen)) {
            throw new PlainRefusal("PendingRollbackException");
        }
        if (op instanceof Op.Create create) {
            create(create);
        } else if (op instanceof Op.Add add) {
            add(of(add.object()));
        } else if (op instanceof Op.Delete delete) {
            delete(of(delete.object()));
        } else if (op instanceof Op.Set set) {
            set(of(set.object()), set.column(), set.value());
        } else if (op instanceof Op.Relate relate) {
            relate(of(relate.object()), relate.relation(), of(relate.target()));
        } else if (op instanceof Op.Clear clear) {
            relate(of(clear.object()), clear.relation(), null);
        } else if (op instanceof Op.Put put) {
            put(of(put.object()), put.collection(), of(put.target()));
        } else if (op instanceof Op.Remove remove) {
            remove(of(remove.object()), remove.collection(), of(remove.target()));
        } else if (op instanceof Op.Read read) {
            return read(read.name(), of(read.object()), read.attribute());
        } else if (op instanceof Op.Get get) {
            return get(get.name(), of(get.object()));
        } else if (op instanceof Op.Query query) {
            return query(query);
        } else if (op instanceof Op.Flush) {
            flush();
        } else if (op instanceof Op.Commit) {
            commit();
        } else if (op instanceof Op.Rollback) {
            rollback();
        } else if (op instanceof Op.Savepoint) {
            savepoint();
        } else if (op instanceof Op.Release) {
            release();
        } else if (op instanceof Op.RollbackTo back) {
            rollbackTo(savepoints() - 1 - back.depth());
        } else if (op instanceof Op.Expire expire) {
            PlainMemory.owned(of(expire.object())).forEach(Thing::forgetAll);
            forgetting();
        } else if (op instanceof Op.Refresh refresh) {
            refresh(of(refresh.object()));
        } else if (op instanceof Op.Expunge expunge) {
            expunge(of(expunge.object()));
        } else if (op instanceof Op.Merge merge) {
            return merge(merge.name(), of(merge.object()));
        } else if (op instanceof Op.FailingStatement) {
            savepoint();
            rollbackTo(savepoints() - 1);
            throw new PlainRefusal("IntegrityException");
        } else if (op instanceof Op.ChangeElsewhere change) {
            changeElsewhere(of(change.shop()));
        } else if (op instanceof Op.DeleteElsewhere delete) {
            Thing thing = of(delete.object());
            committed().of(thing.kind.name()).remove(thing.key);
            changedElsewhere();
        } else if (op instanceof Op.Reopen) {
            reopen();
        } else {
            throw new IllegalArgumentException(op.text());
        }
        return List.of();
    }

    private Thing of(Op.Var name) {
        return memory().named(name);
    }

    private void create(Op.Create op) {
        Kind kind = PlainSchema.KINDS.get(op.kind());
        Thing thing = memory().create(kind, op.name().name());
        for (Column column : kind.columns()) {
            if (!column.isNumber()) {
                thing.values.put(column.name(), op.first());
                thing.known.add(column.name());
                break;
            }
        }
        for (Column column : kind.columns()) {
            if (column.isNumber() && column.required()) {
                thing.values.put(column.name(), op.number());
                thing.known.add(column.name());
            }
        }
        if (!kind.generated()) {
            thing.key = kind.key().size() == 1
                    ? List.of(op.number().longValue())
                    : List.of(op.number() / 10, op.number() % 10);
        }
    }

    private void add(Thing thing) {
        if (thing.state == State.DELETED || thing.wasDeleted) {
            throw new PlainRefusal("SessionStateException");
        }
        thing.marked = false;
        memory().enter(thing);
    }

    private void delete(Thing thing) {
        if (thing.state != State.PERSISTENT) {
            throw new PlainRefusal("SessionStateException");
        }
        thing.marked = true;
    }

    private void set(Thing thing, String column, Object value) {
        if (value == null && thing.kind.column(column).required()) {
            throw new PlainRefusal("InvalidValueException");
        }
        if (thing.known.contains(column) && java.util.Objects.equals(thing.values.get(column), value)) {
            return;
        }
        thing.note(column, thing.values.get(column));
        thing.values.put(column, value);
        thing.known.add(column);
    }

    private void relate(Thing thing, String name, Thing target) {
        Relation relation = thing.kind.relation(name);
        memory().relate(thing, relation, target);
        if (target != null && !thing.isHere()) {
            memory().enter(thing);
        }
    }

    private void put(Thing owner, String name, Thing target) {
        Relation relation = owner.kind.relation(name);
        flushIfAsked();
        requireThere(owner, target);
        if (name.equals("items")) {
            memory().load(owner, relation);
            for (Thing former : List.copyOf(owner.many(name))) {
                if (former != target && former.values.get("code").equals(target.values.get("code"))) {
                    memory().remove(owner, relation, former);
                }
            }
        }
        memory().put(owner, relation, target);
    }

    private static void requireThere(Thing owner, Thing target) {
        if (owner.state == State.DELETED || target.state == State.DELETED) {
            throw new PlainGap("what a change does that comes after the delete of its object");
        }
    }

    private void remove(Thing owner, String name, Thing target) {
        Relation relation = owner.kind.relation(name);
        flushIfAsked();
        requireThere(owner, target);
        memory().load(owner, relation);
        if (owner.many(name).contains(target)) {
            memory().remove(owner, relation, target);
        }
    }

    private List<Thing> read(Op.Var name, Thing thing, String attribute) {
        Relation relation = thing.kind.relation(attribute);
        if (thing.known.contains(attribute) || relation != null && thing.holds(relation) && !relation.required()) {
            if (relation != null && relation.name().equals("items")) {
                flushIfAsked(); // the keys of a map are read from its objects
            }
            return relation == null ? List.of() : name(name, PlainMemory.held(thing, relation));
        }
        if (thing.isNew()) {
            Column column = thing.kind.column(attribute);
            if (column != null && column.required()
                    || relation != null && relation.required() && !thing.known.contains(attribute)) {
                throw new PlainRefusal("InvalidValueException");
            }
            return List.of();
        }
        flushIfAsked();
        if (thing.state == State.DELETED) { // by the flush: what was known may be read, the rest is gone
            if (oracle().failure().equals("ObjectDeletedException")) {
                throw new PlainRefusal("ObjectDeletedException");
            }
            return List.of();
        }
        Row row = rows().row(thing.kind.name(), thing.key);
        if (row == null && (relation == null || relation.form() == Form.ONE)) {
            if (relation != null && oracle().failure().isEmpty()) {
                return List.of(); // the foreign key may be known, though the row is gone
            }
            throw new PlainRefusal("ObjectDeletedException");
        }
        if (relation == null) {
            PlainMemory.loadColumns(thing, row);
            return List.of();
        }
        memory().load(thing, relation);
        return name(name, PlainMemory.held(thing, relation));
    }

    private List<Thing> name(Op.Var name, List<Thing> things) {
        int number = 0;
        for (Thing thing : things) {
            if (thing.name == null) {
                thing.name = name.name() + "_" + number++;
            }
        }
        return things;
    }

    private List<Thing> get(Op.Var name, Thing like) {
        List<?> key = like.key;
        Thing held = memory().held(like.kind.name(), key);
        if (held != null && isWhole(held)) {
            return List.of(held);
        }
        flushIfAsked();
        Row row = rows().row(like.kind.name(), key);
        held = memory().held(like.kind.name(), key);
        if (row == null) {
            if (held != null) {
                gone(held);
            }
            return java.util.Collections.singletonList(null);
        }
        Thing found = memory().of(like.kind.name(), key);
        PlainMemory.loadColumns(found, row);
        if (found.name == null) {
            found.name = name.name();
        }
        return List.of(found);
    }

    static boolean isWhole(Thing thing) {
        return thing.known.contains(Thing.WHOLE);
    }

    private List<Thing> query(Op.Query query) {
        flushIfAsked();
        List<Thing> found = new ArrayList<>();
        rows().of(query.kind()).forEach((key, row) -> {
            Thing thing = memory().of(query.kind(), key);
            PlainMemory.loadColumns(thing, row);
            found.add(thing);
        });
        return name(query.name(), found);
    }

    private void refresh(Thing thing) {
        List<Thing> expired = PlainMemory.owned(thing);
        expired.forEach(Thing::forgetAll);
        forgetting();
        flushIfAsked();
        Row row = rows().row(thing.kind.name(), thing.key);
        if (row == null || thing.state != State.PERSISTENT) {
            throw new PlainRefusal("ObjectDeletedException");
        }
        PlainMemory.loadColumns(thing, row);
    }

    /** Copies the columns of a new object onto that of the session with its key, or onto another new one. */
    private List<Thing> merge(Op.Var name, Thing given) {
        flushIfAsked();
        String kind = given.kind.name();
        Row row = rows().row(kind, given.key);
        Thing target = row == null ? memory().create(given.kind, name.name()) : memory().of(kind, given.key);
        if (row == null) {
            target.key = given.key;
            memory().enter(target);
        } else {
            PlainMemory.loadColumns(target, row);
        }
        for (Column column : given.kind.columns()) {
            if (given.known.contains(column.name())) {
                set(target, column.name(), given.values.get(column.name()));
            }
        }
        return name(name, List.of(target));
    }

    private void expunge(Thing thing) {
        if (thing.state == State.PENDING) {
            PlainMemory.leave(thing);
            return;
        }
        for (Thing each : PlainMemory.owned(thing)) {
            each.state = State.DETACHED;
            each.tainted = each.hasChanges();
            each.forgetChanges();
        }
    }

    private void changeElsewhere(Thing shop) {
        Row row = committed().row("Shop", shop.key);
        Row copy = row.copy(row.version() + 1);
        copy.columns().put("note", "elsewhere");
        committed().of("Shop").put(shop.key, copy);
        changedElsewhere();
    }
}
