package dev.athanor.internal.load;

import dev.athanor.error.ObjectDeletedException;
import dev.athanor.event.StatementEvent.Reason;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.identity.EntityHolder;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
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
    private final Identities identities;
    private final EntityHolder holder;

    /** The loader of a session. */
    public EntityLoader(SessionConnection connection, LoaderSql sql, Identities identities, EntityHolder holder) {
        this.connection = connection;
        this.sql = sql;
        this.identities = identities;
        this.holder = holder;
    }

    /** The group of the objects that were read one at a time. */
    public Group gotten(EntityModel<?> model) {
        return identities.of(model).gotten(holder);
    }

    /** Reads the row with this key by one statement; null where there is none. */
    public @Nullable MappedEntity byKey(EntityModel<?> model, Object key, boolean overwrite) {
        if (!overwrite) {
            return readByKey(model, key, false);
        }
        Reason before = connection.because(Reason.COLUMNS);
        try {
            return readByKey(model, key, true);
        } finally {
            connection.because(before);
        }
    }

    private @Nullable MappedEntity readByKey(EntityModel<?> model, Object key, boolean overwrite) {
        KeptStatement statement = connection.prepareQuery(sql.byKey(model));
        try {
            Keys.bind(model, key, statement.binder(), 1);
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        return read(model, statement, overwrite);
    }

    /** The same for an entity whose key is a number that nobody has boxed. */
    public @Nullable MappedEntity byKey(EntityModel<?> model, long key) {
        KeptStatement statement = connection.prepareQuery(sql.byKey(model));
        try {
            statement.binder().setLong(1, key);
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        }
        return read(model, statement, false);
    }

    private @Nullable MappedEntity read(EntityModel<?> model, KeptStatement statement, boolean overwrite) {
        MappedEntity entity = null;
        EntitySlot told =
                holder.observer(model) == null ? null : EntitySlot.of(model, identities, gotten(model), 1, overwrite);
        try (ResultSet rows = connection.query(statement)) {
            if (rows.next()) {
                RowReader row = statement.reader(rows);
                entity = told == null ? read(model, row, overwrite) : told.read(row);
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        connection.done(statement);
        if (told != null) {
            told.tell();
        }
        return entity;
    }

    /** One row that no object is there for, which is most often so, is read without a slot. */
    private MappedEntity read(EntityModel<?> model, RowReader row, boolean overwrite) throws SQLException {
        IdentityMap map = identities.of(model);
        if (model.rowMapper() instanceof LongKeyRowMapper<?> mapper) {
            long key = row.getLong(1);
            if (map.find(key) == null) {
                MappedEntity entity = mapper.newInstance();
                mapper.fill(entity, key, row, 1);
                map.put(entity, gotten(model));
                return entity;
            }
        }
        return Objects.requireNonNull(
                EntitySlot.of(model, identities, gotten(model), 1, overwrite).read(row));
    }

    /**
     * Reads the unknown columns of an object and of the peers around it that have some, in one statement.
     *
     * @throws ObjectDeletedException where the object's row is gone
     */
    public void refresh(Page page, MappedEntity touched) {
        refreshTogether(page, touched);
        if (hasUnknownColumn(touched)) {
            EntityModel<?> model = touched.athanor$model();
            throw new ObjectDeletedException(model.name() + " with key " + model.key(touched)
                    + " has no row any more: it was deleted since it was loaded.");
        }
    }

    /** The same without the error: an object whose row is gone stays as it is. */
    public void refreshTogether(Page page, MappedEntity touched) {
        List<MappedEntity> incomplete = new ArrayList<>();
        incomplete.add(touched);
        page.group().forEachFrom(page, peer -> {
            if (incomplete.size() < LoaderSql.CHUNK && peer != touched && hasUnknownColumn(peer)) {
                incomplete.add(peer);
            }
        });
        refresh(incomplete);
    }

    /** Reads the unknown columns of persistent objects of one entity; an object whose row is gone stays as it is. */
    public void refresh(List<MappedEntity> entities) {
        EntityModel<?> model = entities.get(0).athanor$model();
        List<Object> keys = new ArrayList<>(entities.size());
        for (MappedEntity entity : entities) {
            keys.add(identities.rowKey(entity));
        }
        EntitySlot slot = EntitySlot.of(model, identities, holder, 1, false);
        Reason before = connection.because(Reason.COLUMNS);
        try {
            new KeyQuery(connection).run(model, keys, count -> sql.byKeys(model, count), slot::read);
        } finally {
            connection.because(before);
        }
        slot.endOfResult();
        slot.tell();
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
        read(model, model, absent, count -> sql.byKeys(model, count), found);
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
            IntFunction<String> text,
            List<MappedEntity> found) {
        EntitySlot slot = EntitySlot.of(model, identities, holder, 1, false);
        new KeyQuery(connection).run(keyed, keys, text, row -> found.add(Objects.requireNonNull(slot.read(row))));
        slot.endOfResult();
        slot.tell();
    }

    /** Whether some column of the object would need a statement; one that the next flush sets is not read before. */
    public static boolean hasUnknownColumn(MappedEntity entity) {
        int columns = entity.athanor$model().columns().size();
        for (int i = 0; i < columns; i++) {
            if (!Masks.isLoaded(entity, i) && !Masks.isDirty(entity, i)) {
                return true;
            }
        }
        return false;
    }
}
