package dev.athanor.internal.load;

import dev.athanor.internal.identity.EntityHolder;
import dev.athanor.internal.identity.EntityObserver;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.ObjectKeyRowMapper;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entity out of each row of a result: the object of the identity map where there is one, else a new one. An object
 * that is there keeps what it knows; only expired columns are filled, unless the query says {@code populateExisting}.
 */
abstract class EntitySlot extends RowSlot {
    final EntityModel<?> model;
    final IdentityMap map;
    final Group group;
    final int at;
    private final boolean populateExisting;
    private final long allColumns;
    /** Who listens to the entity, and what is to be told; null for nobody. */
    private final @Nullable Reads reads;

    @Nullable
    MappedEntity last;
    /** Whether the object read last was made from its row, so that it agrees with it. */
    boolean lastIsNew;

    private EntitySlot(EntityModel<?> model, IdentityMap map, Group group, int at, boolean populateExisting) {
        this.model = model;
        this.map = map;
        this.group = group;
        this.at = at;
        this.populateExisting = populateExisting;
        int columns = Math.min(64, model.columns().size());
        this.allColumns = columns == 64 ? -1L : (1L << columns) - 1;
        EntityObserver observer = group.holder().observer(model);
        this.reads = observer == null ? null : new Reads(observer, new ArrayList<>(), new ArrayList<>());
    }

    /**
     * The objects that were read and whose listener does not know it yet.
     *
     * @param made those that were made
     * @param filled those that were there
     */
    private record Reads(EntityObserver observer, List<MappedEntity> made, List<MappedEntity> filled) {
        /** A listener may read in its turn, so that what is told is taken out before. */
        void tell() {
            if (made.isEmpty() && filled.isEmpty()) {
                return;
            }
            List<MappedEntity> loaded = List.copyOf(made);
            Set<MappedEntity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            seen.addAll(loaded);
            List<MappedEntity> refreshed = filled.stream().filter(seen::add).toList();
            made.clear();
            filled.clear();
            loaded.forEach(observer::loaded);
            refreshed.forEach(observer::refreshed);
        }
    }

    /** A slot at a 1-based position, whose new objects are peers of each other. */
    static EntitySlot of(
            EntityModel<?> model, Identities identities, EntityHolder holder, int at, boolean populateExisting) {
        return of(model, identities, new Group(holder, model), at, populateExisting);
    }

    /** A slot at a 1-based position, whose new objects join a group. */
    static EntitySlot of(EntityModel<?> model, Identities identities, Group group, int at, boolean populateExisting) {
        IdentityMap map = identities.of(model);
        return model.rowMapper() instanceof LongKeyRowMapper<?> mapper
                ? new OfLong(model, map, group, at, populateExisting, mapper)
                : new OfObject(model, map, group, at, populateExisting);
    }

    /** The object of the current row, or null where the row has none (an outer join). */
    @Override
    abstract @Nullable MappedEntity read(RowReader row) throws SQLException;

    @Override
    void expect(int rows) {
        map.reserve(rows);
    }

    @Override
    void tell() {
        if (reads != null) {
            reads.tell();
        }
    }

    @Override
    void endOfResult() {
        group.endOfResult();
        last = null;
    }

    final boolean isIncomplete(MappedEntity entity) {
        if (populateExisting || (entity.athanor$mask(0) & allColumns) != allColumns) {
            return true;
        }
        for (int i = 64; i < model.columns().size(); i++) {
            if (!Masks.isLoaded(entity, i)) {
                return true;
            }
        }
        return false;
    }

    final void complete(MappedEntity entity, RowReader row) throws SQLException {
        RowFill.complete(entity, row, at, populateExisting);
        if (reads != null) {
            reads.filled.add(entity);
        }
    }

    final void made(MappedEntity entity) {
        map.put(entity, group);
        if (reads != null) {
            reads.made.add(entity);
        }
    }

    /** For keys that are one integral number. */
    private static final class OfLong extends EntitySlot {
        private final LongKeyRowMapper<?> mapper;
        private long lastKey;

        OfLong(
                EntityModel<?> model,
                IdentityMap map,
                Group group,
                int at,
                boolean populateExisting,
                LongKeyRowMapper<?> mapper) {
            super(model, map, group, at, populateExisting);
            this.mapper = mapper;
        }

        @Override
        @Nullable
        MappedEntity read(RowReader row) throws SQLException {
            long key = row.getKey(at);
            if (key == 0 && row.wasNull()) {
                return null;
            }
            MappedEntity entity = last;
            if (entity != null && key == lastKey) {
                lastIsNew = false;
                return entity;
            }
            entity = map.find(key);
            lastIsNew = entity == null;
            if (entity == null) {
                entity = mapper.newInstance();
                mapper.fill(entity, key, row, at);
                made(entity);
            } else if (isIncomplete(entity)) {
                complete(entity, row);
            }
            last = entity;
            lastKey = key;
            return entity;
        }
    }

    /** For all other keys. */
    private static final class OfObject extends EntitySlot {
        private final ObjectKeyRowMapper<?> mapper;

        OfObject(EntityModel<?> model, IdentityMap map, Group group, int at, boolean populateExisting) {
            super(model, map, group, at, populateExisting);
            this.mapper = (ObjectKeyRowMapper<?>) model.rowMapper();
        }

        @Override
        @Nullable
        MappedEntity read(RowReader row) throws SQLException {
            Object key = mapper.key(row, at);
            if (key == null) {
                return null;
            }
            MappedEntity entity = map.find(key);
            lastIsNew = entity == null;
            if (entity == null) {
                entity = mapper.newInstance();
                mapper.fill(entity, key, row, at);
                made(entity);
            } else if (isIncomplete(entity)) {
                complete(entity, row);
            }
            last = entity;
            return entity;
        }
    }
}
