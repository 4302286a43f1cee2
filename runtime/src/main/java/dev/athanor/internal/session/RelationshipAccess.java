package dev.athanor.internal.session;

import dev.athanor.error.RaiseLoadException;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.query.TableUse;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.Set;

/** Loads relationships of persistent objects one by one, after a flush where that is needed to read what they are now. */
final class RelationshipAccess {
    private final SessionParts parts;

    RelationshipAccess(SessionParts parts) {
        this.parts = parts;
    }

    /**
     * Loads what somebody reads.
     *
     * @throws RaiseLoadException where that needs a statement, and the query or the mapping refuses it
     */
    void touch(Page page, MappedEntity entity, RelationshipModel relationship) {
        load(page, entity, relationship, true);
    }

    /** Loads what somebody asks to be loaded, whatever the query or the mapping says of touches. */
    void read(Page page, MappedEntity entity, RelationshipModel relationship) {
        load(page, entity, relationship, false);
    }

    /**
     * Loads what a change of the relationship needs to know. Without a flush: the other side is changed already, so that the rows
     * would tell the new object instead of the former.
     */
    void loadFormer(Page page, MappedEntity entity, RelationshipModel relationship) {
        boolean autoflush = parts.flushing().autoflush();
        parts.flushing().autoflush(false);
        try {
            load(page, entity, relationship, false);
        } finally {
            parts.flushing().autoflush(autoflush);
        }
    }

    private void load(Page page, MappedEntity entity, RelationshipModel relationship, boolean touched) {
        if (relationship.isWriteOnly()) {
            return;
        }
        if (relationship.kind() == RelationshipModel.Kind.TO_ONE) {
            loadToOne(page, entity, relationship, touched);
            return;
        }
        if (touched) {
            page.refuseSql(entity, relationship);
        }
        parts.flushing().beforeReading(useOf(relationship));
        parts.flushing().beforeCriteria();
        if (!Masks.isLoaded(entity, relationship.index())) {
            parts.relationships().touched(page, entity, relationship);
        }
    }

    /** Flushes only before what is read: the row of the object where the foreign key is unknown, the target's where it is not here. */
    private void loadToOne(Page page, MappedEntity entity, RelationshipModel relationship, boolean touched) {
        RelationshipLoader relationships = parts.relationships();
        if (!RelationshipLoader.isForeignKeyKnown(entity, relationship)) {
            if (touched) {
                page.refuseSql(entity, relationship);
            }
            EntityModel<?> model = entity.athanor$model();
            if (model.columns().stream().anyMatch(ColumnModel::isComputed)) {
                parts.flushing().beforeReading(model); // the whole row is read, and what is computed of changes with it
            }
            relationships.ensureForeignKey(page, entity, relationship);
        }
        int index = relationship.index();
        if (Masks.isLoaded(entity, index) || relationships.isInMemory(entity, relationship)) {
            return;
        }
        if (touched) {
            page.refuseSql(entity, relationship);
        }
        if (relationship.target().readsMore() || parts.flushing().always()) {
            parts.flushing().beforeReading(useOf(relationship));
        }
        if (parts.criteria().concern(relationship.target())) { // also the target's own row decides whether it is found
            parts.flushing().beforeReading(useOf(relationship));
            parts.flushing().beforeCriteria();
        }
        if (!Masks.isLoaded(entity, index)) {
            relationships.touched(page, entity, relationship);
        }
    }

    private static TableUse useOf(RelationshipModel relationship) {
        String target = relationship.target().table().qualifiedName();
        Set<String> tables = relationship.kind() == RelationshipModel.Kind.MANY_TO_MANY
                ? Set.of(target, relationship.link().table().qualifiedName())
                : Set.of(target);
        return new TableUse(tables, relationship.target().readsMore());
    }
}
