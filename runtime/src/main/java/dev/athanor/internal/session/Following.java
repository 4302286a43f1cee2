package dev.athanor.internal.session;

import dev.athanor.internal.flush.StatementEffect;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the objects of a session follow a statement that wrote rows: they forget what it may have changed. */
final class Following {
    private final SessionObjects objects;

    Following(SessionObjects objects) {
        this.objects = objects;
    }

    /** Forgets what a statement may have changed of the entity whose table it wrote, where there is one. */
    void follow(@Nullable EntityModel<?> model, StatementEffect effect) {
        if (model != null) {
            if (effect.removed()) {
                objects.identities().of(model).forEachPage(Page::expireUnchanged);
            } else if (!effect.changed().isEmpty()) {
                changed(model, effect.changed());
            }
        }
    }

    /** An object whose row was deleted, read from the statement: a rollback makes it persistent again. */
    void deleted(MappedEntity entity) {
        Masks.clearDirty(entity);
        if (objects.hasChanges()) {
            objects.changes().removeDirty(entity);
        }
        if (entity.athanor$owner() instanceof Page page) {
            page.remember(entity);
        }
        forgetFormulas(entity);
        objects.identities().of(entity.athanor$model()).remove(entity);
        objects.work().deletedRows().add(entity);
    }

    /** Formulas that read other rows were not asked for: an object that had none reads them when it is asked. */
    static void forgetFormulas(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            if (column.formula() != null
                    && column.formula().readsMore()
                    && entity.athanor$owner() instanceof Page page) {
                if (model.get(entity, column.index()) == null) {
                    Masks.setLoaded(entity, column.index(), false);
                } else {
                    page.expire(entity, column.index());
                }
            }
        }
    }

    private void changed(EntityModel<?> model, List<ColumnDef> columns) {
        for (ColumnDef column : columns) {
            expire(model, model.columnIndex(column.name()));
        }
        for (ColumnModel column : model.columns()) {
            if (column.isComputed()) {
                expire(model, column.index());
            }
        }
    }

    /** Marks a column, and the to-ones that it is a foreign key of, on all objects of an entity. */
    private void expire(EntityModel<?> model, int column) {
        objects.identities().of(model).forEachPage(page -> page.expire(column));
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                    && Arrays.stream(relationship.columns()).anyMatch(each -> each == column)) {
                objects.identities().of(model).forEachPage(page -> page.expire(relationship.index()));
            }
        }
    }
}
