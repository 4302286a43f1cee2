package dev.athanor.internal.session;

import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.load.Cursor;
import dev.athanor.internal.load.EntityLoader;
import dev.athanor.internal.load.QueryRunner;
import dev.athanor.query.EntityTable;
import dev.athanor.query.Select;
import dev.athanor.query.SelectSpec;
import dev.athanor.query.TableUse;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements that a session runs for its user: each flushes first what it would read. */
final class Reading {
    private final EngineCore core;
    private final SessionGuard guard;
    private final SessionConnection connection;
    private final SessionObjects objects;
    private final Flushing flushing;
    private final EntityLoader entities;
    private final QueryRunner queries;
    private final List<Cursor<?>> cursors = new ArrayList<>(0);

    Reading(
            EngineCore core,
            SessionGuard guard,
            SessionConnection connection,
            SessionObjects objects,
            Flushing flushing,
            EntityLoader entities,
            QueryRunner queries) {
        this.core = core;
        this.guard = guard;
        this.connection = connection;
        this.objects = objects;
        this.flushing = flushing;
        this.entities = entities;
        this.queries = queries;
    }

    <E> @Nullable E get(EntityTable<E, ?> table, long id) {
        MappedEntity held = objects.identities().of(table.model()).find(id);
        return held == null ? load(table.model(), Long.valueOf(id)) : current(table.model(), held);
    }

    <E> @Nullable E get(EntityTable<E, ?> table, Object id) {
        Objects.requireNonNull(id, () -> "The key of a " + table.model().name() + " is null.");
        MappedEntity held = objects.identities().of(table.model()).find(id);
        return held == null ? load(table.model(), id) : current(table.model(), held);
    }

    /** An object that is held; where it expired, its row is read, and where that is gone, it is deleted. */
    private <E> @Nullable E current(EntityModel<E> model, MappedEntity held) {
        if (held.athanor$owner() instanceof Page page && EntityLoader.hasUnknownColumn(held)) {
            flushing.beforeReading(Set.of(model.table().name()));
            entities.refreshTogether(page, held);
            if (EntityLoader.hasUnknownColumn(held)) {
                objects.identities().of(model).remove(held);
                objects.deletedRows().add(held);
                return null;
            }
        }
        return model.entityClass().cast(held);
    }

    private <E> @Nullable E load(EntityModel<E> model, Object id) {
        core.registry().require(model);
        flushing.beforeReading(Set.of(model.table().name()));
        MappedEntity loaded = entities.byKey(model, id, false);
        return loaded == null ? null : model.entityClass().cast(loaded);
    }

    <E> E reference(EntityTable<E, ?> table, Object id) {
        EntityModel<E> model = table.model();
        core.registry().require(model);
        MappedEntity held = objects.identities().find(model, id);
        if (held == null) {
            held = model.rowMapper().newInstance();
            for (int i = 0; i < model.keySize(); i++) {
                model.set(held, i, id instanceof CompositeKey composite ? composite.part(i) : id);
                Masks.setLoaded(held, i, true);
            }
            Group group = entities.gotten(model);
            objects.identities().of(model).put(held, group);
        }
        return model.entityClass().cast(held);
    }

    /** Reads an object's row anew; whether there is one. */
    boolean refresh(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        flushing.beforeReading(Set.of(model.table().name()));
        return entities.byKey(model, Objects.requireNonNull(model.key(entity)), true) != null;
    }

    <R> List<R> list(SelectSpec<R> spec) {
        beforeReading(spec);
        return queries.list(spec);
    }

    /** The first rows of a query, by LIMIT where that counts objects. */
    <R> List<R> atMost(Select<R> select, int rows) {
        SelectSpec<R> spec = select.spec();
        if (spec.node().limit() == null && !spec.unique() && !queries.joinsCollection(spec)) {
            spec = select.spec(rows);
        }
        beforeReading(spec);
        return queries.list(spec, queries.joinsCollection(spec) || spec.unique() ? Integer.MAX_VALUE : rows);
    }

    <R> Stream<R> stream(SelectSpec<R> spec) {
        beforeReading(spec);
        Cursor<R> cursor = queries.stream(spec);
        cursors.add(cursor);
        return CursorStream.of(cursor, guard, () -> cursors.remove(cursor));
    }

    /** Closes the results that streams have not finished: their transaction ends. */
    void closeCursors() {
        List<Cursor<?>> open = List.copyOf(cursors);
        cursors.clear();
        open.forEach(Cursor::close);
    }

    /** Whether the open transaction has written, as far as the session knows. */
    boolean hasWritten() {
        return !flushing.inserted().isEmpty()
                || !objects.deletedRows().isEmpty()
                || objects.journal().isFlushed()
                || guard.isFailed();
    }

    private void beforeReading(SelectSpec<?> spec) {
        if (!objects.changes().isEmpty()) {
            TableUse use = spec.use();
            if (use.opaque()) {
                flushing.beforeReadingAnything();
            } else {
                flushing.beforeReading(use.tables());
            }
        }
    }
}
