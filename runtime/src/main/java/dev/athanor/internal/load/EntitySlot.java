package dev.athanor.internal.load;

import dev.athanor.internal.identity.EntityHolder;
import dev.athanor.internal.identity.EntityObserver;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.internal.identity.LoadObserver;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyModel;
import dev.athanor.spi.RowColumns;
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
    final RowColumns columns;
    /** Whether the row is as the model reads it. */
    final boolean isUsual;

    /** Which objects are read anew; null where what is there stays. */
    private final @Nullable Renewal renewal;
    /** Compares rows with objects that are there, in development mode; else null. */
    private final @Nullable RowComparison comparison;
    /** Whether what is said of an object that is there may change by this query. */
    private final boolean changesRules;
    /** Who listens to the entity, and what is to be told; null for nobody. */
    private final @Nullable Reads reads;

    @Nullable
    MappedEntity last;
    /** Whether the object read last was made from its row, so that it agrees with it. */
    boolean lastIsNew;

    private EntitySlot(IdentityMap map, Group group, RowColumns columns, int at, @Nullable Renewal renewal) {
        this.model = group.model();
        this.map = map;
        this.group = group;
        this.at = at;
        this.renewal = renewal;
        this.columns = columns;
        this.changesRules = group.isOfQuery() && map.isRuled(group.rules() != null);
        this.isUsual = columns.equals(model.rowColumns());
        LoadObserver loads = renewal != null ? null : group.holder().loads();
        this.comparison = loads == null ? null : new RowComparison(columns, at, loads);
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
            EntityModel<?> model, Identities identities, EntityHolder holder, int at, @Nullable Renewal renewal) {
        return of(identities, new Group(holder, model), at, renewal);
    }

    /** A slot at a 1-based position with the columns of a group, which new objects join. */
    static EntitySlot of(Identities identities, Group group, int at, @Nullable Renewal renewal) {
        return of(identities, group, group.columns(), at, renewal);
    }

    /** A slot at a 1-based position with other columns, whose new objects join a group. */
    static EntitySlot of(Identities identities, Group group, RowColumns columns, int at, @Nullable Renewal renewal) {
        IdentityMap map = identities.of(group.model());
        return group.model() instanceof LongKeyModel<?> longKeyModel
                ? new OfLong(map, group, columns, at, renewal, longKeyModel)
                : new OfObject(map, group, columns, at, renewal);
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
        if (renewal != null) {
            renewal.end();
        }
        if (reads != null) {
            reads.tell();
        }
    }

    @Override
    void endOfResult() {
        group.endOfResult();
        last = null;
    }

    /** What a query says of how an object loads goes before what a former one said. */
    final void returned(MappedEntity entity) {
        if (changesRules && entity.athanor$owner() instanceof Page page) {
            page.returned(entity, group.rules());
        }
    }

    final boolean isIncomplete(MappedEntity entity) {
        return comparison != null || renewal != null && renewal.isDue(entity) || !columns.areLoaded(entity);
    }

    final void complete(MappedEntity entity, RowReader row) throws SQLException {
        if (comparison != null) {
            comparison.compare(entity, row);
            if (columns.areLoaded(entity)) {
                return;
            }
        }
        RowFill.complete(entity, row, at, columns, renewal != null && renewal.begin(entity));
        if (reads != null) {
            reads.filled.add(entity);
        }
    }

    final void made(MappedEntity entity) {
        map.put(entity, group);
        if (renewal != null) {
            renewal.begin(entity);
        }
        if (reads != null) {
            reads.made.add(entity);
        }
    }

    /** For keys that are one integral number. */
    private static final class OfLong extends EntitySlot {
        private final LongKeyModel<?> rowModel;
        private long lastKey;

        OfLong(
                IdentityMap map,
                Group group,
                RowColumns columns,
                int at,
                @Nullable Renewal renewal,
                LongKeyModel<?> rowModel) {
            super(map, group, columns, at, renewal);
            this.rowModel = rowModel;
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
                entity = rowModel.newInstance();
                if (isUsual) {
                    rowModel.fill(entity, key, row, at);
                } else {
                    RowFill.fill(entity, row, at, columns);
                }
                made(entity);
            } else {
                returned(entity);
                if (isIncomplete(entity)) {
                    complete(entity, row);
                }
            }
            last = entity;
            lastKey = key;
            return entity;
        }
    }

    /** For all other keys. */
    private static final class OfObject extends EntitySlot {
        private final ObjectKeyModel<?> rowModel;

        OfObject(IdentityMap map, Group group, RowColumns columns, int at, @Nullable Renewal renewal) {
            super(map, group, columns, at, renewal);
            this.rowModel = withObjectKey(model);
        }

        private static ObjectKeyModel<?> withObjectKey(EntityModel<?> model) {
            if (model instanceof ObjectKeyModel<?> one) {
                return one;
            }
            throw model.noInstances();
        }

        @Override
        @Nullable
        MappedEntity read(RowReader row) throws SQLException {
            Object key = rowModel.readKey(row, at);
            if (key == null) {
                return null;
            }
            MappedEntity entity = map.find(key);
            lastIsNew = entity == null;
            if (entity == null) {
                entity = rowModel.newInstance();
                if (isUsual) {
                    rowModel.fill(entity, key, row, at);
                } else {
                    RowFill.fill(entity, row, at, columns);
                }
                made(entity);
            } else {
                returned(entity);
                if (isIncomplete(entity)) {
                    complete(entity, row);
                }
            }
            last = entity;
            return entity;
        }
    }
}
