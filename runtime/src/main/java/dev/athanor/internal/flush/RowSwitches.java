package dev.athanor.internal.flush;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New objects with the key of an object that is deleted in the same flush: the row stays, and an UPDATE gives it the new values,
 * so that nothing that refers to it is in the way. SQLAlchemy calls it a row switch.
 */
final class RowSwitches {
    /** For each new object the deleted one whose row it takes. */
    private final IdentityHashMap<MappedEntity, MappedEntity> former = new IdentityHashMap<>();

    private RowSwitches() {}

    /** Those of a flush, whose new objects are made ready for the UPDATE; what expired is read, as the version goes on from its row's. */
    static RowSwitches of(Changes changes, RowKeys keys, RelationshipSource source) {
        RowSwitches switches = find(changes, keys);
        if (!switches.former.isEmpty()) {
            ByEntity.of(switches.former.values()).forEach((model, gone) -> RowVersions.read(model, gone, source));
            switches.former.forEach(RowSwitches::prepare);
        }
        return switches;
    }

    /** Those that there would be; changes nothing. */
    static RowSwitches find(Changes changes, RowKeys keys) {
        RowSwitches switches = new RowSwitches();
        if (changes.pending().isEmpty() || changes.deleted().isEmpty()) {
            return switches;
        }
        Map<Object, MappedEntity> deleted = new HashMap<>();
        for (MappedEntity entity : changes.deleted()) {
            deleted.put(new Row(entity.athanor$model(), keys.of(entity)), entity);
        }
        for (MappedEntity entity : changes.pending()) {
            Object key = isKeySet(entity) ? entity.athanor$model().key(entity) : null;
            MappedEntity gone = key == null ? null : deleted.get(new Row(entity.athanor$model(), key));
            if (gone != null && !leavesColumnsOut(entity)) {
                switches.former.put(entity, gone);
            }
        }
        return switches;
    }

    /** Whether the object takes the row of a deleted one. */
    boolean takesRow(MappedEntity pending) {
        return former.containsKey(pending);
    }

    /** Whether a new object takes the row of the deleted one. */
    boolean keepsRow(MappedEntity deleted) {
        return former.containsValue(deleted);
    }

    private static boolean isKeySet(MappedEntity entity) {
        for (int i = 0; i < entity.athanor$model().keySize(); i++) {
            if (!Masks.isLoaded(entity, i)) {
                return false;
            }
        }
        return true;
    }

    /** A default of the database is given to a new row only: the former row would keep its value. */
    private static boolean leavesColumnsOut(MappedEntity entity) {
        for (ColumnModel column : entity.athanor$model().columns()) {
            if (column.def().hasDefault() && DatabaseValues.isUnset(entity, column.index())) {
                return true;
            }
        }
        return false;
    }

    /** All columns are written, and the version goes on from that of the row. */
    private static void prepare(MappedEntity entity, MappedEntity gone) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            int i = column.index();
            if (i == model.versionColumn()) {
                model.set(entity, i, model.get(gone, i));
                Masks.setLoaded(entity, i, Masks.isLoaded(gone, i));
            } else if (i >= model.keySize() && !column.isComputed() && column.formula() == null) {
                Masks.setDirty(entity, i, true);
            }
        }
    }

    private record Row(EntityModel<?> model, @Nullable Object key) {}
}
