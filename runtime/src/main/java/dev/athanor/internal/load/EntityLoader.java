package dev.athanor.internal.load;

import dev.athanor.error.ObjectDeletedException;
import dev.athanor.event.StatementCause;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.identity.EntityHolder;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import dev.athanor.type.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads objects by key: the misses of {@code get}, and expired objects together with their peers. */
public final class EntityLoader {
    private final SessionConnection connection;
    private final LoaderSql sql;
    private final LoaderSql all;
    private final Identities identities;
    private final EntityHolder holder;

    /**
     * The loader of a session.
     *
     * @param sql what finds objects, by the criteria of the session
     * @param all what reads rows anew of objects that are here, whatever they have come to meet
     */
    public EntityLoader(
            SessionConnection connection, LoaderSql sql, LoaderSql all, Identities identities, EntityHolder holder) {
        this.connection = connection;
        this.sql = sql;
        this.all = all;
        this.identities = identities;
        this.holder = holder;
    }

    /** The group of the objects that were read one at a time. */
    public Group gotten(EntityModel<?> model) {
        return identities.of(model).gotten(holder);
    }

    /** Reads the row with this key by one statement; null where there is none. */
    public @Nullable MappedEntity byKey(EntityModel<?> model, Object key) {
        KeyedSql byKey = sql.byKey(model);
        KeptStatement statement = connection.prepareQuery(byKey.text());
        try {
            Keys.bind(model, key, statement.binder(), byKey.firstKey());
            byKey.bindValues(statement.binder());
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        return read(model, statement);
    }

    /** The same for an entity whose key is a number that nobody has boxed. */
    public @Nullable MappedEntity byKey(EntityModel<?> model, long key) {
        KeyedSql byKey = sql.byKey(model);
        KeptStatement statement = connection.prepareQuery(byKey.text());
        try {
            statement.binder().setLong(byKey.firstKey(), key);
            byKey.bindValues(statement.binder());
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        return read(model, statement);
    }

    private @Nullable MappedEntity read(EntityModel<?> model, KeptStatement statement) {
        MappedEntity entity = null;
        StatementCause before = connection.purpose().get(model);
        EntitySlot told = holder.observer(model) == null ? null : EntitySlot.of(identities, gotten(model), 1, null);
        try (ResultSet rows = connection.query(statement)) {
            if (rows.next()) {
                RowReader row = statement.reader(rows);
                entity = told == null ? read(model, row) : told.read(row);
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        } finally {
            connection.purpose().back(before);
        }
        connection.done(statement);
        if (told != null) {
            told.tell();
        }
        return entity;
    }

    /** One row that no object is there for, which is most often so, is read without a slot. */
    private MappedEntity read(EntityModel<?> model, RowReader row) throws SQLException {
        IdentityMap map = identities.of(model);
        if (model instanceof LongKeyModel<?> withLongKey) {
            long key = row.getLong(1);
            if (map.find(key) == null) {
                MappedEntity entity = withLongKey.newInstance();
                withLongKey.fill(entity, key, row, 1);
                map.put(entity, gotten(model));
                return entity;
            }
        }
        return Objects.requireNonNull(
                EntitySlot.of(identities, gotten(model), 1, null).read(row));
    }

    /** Reads the row of a persistent object anew, with the deferred columns that it knew; whether there is one. */
    public boolean reload(Page page, MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        RowColumns columns = page.columns(entity);
        EntitySlot slot = EntitySlot.of(identities, gotten(model), columns, 1, new Renewal());
        boolean[] found = {false};
        StatementCause before = connection.purpose().columns(model, -1, 1);
        try {
            new KeyQuery(connection)
                    .run(
                            model,
                            List.of(identities.rowKey(entity)),
                            count -> all.byKeys(columns, count),
                            row -> found[0] |= slot.read(row) != null);
        } finally {
            connection.purpose().back(before);
        }
        slot.tell();
        return found[0];
    }

    /**
     * Makes columns of an object known that it was asked for, and those of the peers around it that do not know them, in one
     * statement: with the row where that has expired, else with the columns of their group.
     *
     * @throws ObjectDeletedException where the object's row is gone
     */
    public void refresh(Page page, MappedEntity touched, int... asked) {
        refreshTogether(page, touched, asked);
        for (int column : asked) {
            if (!Masks.isLoaded(touched, column)) {
                EntityModel<?> model = touched.athanor$model();
                throw new ObjectDeletedException(model.name() + " with key " + model.key(touched)
                        + " has no row any more: it was deleted since it was loaded.");
            }
        }
    }

    /** The same without the error: an object whose row is gone stays as it is. */
    public void refreshTogether(Page page, MappedEntity touched, int... asked) {
        boolean expired = page.isIncomplete(touched);
        RowColumns columns = expired ? page.columns(touched) : RowColumns.key(touched.athanor$model());
        for (int column : asked) {
            columns = withGroup(columns, column);
        }
        List<MappedEntity> incomplete = new ArrayList<>();
        incomplete.add(touched);
        page.group().forEachFrom(page, peer -> {
            if (peer != touched && (expired && hasUnknownColumn(peer) || !knows(peer, asked))) {
                incomplete.add(peer);
            }
            return incomplete.size() < LoaderSql.CHUNK;
        });
        read(columns, incomplete, first(asked));
    }

    /**
     * Reads columns of persistent objects of one entity, and of their rows where those have expired; an object whose row is
     * gone stays as it is.
     */
    public void refresh(List<MappedEntity> entities, int... asked) {
        RowColumns columns = RowColumns.key(entities.get(0).athanor$model()).with(asked);
        for (MappedEntity entity : entities) {
            if (entity.athanor$owner() instanceof Page page && page.isIncomplete(entity)) {
                columns = columns.with(page.columns(entity));
            }
        }
        read(columns, entities, first(asked));
    }

    /** Reads the versions of rows that were just written, which the database makes. */
    public void readVersions(EntityModel<?> model, List<MappedEntity> written) {
        for (MappedEntity entity : written) {
            Masks.setLoaded(entity, model.versionColumn(), false);
        }
        read(RowColumns.key(model).with(model.versionColumn()), written, model.versionColumn());
    }

    private void read(RowColumns columns, List<MappedEntity> entities, int asked) {
        EntityModel<?> model = columns.model();
        List<Object> keys = new ArrayList<>(entities.size());
        for (MappedEntity entity : entities) {
            keys.add(identities.rowKey(entity));
        }
        EntitySlot slot = EntitySlot.of(identities, new Group(holder, model), columns, 1, null);
        StatementCause before = connection.purpose().columns(model, asked, entities.size());
        try {
            new KeyQuery(connection).run(model, keys, count -> all.byKeys(columns, count), slot::read);
        } finally {
            connection.purpose().back(before);
        }
        slot.endOfResult();
        slot.tell();
    }

    private static int first(int... asked) {
        return asked.length == 0 ? -1 : asked[0];
    }

    /** A deferred column comes with those of its group. */
    private static RowColumns withGroup(RowColumns columns, int asked) {
        if (columns.contains(asked)) {
            return columns;
        }
        RowColumns all = columns;
        ColumnModel column = columns.model().columns().get(asked);
        for (ColumnModel each : columns.model().columns()) {
            if (column.isReadWith(each)) {
                all = all.with(each.index());
            }
        }
        return all;
    }

    private static boolean knows(MappedEntity entity, int... columns) {
        for (int column : columns) {
            if (!Masks.isLoaded(entity, column)) {
                return false;
            }
        }
        return true;
    }

    /** The objects with these keys, by a statement for those that are not here; a key without a row is left out. */
    public List<MappedEntity> byKeys(EntityModel<?> model, List<Object> keys) {
        List<MappedEntity> found = new ArrayList<>(keys.size());
        List<Object> absent = new ArrayList<>();
        for (Object key : keys) {
            MappedEntity held = identities.find(model, key);
            if (held == null) {
                absent.add(key);
            } else {
                found.add(held);
            }
        }
        read(model, model, absent, count -> sql.byKeys(model.rowColumns(), count), found);
        return found;
    }

    /** The objects whose rows refer by a to-one to targets with these keys, by one statement. */
    public List<MappedEntity> referring(EntityModel<?> model, RelationshipModel toOne, List<Object> targetKeys) {
        List<MappedEntity> found = new ArrayList<>();
        read(model, toOne.target(), targetKeys, count -> sql.referring(model, toOne, count), found);
        return found;
    }

    private void read(
            EntityModel<?> model,
            EntityModel<?> keyed,
            List<Object> keys,
            IntFunction<KeyedSql> text,
            List<MappedEntity> found) {
        EntitySlot slot = EntitySlot.of(model, identities, holder, 1, null);
        new KeyQuery(connection).run(keyed, keys, text, row -> found.add(Objects.requireNonNull(slot.read(row))));
        slot.endOfResult();
        slot.tell();
    }

    /**
     * Whether an object does not know a column that is read with its row, or one that it knew and that expired; one that the next
     * flush sets is not read before.
     */
    public static boolean hasUnknownColumn(MappedEntity entity) {
        return entity.athanor$owner() instanceof Page page && page.isIncomplete(entity);
    }
}
