package dev.athanor.internal.session;

import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.query.Delete;
import dev.athanor.query.EntityTable;
import dev.athanor.query.Insert;
import dev.athanor.query.Select;
import dev.athanor.query.Update;
import dev.athanor.session.IdentityMapView;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import dev.athanor.spi.MappedEntity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A session: each method lets its thread in, delegates, and lets it out. */
public final class DefaultSession implements Session {
    private final EngineCore core;
    private final SessionOptions options;
    private final SessionGuard guard;
    private final SessionConnection connection;
    private final SessionObjects objects;
    private final Membership membership;
    private final Flushing flushing;
    private final TransactionEnd transactionEnd;
    private final Reading reading;
    private @Nullable SessionHandle handle;

    /** A session of an engine; takes no connection. */
    public DefaultSession(EngineCore core, SessionOptions options) {
        this.core = core;
        this.options = options;
        SessionParts parts = SessionParts.of(core, options);
        this.guard = parts.guard();
        this.connection = parts.connection();
        this.objects = parts.objects();
        this.membership = parts.membership();
        this.flushing = parts.flushing();
        this.transactionEnd = new TransactionEnd(objects, flushing);
        this.reading = parts.reading();
    }

    @Override
    public void add(Object entity) {
        run(() -> membership.add(core.registry().require(entity)));
    }

    @Override
    public void addAll(Object... entities) {
        addAll(Arrays.asList(entities));
    }

    @Override
    public void addAll(Iterable<?> entities) {
        run(() -> entities.forEach(entity -> membership.add(core.registry().require(entity))));
    }

    @Override
    public <E, K> @Nullable E get(EntityTable<E, K> table, K id) {
        guard.enter();
        try {
            return reading.get(table, id);
        } finally {
            guard.exit();
        }
    }

    @Override
    public <E> @Nullable E get(EntityTable<E, Long> table, long id) {
        guard.enter();
        try {
            return reading.get(table, id);
        } finally {
            guard.exit();
        }
    }

    @Override
    public <E, K> E getOne(EntityTable<E, K> table, K id) {
        E entity = get(table, id);
        if (entity == null) {
            throw new NoResultException("There is no " + table.model().name() + " with key " + id + ".");
        }
        return entity;
    }

    @Override
    public <E> E getOne(EntityTable<E, Long> table, long id) {
        return getOne(table, Long.valueOf(id));
    }

    @Override
    public <E, K> E reference(EntityTable<E, K> table, K id) {
        return call(() -> reading.reference(table, id));
    }

    @Override
    public <E> E reference(EntityTable<E, Long> table, long id) {
        return reference(table, Long.valueOf(id));
    }

    @Override
    public <R> List<R> list(Select<R> select) {
        guard.enter();
        try {
            return reading.list(select.spec());
        } finally {
            guard.exit();
        }
    }

    @Override
    public <R> R one(Select<R> select) {
        List<R> rows = call(() -> reading.atMost(select, 2));
        if (rows.isEmpty()) {
            throw noRow(select);
        }
        return onlyOne(select, rows);
    }

    @Override
    public <R> @Nullable R oneOrNull(Select<R> select) {
        List<R> rows = call(() -> reading.atMost(select, 2));
        return rows.isEmpty() ? null : onlyOne(select, rows);
    }

    @Override
    public <R> R first(Select<R> select) {
        List<R> rows = call(() -> reading.atMost(select, 1));
        if (rows.isEmpty()) {
            throw noRow(select);
        }
        return rows.get(0);
    }

    @Override
    public <R> @Nullable R firstOrNull(Select<R> select) {
        List<R> rows = call(() -> reading.atMost(select, 1));
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public <R> Stream<R> stream(Select<R> select) {
        return call(() -> reading.stream(select.spec()));
    }

    @Override
    public long execute(Insert insert) {
        return call(() -> reading.write(insert));
    }

    @Override
    public long execute(Update update) {
        return call(() -> reading.write(update));
    }

    @Override
    public long execute(Delete delete) {
        return call(() -> reading.write(delete));
    }

    @Override
    public void delete(Object entity) {
        run(() -> membership.delete(core.registry().require(entity)));
    }

    @Override
    public void flush() {
        run(flushing::flush);
    }

    @Override
    public void commit() {
        run(() -> {
            flushing.flush();
            reading.closeCursors();
            connection.commit();
            forgetHandle();
            transactionEnd.committed(options.expireOnCommit());
        });
    }

    @Override
    public void rollback() {
        guard.enterToEnd();
        try {
            boolean begun = connection.isBegun() || guard.isFailed() || !objects.changes().isEmpty();
            reading.closeCursors();
            connection.rollback();
            forgetHandle();
            if (begun) {
                transactionEnd.rolledBack();
            }
            guard.recover();
        } finally {
            guard.exit();
        }
    }

    @Override
    public void refresh(Object entity) {
        run(() -> {
            MappedEntity mapped = requirePersistent(entity);
            transactionEnd.expire(mapped);
            if (!reading.refresh(mapped)) {
                throw new ObjectDeletedException(mapped.athanor$model().name() + " with key "
                        + mapped.athanor$model().key(mapped) + " could not be refreshed: its row is gone.");
            }
        });
    }

    @Override
    public void expire(Object entity) {
        run(() -> transactionEnd.expire(requirePersistent(entity)));
    }

    @Override
    public void expireAll() {
        run(() -> {
            objects.changes().dirty().forEach(transactionEnd::expire);
            transactionEnd.expireAll();
        });
    }

    @Override
    public void expunge(Object entity) {
        run(() -> membership.expunge(core.registry().require(entity)));
    }

    @Override
    public boolean contains(Object entity) {
        return call(() -> membership.isHere(core.registry().require(entity)));
    }

    @Override
    public IdentityMapView identityMap() {
        return call(() -> HeldKeys.of(objects.identities()));
    }

    @Override
    public Collection<Object> pending() {
        return call(() -> List.copyOf(objects.changes().pending()));
    }

    @Override
    public Set<Object> dirty() {
        return call(() -> identitySet(objects.changes().dirty()));
    }

    @Override
    public Set<Object> deleted() {
        return call(() -> identitySet(objects.changes().deleted()));
    }

    @Override
    public <T> T noAutoflush(Supplier<T> work) {
        boolean before = flushing.autoflush();
        flushing.autoflush(false);
        try {
            return work.get();
        } finally {
            flushing.autoflush(before);
        }
    }

    @Override
    public boolean inTransaction() {
        return connection.isBegun();
    }

    @Override
    public Handle handle() {
        return call(() -> {
            flushing.beforeReadingAnything();
            SessionHandle open = handle;
            if (open == null || open.isClosed()) {
                open = SessionHandle.over(connection.jdbc());
                handle = open;
            }
            return open.handle();
        });
    }

    @Override
    public void close() {
        if (!guard.enterToClose()) {
            guard.exit();
            return;
        }
        try {
            reading.closeCursors();
            connection.rollback();
            forgetHandle();
        } finally {
            if (reading.hasWritten()) {
                transactionEnd.rolledBack();
            } else {
                transactionEnd.closed();
            }
            guard.close();
            guard.exit();
        }
    }

    private void forgetHandle() {
        SessionHandle open = handle;
        handle = null;
        if (open != null) {
            open.close();
        }
    }

    private MappedEntity requirePersistent(Object entity) {
        MappedEntity mapped = core.registry().require(entity);
        if (!objects.isPersistentHere(mapped)) {
            throw new SessionStateException(
                    "This " + mapped.athanor$model().name() + " is not persistent in this session.");
        }
        return mapped;
    }

    private static NoResultException noRow(Select<?> select) {
        return new NoResultException("The query returned no row where one was asked for: " + select);
    }

    private static <R> R onlyOne(Select<?> select, List<R> rows) {
        if (rows.size() > 1) {
            throw new NonUniqueResultException("The query returned more than one row where one was asked for: " + select);
        }
        return rows.get(0);
    }

    private static Set<Object> identitySet(Collection<MappedEntity> entities) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(entities);
        return Collections.unmodifiableSet(set);
    }

    private void run(Runnable work) {
        guard.enter();
        try {
            work.run();
        } finally {
            guard.exit();
        }
    }

    private <T> T call(Supplier<T> work) {
        guard.enter();
        try {
            return work.get();
        } finally {
            guard.exit();
        }
    }
}
