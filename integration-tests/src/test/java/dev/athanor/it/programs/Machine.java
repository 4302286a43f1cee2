package dev.athanor.it.programs;

import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;

import dev.athanor.Engine;
import dev.athanor.it.programs.PlainSchema.Form;
import dev.athanor.it.programs.PlainSchema.Relation;
import dev.athanor.query.EntityTable;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Runs operations in a real session, and knows which object of it is which of the model. */
final class Machine implements Oracle, AutoCloseable {
    private final Engine engine;
    private final Program program;
    private final Writes writes;
    private final IdentityHashMap<Object, Thing> things = new IdentityHashMap<>();
    private final Map<Thing, Object> objects = new HashMap<>();
    private final List<Savepoint> savepoints = new ArrayList<>();
    private Session session;
    private int writesBefore;
    private RuntimeException failure;
    private List<Object> results = List.of();
    private Object created;

    Machine(Engine engine, Program program, Writes writes) {
        this.engine = engine;
        this.program = program;
        this.writes = writes;
        this.session = open();
    }

    private Session open() {
        return engine.sessions(options ->
                        options.expireOnCommit(program.expireOnCommit()).autoflushAlways(program.flushAlways()))
                .openSession();
    }

    Session session() {
        return session;
    }

    RuntimeException exception() {
        return failure;
    }

    List<Object> results() {
        return results;
    }

    Object object(Thing thing) {
        return objects.get(thing);
    }

    Thing thing(Object object) {
        return things.get(object);
    }

    void bind(Thing thing, Object object) {
        things.put(object, thing);
        objects.put(thing, object);
    }

    @Override
    public boolean wrote() {
        return writes.count() > writesBefore;
    }

    @Override
    public String failure() {
        return failure == null ? "" : failure.getClass().getSimpleName();
    }

    @Override
    public List<?> key(Thing thing) {
        Object object = objects.get(thing);
        return object == null ? null : kind(thing).keyOf(object);
    }

    static RealKind kind(Thing thing) {
        return RealKind.ALL.get(thing.kind.name());
    }

    /** Runs an operation; what it returns and throws is kept. */
    void run(Op op, PlainModel model) {
        writesBefore = writes.count();
        failure = null;
        results = List.of();
        created = null;
        try {
            perform(op, model);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Binds what a {@code create} made. */
    void created(Thing thing) {
        bind(thing, created);
    }

    private void perform(Op op, PlainModel model) {
        if (op instanceof Op.Create create) {
            created = create(create);
        } else if (op instanceof Op.Add add) {
            session.add(real(add.object(), model));
        } else if (op instanceof Op.Delete delete) {
            session.delete(real(delete.object(), model));
        } else if (op instanceof Op.Set set) {
            kind(named(set.object(), model)).set(real(set.object(), model), set.column(), set.value());
        } else if (op instanceof Op.Relate relate) {
            Object object = real(relate.object(), model);
            kind(named(relate.object(), model)).set(object, relate.relation(), real(relate.target(), model));
            if (!session.contains(object)) {
                session.add(object);
            }
        } else if (op instanceof Op.Clear clear) {
            kind(named(clear.object(), model)).set(real(clear.object(), model), clear.relation(), null);
        } else if (op instanceof Op.Put put) {
            put(real(put.object(), model), named(put.object(), model), put.collection(), real(put.target(), model));
        } else if (op instanceof Op.Remove remove) {
            remove(
                    real(remove.object(), model),
                    named(remove.object(), model),
                    remove.collection(),
                    real(remove.target(), model));
        } else if (op instanceof Op.Read read) {
            read(named(read.object(), model), real(read.object(), model), read.attribute());
        } else if (op instanceof Op.Get get) {
            RealKind kind = kind(named(get.object(), model));
            Object found = session.get(kind.table, kind.key(named(get.object(), model).key));
            results = found == null ? List.of() : List.of(found);
        } else if (op instanceof Op.Query query) {
            query(RealKind.ALL.get(query.kind()).table);
        } else {
            performOnSession(op, model);
        }
    }

    private void performOnSession(Op op, PlainModel model) {
        if (op instanceof Op.Flush) {
            session.flush();
        } else if (op instanceof Op.Commit) {
            session.commit();
            savepoints.clear();
        } else if (op instanceof Op.Rollback) {
            session.rollback();
            savepoints.clear();
        } else if (op instanceof Op.Savepoint) {
            savepoints.add(session.savepoint());
        } else if (op instanceof Op.Release) {
            savepoints.get(savepoints.size() - 1).release();
            savepoints.remove(savepoints.size() - 1);
        } else if (op instanceof Op.RollbackTo back) {
            int index = savepoints.size() - 1 - back.depth();
            savepoints.get(index).rollback();
            savepoints.subList(index, savepoints.size()).clear();
        } else if (op instanceof Op.Expire expire) {
            session.expire(real(expire.object(), model));
        } else if (op instanceof Op.Refresh refresh) {
            session.refresh(real(refresh.object(), model));
        } else if (op instanceof Op.Expunge expunge) {
            session.expunge(real(expunge.object(), model));
        } else if (op instanceof Op.Merge merge) {
            results = List.of(session.merge(real(merge.object(), model)));
        } else if (op instanceof Op.FailingStatement failing) {
            Object id = named(failing.skill(), model).key.get(0);
            session.useSavepoint(() -> session.execute(
                    sql("insert into yard_skill (id, name) values (:id, null)").bind("id", id)));
        } else if (op instanceof Op.ChangeElsewhere change) {
            elsewhere(named(change.shop(), model), "UPDATE yard_shop SET version = version + 1, note = 'elsewhere'");
        } else if (op instanceof Op.DeleteElsewhere delete) {
            Thing thing = named(delete.object(), model);
            elsewhere(thing, "DELETE FROM " + RealRows.table(thing.kind.name()));
        } else if (op instanceof Op.Reopen) {
            session.close();
            savepoints.clear();
            session = open();
        } else {
            throw new IllegalArgumentException(op.text());
        }
    }

    private void elsewhere(Thing thing, String statement) {
        try (Session other = engine.openSession()) {
            RealRows.execute(other.handle().getConnection(), statement + RealRows.where(thing.kind), thing.key);
            other.commit();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thing named(Op.Var name, PlainModel model) {
        return model.memory().named(name);
    }

    private Object real(Op.Var name, PlainModel model) {
        Object object = objects.get(named(name, model));
        if (object == null) {
            throw new Mismatch("The library has not brought " + named(name, model));
        }
        return object;
    }

    private static Object create(Op.Create op) {
        RealKind kind = RealKind.ALL.get(op.kind());
        Object made = kind.create();
        kind.kind.columns().stream()
                .filter(column -> !column.isNumber())
                .findFirst()
                .ifPresent(column -> kind.set(made, column.name(), op.first()));
        kind.kind.columns().stream()
                .filter(column -> column.isNumber() && column.required())
                .forEach(column -> kind.set(made, column.name(), op.number()));
        if (op.kind().equals("Skill")) {
            kind.set(made, "id", op.number().longValue());
        } else if (op.kind().equals("Crate")) {
            kind.set(made, "area", op.number() / 10);
            kind.set(made, "number", op.number() % 10);
        }
        return made;
    }

    @SuppressWarnings("unchecked") // collections hold what their relationship says
    private static void put(Object owner, Thing thing, String collection, Object target) {
        Object value = kind(thing).get(owner, collection);
        if (value instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put((String) RealKind.ALL.get("Item").get(target, "code"), target);
        } else {
            ((java.util.Collection<Object>) value).add(target);
        }
    }

    private static void remove(Object owner, Thing thing, String collection, Object target) {
        Object value = kind(thing).get(owner, collection);
        if (value instanceof Map<?, ?> map) {
            map.values().remove(target);
        } else {
            ((java.util.Collection<?>) value).remove(target);
        }
    }

    private void read(Thing thing, Object object, String attribute) {
        Relation relation = thing.kind.relation(attribute);
        if (relation == null) {
            kind(thing).get(object, attribute);
        } else {
            results = kind(thing).held(object, relation);
        }
    }

    private void query(EntityTable<Object, Object> table) {
        results = new ArrayList<>(session.list(select(table)));
    }

    /** Whether a relationship has its foreign key elsewhere. */
    static boolean isOther(Relation relation) {
        return relation.form() != Form.ONE;
    }

    @Override
    public void close() {
        session.close();
    }
}
