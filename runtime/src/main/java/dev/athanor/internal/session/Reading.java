package dev.athanor.internal.session;

import dev.athanor.error.NoResultException;
import dev.athanor.error.QueryException;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.load.EagerTables;
import dev.athanor.internal.load.EntityLoader;
import dev.athanor.internal.load.Result;
import dev.athanor.query.EntityTable;
import dev.athanor.query.LoadOption;
import dev.athanor.query.LoadPlan;
import dev.athanor.query.LoadStrategy;
import dev.athanor.query.Select;
import dev.athanor.query.SelectSpec;
import dev.athanor.query.Sql;
import dev.athanor.query.SqlQuery;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queries that a session runs for its user: each flushes first what it would read. */
final class Reading {
    private final SessionParts parts;
    private final SessionObjects objects;
    /** The results that streams have not finished; null where there are no streams. */
    private @Nullable List<Result<?>> cursors;

    Reading(SessionParts parts) {
        this.parts = parts;
        this.objects = parts.objects();
    }

    <E> @Nullable E get(EntityTable<E, ?> table, long id) {
        EntityModel<E> model = table.model();
        MappedEntity held = objects.identities().of(model).find(id);
        if (held == null) {
            beforeLoading(model);
            return cast(model, parts.entities().byKey(model, id));
        }
        return current(model, held);
    }

    <E> @Nullable E get(EntityTable<E, ?> table, Object id) {
        Objects.requireNonNull(id, () -> "The key of a " + table.model().name() + " is null.");
        EntityModel<E> model = table.model();
        MappedEntity held = objects.identities().of(model).find(id);
        if (held == null) {
            beforeLoading(model);
            return cast(model, parts.entities().byKey(model, id));
        }
        return current(model, held);
    }

    /** By a query where that locks, overwrites, or finds no object here; else its options are of no account. */
    <E, K> @Nullable E get(EntityTable<E, K> table, K id, UnaryOperator<Select<E>> how) {
        Objects.requireNonNull(id, () -> "The key of a " + table.model().name() + " is null.");
        EntityModel<E> model = table.model();
        Select<E> query = how.apply(Sql.select(table).where(table.hasKey(id)));
        boolean locks = query.locks();
        if (!locks && !query.spec().populateExisting()) {
            MappedEntity held = objects.identities().of(model).find(id);
            if (held != null) {
                return current(model, held);
            }
        }
        List<E> rows = list((locks ? query.populateExisting() : query).spec());
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** An inner join would leave the object itself out, which then seemed to have no row. */
    private static <E> Select<E> planned(Select<E> query, LoadPlan<?> plan) {
        for (LoadOption<?, ?> option : plan.options().relationships()) {
            if (option.strategy() == LoadStrategy.JOINED_INNER) {
                throw new QueryException(option + ".inner() leaves out objects without a target, and " + plan
                        + " is to read one object. Say it without inner().");
            }
        }
        return query.options(plan);
    }

    /** The object with a key, read by a query with a plan where it is not here. */
    <E> @Nullable E get(LoadPlan<E> plan, Object key) {
        return get(plan, plan.entity(), key);
    }

    private <E, K> @Nullable E get(LoadPlan<E> plan, EntityTable<E, K> table, Object key) {
        @SuppressWarnings("unchecked") // the key of an object of the entity
        K ofTable = (K) key;
        return get(table, ofTable, query -> planned(query, plan));
    }

    /** Reads the row with a key anew by a query with a plan; whether there is one. */
    <E, K> boolean refresh(EntityTable<E, K> table, Object key, LoadPlan<?> plan) {
        @SuppressWarnings("unchecked") // the key of an object of the entity
        K ofTable = (K) key;
        Select<E> query = planned(Sql.select(table).where(table.hasKey(ofTable)), plan);
        return !list(query.spec()).isEmpty()
                || parts.criteria().concern(table.model())
                        && !list(query.withoutCriteria().spec()).isEmpty();
    }

    /** An object that is held; where it expired, its row is read, and where that is gone, it is deleted. */
    private <E> @Nullable E current(EntityModel<E> model, MappedEntity held) {
        if (held.athanor$owner() instanceof Page page && EntityLoader.hasUnknownColumn(held)) {
            parts.flushing().beforeReading(model);
            if (!objects.isPersistentHere(held)) {
                return afterDelete(model, held);
            }
            parts.entities().refreshTogether(page, held);
            if (EntityLoader.hasUnknownColumn(held)) {
                objects.dropGone(held);
                parts.tell();
                return null;
            }
        }
        return model.entityClass().cast(held);
    }

    /** The flush before has deleted the object's row; a new object may have taken that. */
    private <E> @Nullable E afterDelete(EntityModel<E> model, MappedEntity deleted) {
        Object key = Objects.requireNonNull(model.key(deleted));
        MappedEntity held = objects.identities().find(model, key);
        return held == null ? null : current(model, held);
    }

    private void beforeLoading(EntityModel<?> model) {
        parts.core().registry().require(model);
        parts.flushing().beforeReading(model);
        parts.flushing().beforeCriteria();
    }

    private static <E> @Nullable E cast(EntityModel<E> model, @Nullable MappedEntity loaded) {
        return loaded == null ? null : model.entityClass().cast(loaded);
    }

    <E> E reference(EntityTable<E, ?> table, Object id) {
        EntityModel<E> model = table.model();
        parts.core().registry().require(model);
        MappedEntity held = objects.identities().find(model, id);
        if (held == null && parts.criteria().concern(model)) {
            return meeting(table, id);
        }
        if (held == null) {
            held = model.newInstance();
            for (int i = 0; i < model.keySize(); i++) {
                model.set(held, i, id instanceof CompositeKey composite ? composite.part(i) : id);
                Masks.setLoaded(held, i, true);
            }
            Group group = parts.entities().gotten(model);
            objects.identities().of(model).put(held, group);
        }
        return model.entityClass().cast(held);
    }

    /** A row of which the criteria say something is read: nobody is to write one that they leave out. */
    private <E> E meeting(EntityTable<E, ?> table, Object id) {
        E found = get(table, id);
        if (found == null) {
            throw new NoResultException("There is no " + table.model().name() + " with key " + id
                    + ", or none that meets the criteria of the session, which a reference to it has to.");
        }
        return found;
    }

    /** Whether there is a row with a key that the criteria of the session leave out, where no object has it. */
    <E, K> boolean isLeftOut(EntityTable<E, K> table, Object key) {
        @SuppressWarnings("unchecked") // the key of an object of the entity
        K ofTable = (K) key;
        return parts.criteria().concern(table.model())
                && !list(Sql.select(table)
                                .where(table.hasKey(ofTable))
                                .withoutCriteria()
                                .spec())
                        .isEmpty();
    }

    /** Reads an object's row anew; whether there is one. */
    boolean refresh(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        parts.flushing().beforeReading(model);
        return entity.athanor$owner() instanceof Page page && parts.entities().reload(page, entity);
    }

    <R> List<R> list(SelectSpec<R> spec) {
        beforeReading(spec);
        return parts.queries().list(spec);
    }

    /** The first row of a query, by LIMIT where that counts objects. */
    <R> List<R> first(Select<R> select) {
        boolean pageable = parts.queries().isPageable(select.spec());
        SelectSpec<R> spec = pageable ? select.spec(1) : select.spec();
        beforeReading(spec);
        return parts.queries().list(spec, pageable ? 1 : Integer.MAX_VALUE);
    }

    /** The first rows of a query, by LIMIT where the statement stays the same with it. */
    <R> List<R> atMost(Select<R> select, int rows) {
        SelectSpec<R> spec = select.spec();
        if (!spec.unique() && !parts.queries().joinsCollection(spec)) {
            spec = select.spec(rows);
        }
        beforeReading(spec);
        return parts.queries()
                .list(spec, parts.queries().joinsCollection(spec) || spec.unique() ? Integer.MAX_VALUE : rows);
    }

    <R> Stream<R> stream(SelectSpec<R> spec) {
        beforeReading(spec);
        return stream(parts.queries().stream(spec));
    }

    /** The first rows of a statement in SQL, whose tables nobody knows: everything is flushed before. */
    <R> List<R> atMost(SqlQuery<R> query, int rows) {
        beforeStatement();
        return parts.queries().list(query, rows);
    }

    <R> Stream<R> stream(SqlQuery<R> query) {
        beforeStatement();
        return stream(parts.queries().stream(query));
    }

    private void beforeStatement() {
        parts.flushing().beforeReadingAnything();
        parts.transaction().savepoints().statementRan();
    }

    private <R> Stream<R> stream(Result<R> cursor) {
        List<Result<?>> open = cursors;
        if (open == null) {
            open = new ArrayList<>();
            cursors = open;
        }
        List<Result<?>> among = open;
        among.add(cursor);
        return CursorStream.of(cursor, parts.guard(), () -> among.remove(cursor));
    }

    /** The results that streams have not finished. */
    Set<Result<?>> openCursors() {
        return cursors == null || cursors.isEmpty() ? Set.of() : Set.copyOf(cursors);
    }

    /** Closes the results that streams have not finished: their transaction ends. */
    void closeCursors() {
        closeCursorsBut(Set.of());
    }

    /** Closes the results that streams have not finished, but those that were open before a savepoint. */
    void closeCursorsBut(Set<Result<?>> kept) {
        RuntimeException failure = null;
        List<Result<?>> open = cursors == null ? new ArrayList<>() : cursors;
        for (Result<?> cursor : List.copyOf(open)) {
            if (kept.contains(cursor)) {
                continue;
            }
            open.remove(cursor);
            try {
                cursor.close();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether the open transaction has written, as far as the session knows. */
    boolean hasWritten() {
        return objects.hasWritten() || parts.guard().isFailed();
    }

    private void beforeReading(SelectSpec<?> spec) {
        if (objects.hasChanges()) {
            parts.flushing().beforeReading(spec.use());
            parts.flushing().beforeReading(EagerTables.of(spec));
            if (!spec.withoutCriteria()) {
                parts.flushing().beforeCriteria();
            }
        }
    }
}
