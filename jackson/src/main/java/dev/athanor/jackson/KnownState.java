package dev.athanor.jackson;

import dev.athanor.spi.Access;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedCollection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the object whose accessor can be called without loading: the object itself where the value is loaded, and where it has
 * expired a stand-in, which holds the last known value and belongs to no session.
 */
final class KnownState {
    private KnownState() {}

    /** The object to ask for an attribute; null where the value is not known. */
    static @Nullable Object source(MappedEntity entity, EntityAttribute attribute) {
        if (attribute.isLoaded(entity) && hasKeysLoaded(entity, attribute)) {
            return entity;
        }
        RelationshipModel relationship = attribute.relationship();
        boolean known = attribute.isKnown(entity)
                || relationship == null && attribute.isOfKey() && hasKey(entity)
                || relationship != null && Access.isNullReference(entity, relationship);
        if (!known || relationship != null && !hasKeysKnown(entity, relationship)) {
            return null;
        }
        MappedEntity standIn = attribute.model().newInstance();
        for (int i = attribute.first(); i <= attribute.last(); i++) {
            hold(standIn, i, entity);
        }
        return standIn;
    }

    private static boolean hasKey(MappedEntity entity) {
        return entity.athanor$owner() != null && entity.athanor$model().key(entity) != null;
    }

    /** A map reads the column of its objects by which it is keyed. */
    private static boolean hasKeysLoaded(MappedEntity entity, EntityAttribute attribute) {
        RelationshipModel relationship = attribute.relationship();
        return relationship == null
                || relationship.mapKey() < 0
                || elements(entity, relationship).stream()
                        .allMatch(each -> Masks.isLoaded((MappedEntity) each, relationship.mapKey()));
    }

    private static boolean hasKeysKnown(MappedEntity entity, RelationshipModel relationship) {
        return relationship.mapKey() < 0
                || elements(entity, relationship).stream()
                        .allMatch(each -> Access.isKnown((MappedEntity) each, relationship.mapKey()));
    }

    /** Has a stand-in hold the value that the object has of an attribute, or null for a to-one that is not its any more. */
    private static void hold(MappedEntity standIn, int attribute, MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        RelationshipModel relationship = attribute < model.columns().size() ? null : model.relationship(attribute);
        if (relationship != null && relationship.isToMany()) {
            List<Object> elements = elements(entity, relationship);
            model.collection(standIn, attribute)
                    .state()
                    .load(relationship.mapKey() < 0 ? elements : readable(elements, relationship.mapKey()));
            return;
        }
        boolean known = relationship == null || Access.isKnown(entity, attribute);
        model.set(standIn, attribute, known ? model.get(entity, attribute) : null);
        Masks.setLoaded(standIn, attribute, true);
    }

    private static List<Object> elements(MappedEntity entity, RelationshipModel relationship) {
        TrackedCollection held = (TrackedCollection) entity.athanor$model().get(entity, relationship.index());
        return held == null ? List.of() : held.state().lastKnown();
    }

    /** Objects whose map key can be read, copies in place of those whose key has expired. */
    private static List<Object> readable(List<Object> elements, int mapKey) {
        List<Object> readable = new ArrayList<>(elements.size());
        for (Object each : elements) {
            MappedEntity element = (MappedEntity) each;
            readable.add(Masks.isLoaded(element, mapKey) ? element : copy(element));
        }
        return readable;
    }

    private static MappedEntity copy(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        MappedEntity copy = model.newInstance();
        for (ColumnModel column : model.columns()) {
            if (Access.isKnown(entity, column.index())) {
                hold(copy, column.index(), entity);
            }
        }
        for (RelationshipModel relationship : model.relationships()) {
            if (Access.isKnown(entity, relationship.index())) {
                copy(entity, copy, relationship);
            }
        }
        return copy;
    }

    private static void copy(MappedEntity entity, MappedEntity copy, RelationshipModel relationship) {
        if (relationship.isToMany()) {
            entity.athanor$model()
                    .collection(copy, relationship.index())
                    .state()
                    .load(elements(entity, relationship)); // what these have expired is seen to when they are written
        } else {
            hold(copy, relationship.index(), entity);
        }
    }
}
