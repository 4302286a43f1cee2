package dev.athanor.internal.load;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.TrackedCollection;
import dev.athanor.type.RowReader;
import java.sql.SQLException;

/** Reads columns of a row into an object that exists: those it does not know, or all of them. */
final class RowFill {
    private RowFill() {}

    /** Fills what is not loaded and not changed; with {@code overwrite} all columns, dropping changes. */
    static void complete(MappedEntity entity, RowReader row, int at, boolean overwrite) throws SQLException {
        EntityModel<?> model = entity.athanor$model();
        int columns = model.columns().size();
        for (int i = model.keySize(); i < columns; i++) {
            if (overwrite || !Masks.isLoaded(entity, i) && !Masks.isDirty(entity, i)) {
                model.set(
                        entity, i, row.get(at + i, model.columns().get(i).def().type()));
                Masks.setLoaded(entity, i, true);
                Masks.setDirty(entity, i, false);
            }
        }
        if (overwrite) {
            for (int i = columns; i < columns + model.relationships().size(); i++) {
                dropRelationship(entity, i);
            }
        }
    }

    /** Makes a relationship load again when it is touched. */
    static void dropRelationship(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        Masks.setDirty(entity, attribute, false);
        Masks.setLoaded(entity, attribute, false);
        Object value = model.get(entity, attribute);
        if (value instanceof TrackedCollection collection) {
            collection.state().revert();
        } else if (value != null) {
            model.set(entity, attribute, null);
        }
    }
}
