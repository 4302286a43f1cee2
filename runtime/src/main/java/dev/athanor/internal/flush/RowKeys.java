package dev.athanor.internal.flush;

import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.internal.identity.Journal;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The keys that rows have at each moment of a flush, some of which it changes. Used by the planner and the executors. */
final class RowKeys {
    private final Identities identities;
    private final CarriedKeys carried;
    private boolean moving;

    RowKeys(Identities identities, Journal journal) {
        this.identities = identities;
        this.carried = new CarriedKeys(identities, journal);
    }

    /** Called when the plan is made: without keys that change, objects have those of their rows. */
    void executing() {
        moving = identities.hasMovedKeys();
    }

    /** The key of an object's row; of a new object, its own. */
    Object of(MappedEntity entity) {
        return entity.athanor$owner() instanceof Page
                ? identities.rowKey(entity)
                : Objects.requireNonNull(entity.athanor$model().key(entity));
    }

    /** Binds the key of an object's row from a 1-based position on; the next position. */
    int bind(MappedEntity entity, RowBinder out, int index) throws SQLException {
        if (!moving) {
            return KeyColumns.bind(entity, out, index);
        }
        EntityModel<?> model = entity.athanor$model();
        Object key = of(entity);
        for (int i = 0; i < model.keySize(); i++) {
            KeyColumns.bindValue(model.columns().get(i).def().type(), KeyColumns.part(key, i), out, index + i);
        }
        return index + model.keySize();
    }

    /** One part of the key of an object's row. */
    Object part(MappedEntity entity, int position) {
        return moving ? KeyColumns.part(of(entity), position) : KeyColumns.part(entity, position);
    }

    /** Rows have got the keys of their objects: what refers to them goes along. */
    void written(EntityModel<?> model, List<MappedEntity> rows) {
        IdentityMap map = identities.of(model);
        Map<Object, Object> moved = new HashMap<>();
        for (MappedEntity row : rows) {
            moved.put(map.rowKey(row), Objects.requireNonNull(model.key(row)));
            map.keySettled(row);
        }
        carried.carry(model, moved);
    }

    /** A row has another value in a column of its key for the time being. */
    void freed(EntityModel<?> model, MappedEntity row, int column, Object value) {
        IdentityMap map = identities.of(model);
        Object former = map.rowKey(row);
        Object key = value;
        if (former instanceof CompositeKey composite) {
            Object[] parts = new Object[model.keySize()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = i == column ? value : composite.part(i);
            }
            key = model.keyOf(parts);
        }
        map.rowMoved(row, key);
        carried.carry(model, Map.of(former, key));
    }
}
