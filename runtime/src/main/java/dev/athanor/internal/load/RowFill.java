package dev.athanor.internal.load;

import dev.athanor.internal.identity.Page;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RowColumns;
import dev.athanor.spi.TrackedCollection;
import dev.athanor.type.RowReader;
import java.sql.SQLException;

/** Reads columns of a row into an object that exists: those it does not know, or all of them. */
final class RowFill {
    private RowFill() {}

    /** Fills a new object from a row that has not just the usual columns. */
    static void fill(MappedEntity entity, RowReader row, int at, RowColumns columns) throws SQLException {
        EntityModel<?> model = entity.athanor$model();
        for (int i = 0; i < columns.count(); i++) {
            int attribute = columns.attribute(i);
            model.set(entity, attribute, row.get(at + i, columns.type(attribute)));
            Masks.setLoaded(entity, attribute, true);
        }
    }

    /**
     * Fills what is not loaded and not changed; with {@code overwrite} all columns, dropping changes, and what the row does not
     * have is read when it is asked for.
     */
    static void complete(MappedEntity entity, RowReader row, int at, RowColumns columns, boolean overwrite)
            throws SQLException {
        EntityModel<?> model = entity.athanor$model();
        for (int i = model.keySize(); i < columns.count(); i++) {
            int attribute = columns.attribute(i);
            if (overwrite || !Masks.isLoaded(entity, attribute) && !Masks.isDirty(entity, attribute)) {
                dropChange(entity, attribute);
                model.set(entity, attribute, row.get(at + i, columns.type(attribute)));
                Masks.setLoaded(entity, attribute, true);
            }
        }
        if (overwrite) {
            int count = model.columns().size();
            for (int i = model.keySize(); i < count; i++) {
                if (!columns.contains(i)) {
                    dropChange(entity, i);
                    Masks.setLoaded(entity, i, false);
                }
            }
            for (int i = count; i < count + model.relationships().size(); i++) {
                dropRelationship(entity, i);
            }
        }
    }

    /** Makes a relationship load again when it is touched. */
    static void dropRelationship(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        dropChange(entity, attribute);
        Masks.setLoaded(entity, attribute, false);
        Object value = model.get(entity, attribute);
        if (value instanceof TrackedCollection collection) {
            collection.state().revert();
        } else if (value != null) {
            model.set(entity, attribute, null);
            if (entity.athanor$owner() instanceof Page page) {
                page.forget(entity, attribute);
            }
        }
    }

    /** The former value is not the row's any more, so that setting it again is a change. */
    private static void dropChange(MappedEntity entity, int attribute) {
        if (Masks.isDirty(entity, attribute)) {
            Masks.setDirty(entity, attribute, false);
            if (entity.athanor$owner() instanceof Page page) {
                page.group().holder().overwritten(entity, attribute);
            }
        }
    }
}
