package dev.athanor.internal.session;

import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.SessionStateException;
import dev.athanor.query.EntityTable;
import dev.athanor.query.Returning;
import dev.athanor.query.Select;
import dev.athanor.query.SqlQuery;
import dev.athanor.query.SqlText;
import dev.athanor.query.WriteStatement;
import dev.athanor.session.IdentityMapView;
import dev.athanor.session.Session;
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
    private final SessionParts parts;

    /** A session of an engine; takes no connection. */
    DefaultSession(EngineCore core, SessionParts parts) {
        this.core = core;
        this.parts = parts;
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
        E entity = get(table, id);
        if (entity == null) {
            throw new NoResultException("There is no " + table.model().name() + " with key " + id + ".");
        }
        return entity;
    }

    @Override
    public <E> E getOne(EntityTable<E, Long> table, long id) {
        E entity = get(table, id);
        if (entity == null) {
            throw new NoResultException("There is no " + table.model().name() + " with key " + id + ".");
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
    public <R> List<R> list(Select<R> select) {
        parts.guard().enter();
        try {
            return parts.reading().list(select.spec());
        } finally {
            parts.guard().exit();
        }
    }

    @Override
    public <R> R one(Select<R> select) {
        List<R> rows = call(() -> parts.reading().atMost(select, 2));
        if (rows.isEmpty()) {
            throw noRow(select);
        }
        return onlyOne(select, rows);
    }

    @Override
    public <R> @Nullable R oneOrNull(Select<R> select) {
        List<R> rows = call(() -> parts.reading().atMost(select, 2));
        return rows.isEmpty() ? null : onlyOne(select, rows);
    }

    @Override
    public <R> R first(Select<R> select) {
        List<R> rows = call(() -> parts.reading().atMost(select, 1));
        if (rows.isEmpty()) {
            throw noRow(select);
        }
        return rows.get(0);
    }

    @Override
    public <R> @Nullable R firstOrNull(Select<R> select) {
        List<R> rows = call(() -> parts.reading().atMost(select, 1));
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public <R> Stream<R> stream(Select<R> select) {
        return call(() -> parts.reading().stream(select.spec()));
    }

    @Override
    public <R> List<R> list(SqlQuery<R> query) {
        return call(() -> parts.reading().atMost(query, Integer.MAX_VALUE));
    }

    @Override
    public <R> R one(SqlQuery<R> query) {
        List<R> rows = call(() -> parts.reading().atMost(query, 2));
        if (rows.isEmpty()) {
            throw noRow(query);
        }
        return onlyOne(query, rows);
    }

    @Override
    public <R> @Nullable R oneOrNull(SqlQuery<R> query) {
        List<R> rows = call(() -> parts.reading().atMost(query, 2));
        return rows.isEmpty() ? null : onlyOne(query, rows);
    }

    @Override
    public <R> R first(SqlQuery<R> query) {
        List<R> rows = call(() -> parts.reading().atMost(query, 1));
        if (rows.isEmpty()) {
            throw noRow(query);
        }
        return rows.get(0);
    }

    @Override
    public <R> @Nullable R firstOrNull(SqlQuery<R> query) {
        List<R> rows = call(() -> parts.reading().atMost(query, 1));
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public <R> Stream<R> stream(SqlQuery<R> query) {
        return call(() -> parts.reading().stream(query));
    }

    @Override
    public long execute(WriteStatement statement) {
        return call(() -> parts.writing().write(statement));
    }

    @Override
    public long execute(SqlText statement) {
        return call(() -> parts.writing().write(statement));
    }

    @Override
    public <R> List<R> list(Returning<R> statement) {
        return call(() -> parts.writing().list(statement));
    }

    @Override
    public <R> R one(Returning<R> statement) {
        List<R> rows = list(statement);
        if (rows.isEmpty()) {
            throw new NoResultException("The statement wrote no row where one was asked for: " + statement);
        }
        return onlyOne(statement, rows);
    }

    @Override
    public <R> @Nullable R oneOrNull(Returning<R> statement) {
        List<R> rows = list(statement);
        return rows.isEmpty() ? null : onlyOne(statement, rows);
    }

    @Override
    public void delete(Object entity) {
        run(() -> parts.membership().delete(core.registry().require(entity)));
    }

    @Override
    public void flush() {
        run(parts.flushing()::flush);
    }

    @Override
    public void begin() {
        run(parts.connection()::begin);
    }

    @Override
    public void commit() {
        run(parts.transaction()::commit);
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
    public void refresh(Object entity) {
        run(() -> {
            MappedEntity mapped = requirePersistent(entity);
            parts.transactionEnd().expire(mapped);
            if (!parts.reading().refresh(mapped)) {
                throw new ObjectDeletedException(mapped.athanor$model().name() + " with key "
                        + mapped.athanor$model().key(mapped) + " could not be refreshed: its row is gone.");
            }
        });
    }

    @Override
    public void expire(Object entity) {
        run(() -> parts.transactionEnd().expire(requirePersistent(entity)));
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
        return parts.connection().isBegun();
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
            }
        } finally {
            parts.guard().exit();
        }
    }

    private MappedEntity requirePersistent(Object entity) {
        MappedEntity mapped = core.registry().require(entity);
        if (!parts.objects().isPersistentHere(mapped)) {
            throw new SessionStateException(
                    "This " + mapped.athanor$model().name() + " is not persistent in this session.");
        }
        return mapped;
    }

    private static NoResultException noRow(Object query) {
        return new NoResultException("The query returned no row where one was asked for: " + query);
    }

    private static <R> R onlyOne(Object query, List<R> rows) {
        if (rows.size() > 1) {
            throw new NonUniqueResultException(
                    "The query returned more than one row where one was asked for: " + query);
        }
        return rows.get(0);
    }

    private static <R> R onlyOne(Returning<R> statement, List<R> rows) {
        if (rows.size() > 1) {
            throw new NonUniqueResultException("The statement wrote " + rows.size()
                    + " rows where one was asked for, and has written them all the same: " + statement);
        }
        return rows.get(0);
    }

    private static Set<Object> identitySet(Collection<MappedEntity> entities) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(entities);
        return Collections.unmodifiableSet(set);
    }

    private void run(Runnable work) {
        parts.guard().enter();
        try {
            work.run();
        } finally {
            parts.guard().exit();
        }
    }

    private <T> T call(Supplier<T> work) {
        parts.guard().enter();
        try {
            return work.get();
        } finally {
            parts.guard().exit();
        }
    }
}
