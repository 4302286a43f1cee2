package dev.athanor.internal.session;

import dev.athanor.error.NoResultException;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.advise.SessionAdvisor;
import dev.athanor.query.Attribute;
import dev.athanor.query.EntityTable;
import dev.athanor.query.LoadPlan;
import dev.athanor.query.Select;
import dev.athanor.session.IdentityMapView;
import dev.athanor.session.Savepoint;
import dev.athanor.spi.MappedEntity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A session: each method lets its thread in, delegates, and lets it out. */
public final class DefaultSession extends SessionTracking {
    private final EngineCore core;

    /** A session of an engine; takes no connection. */
    DefaultSession(EngineCore core, SessionParts parts) {
        super(parts);
        this.core = core;
    }

    @Override
    public void add(Object entity) {
        run(() -> parts.membership().add(core.registry().require(entity)));
    }

    @Override
    public void addAll(Object... entities) {
        addAll(Arrays.asList(entities));
    }

    @Override
    public void addAll(Iterable<?> entities) {
        run(() -> {
            Membership membership = parts.membership();
            entities.forEach(entity -> membership.add(core.registry().require(entity)));
        });
    }

    @Override
    public <E, K> @Nullable E get(EntityTable<E, K> table, K id) {
        parts.guard().enter();
        try {
            return parts.reading().get(table, id);
        } finally {
            parts.guard().exit();
        }
    }

    @Override
    public <E> @Nullable E get(EntityTable<E, Long> table, long id) {
        parts.guard().enter();
        try {
            return parts.reading().get(table, id);
        } finally {
            parts.guard().exit();
        }
    }

    @Override
    public <E, K> E getOne(EntityTable<E, K> table, K id) {
        return found(table, id, get(table, id));
    }

    @Override
    public <E> E getOne(EntityTable<E, Long> table, long id) {
        return found(table, id, get(table, id));
    }

    private <E> E found(EntityTable<E, ?> table, Object id, @Nullable E entity) {
        if (entity == null) {
            throw new NoResultException("There is no " + table.model().name() + " with key " + id
                    + (parts.criteria().concern(table.model())
                            ? ", or none that meets the criteria of the session."
                            : "."));
        }
        return entity;
    }

    @Override
    public <E, K> E reference(EntityTable<E, K> table, K id) {
        return call(() -> parts.reading().reference(table, id));
    }

    @Override
    public <E> E reference(EntityTable<E, Long> table, long id) {
        return reference(table, Long.valueOf(id));
    }

    @Override
    public void delete(Object entity) {
        run(() -> parts.membership().delete(core.registry().require(entity)));
    }

    @Override
    public void flush() {
        run(parts.flushing()::flushAsked);
    }

    @Override
    public void begin() {
        run(() -> {
            if (parts.connection().isBegun()) {
                throw new SessionStateException("A transaction has begun already. It ends by commit() or rollback().");
            }
            parts.connection().begin();
        });
    }

    @Override
    public void commit() {
        run(parts.transaction()::commit);
    }

    /** Lets the session have one transaction, which ends where the user ends it, at the latest by {@link #commitOnce}. */
    void once() {
        parts.transaction().once();
    }

    /** Commits, unless the user has ended the transaction. */
    void commitOnce() {
        if (!parts.guard().isEnded()) {
            commit();
        }
    }

    /** Whether something was committed, or done in somebody else's transaction, so that what failed cannot begin anew. */
    boolean isSettled() {
        return parts.transaction().hasCommitted() || parts.connection().hasJoined();
    }

    @Override
    public Savepoint savepoint() {
        return call(parts.transaction().savepoints()::open);
    }

    @Override
    public <T> T inSavepoint(Supplier<T> work) {
        try (Savepoint savepoint = savepoint()) {
            T result = work.get();
            savepoint.release();
            return result;
        }
    }

    @Override
    public void useSavepoint(Runnable work) {
        try (Savepoint savepoint = savepoint()) {
            work.run();
            savepoint.release();
        }
    }

    @Override
    public void rollback() {
        parts.guard().enterToEnd();
        try {
            parts.transaction().rollback();
        } finally {
            parts.guard().exit();
        }
    }

    @Override
    public <E, K> @Nullable E get(EntityTable<E, K> table, K id, UnaryOperator<Select<E>> how) {
        return call(() -> parts.reading().get(table, id, how));
    }

    @Override
    public <E, K> @Nullable E get(EntityTable<E, K> table, K id, LoadPlan<E> plan) {
        return call(() -> parts.reading().get(plan, id));
    }

    @Override
    public <E> @Nullable E get(EntityTable<E, Long> table, long id, LoadPlan<E> plan) {
        return get(table, Long.valueOf(id), plan);
    }

    @Override
    public <E> E getOne(EntityTable<E, Long> table, long id, LoadPlan<E> plan) {
        return getOne(table, Long.valueOf(id), plan);
    }

    @Override
    public <E, K> E getOne(EntityTable<E, K> table, K id, LoadPlan<E> plan) {
        return found(table, id, get(table, id, plan));
    }

    @Override
    public <E> E merge(E entity, LoadPlan<E> plan) {
        return call(() -> {
            MappedEntity mapped = core.registry().require(entity);
            MappedEntity merged = new Merging(parts).merge(mapped, plan);
            return sameClass(entity, merged);
        });
    }

    @Override
    public <E> void refresh(E entity, LoadPlan<E> plan) {
        run(() -> new Refreshing(parts).refresh(requirePersistent(entity), plan));
    }

    @Override
    public <E> E merge(E entity) {
        return call(() -> {
            MappedEntity mapped = core.registry().require(entity);
            MappedEntity merged = new Merging(parts).merge(mapped);
            return sameClass(entity, merged);
        });
    }

    @SuppressWarnings("unchecked") // objects of one model are of one class
    private static <E> E sameClass(E entity, MappedEntity merged) {
        return (E) entity.getClass().cast(merged);
    }

    @Override
    public void makeTransient(Object entity) {
        run(() -> parts.membership().makeTransient(core.registry().require(entity)));
    }

    @Override
    public void makeDetached(Object entity) {
        run(() -> Membership.makeDetached(core.registry().require(entity)));
    }

    @Override
    public void expire(Object entity, Attribute... attributes) {
        run(() -> new Refreshing(parts).expire(requirePersistent(entity), attributes));
    }

    @Override
    public void refresh(Object entity, Attribute... attributes) {
        run(() -> new Refreshing(parts).refresh(requirePersistent(entity), attributes));
    }

    @Override
    public void refresh(Object entity) {
        run(() -> new Refreshing(parts).refresh(requirePersistent(entity)));
    }

    @Override
    public void expire(Object entity) {
        run(() -> new Refreshing(parts).expire(requirePersistent(entity)));
    }

    @Override
    public void expireAll() {
        run(() -> {
            parts.objects().changes().dirty().forEach(parts.transactionEnd()::expire);
            parts.transactionEnd().expireAll();
        });
    }

    @Override
    public void expunge(Object entity) {
        run(() -> parts.membership().expunge(core.registry().require(entity)));
    }

    @Override
    public boolean contains(Object entity) {
        return call(() -> parts.membership().isHere(core.registry().require(entity)));
    }

    @Override
    public IdentityMapView identityMap() {
        return call(() -> HeldKeys.of(parts.objects().identities()));
    }

    @Override
    public Collection<Object> pending() {
        return call(() -> List.copyOf(parts.objects().changes().pending()));
    }

    @Override
    public Set<Object> dirty() {
        return call(() -> identitySet(parts.objects().changes().dirty()));
    }

    @Override
    public Set<Object> deleted() {
        return call(() -> identitySet(parts.objects().changes().deleted()));
    }

    @Override
    public <T> T noAutoflush(Supplier<T> work) {
        boolean before = call(parts.flushing()::autoflush);
        run(() -> parts.flushing().autoflush(false));
        try {
            return work.get();
        } finally {
            parts.flushing().autoflush(before);
        }
    }

    @Override
    public boolean cancel() {
        return parts.connection().cancel();
    }

    @Override
    public boolean inTransaction() {
        return parts.transaction().isOpen();
    }

    @Override
    public long statementCount() {
        return parts.connection().statements();
    }

    @Override
    public Handle handle() {
        return call(parts.transaction()::handle);
    }

    @Override
    public void close() {
        boolean open = parts.guard().enterToClose();
        try {
            if (open) {
                parts.transaction().close();
                SessionAdvisor advisor = parts.advisor();
                if (advisor != null) {
                    advisor.close();
                }
            }
        } finally {
            parts.guard().exit();
        }
    }

    private static Set<Object> identitySet(Collection<MappedEntity> entities) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(entities);
        return Collections.unmodifiableSet(set);
    }
}
