package dev.athanor.jackson;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import org.jspecify.annotations.Nullable;

/**
 * What an accessor of an entity reads: a column, the columns of an embedded record, or a relationship.
 *
 * @param model the entity
 * @param name the accessor's name
 * @param first the attribute number, of an embedded record that of its first column
 * @param last the attribute number, of an embedded record that of its last column
 * @param relationship the relationship, or null
 */
record EntityAttribute(
        EntityModel<?> model,
        String name,
        int first,
        int last,
        @Nullable RelationshipModel relationship) {

    /** The attribute with an accessor of this name, or null. */
    static @Nullable EntityAttribute find(EntityModel<?> model, String name) {
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.name().equals(name)) {
                return new EntityAttribute(model, name, relationship.index(), relationship.index(), relationship);
            }
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < model.columns().size(); i++) {
            String column = model.columns().get(i).name();
            if (column.equals(name) || column.startsWith(name + ".")) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? null : new EntityAttribute(model, name, first, last, null);
    }

    /** Whether it is the key or a part of it, which may be a to-one whose foreign key is. */
    boolean isOfKey() {
        if (relationship == null) {
            return last < model.keySize();
        }
        for (int column : relationship.columns()) {
            if (column >= model.keySize()) {
                return false;
            }
        }
        return relationship.kind() == RelationshipModel.Kind.TO_ONE;
    }

    /** Whether it is an embedded record. */
    boolean isEmbedded() {
        return relationship == null && model.columns().get(first).name().length() > name.length();
    }

    /** Whether it is never written: computed by the database, or only viewed. */
    boolean isComputed() {
        return relationship != null
                ? relationship.isViewOnly()
                : model.columns().get(first).isComputed();
    }

    /** Whether it counts the versions of the row. */
    boolean isVersion() {
        return first == model.versionColumn();
    }

    /** Whether the accessor answers without asking the object's owner. */
    boolean isLoaded(MappedEntity entity) {
        for (int i = first; i <= last; i++) {
            if (!Masks.isLoaded(entity, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the object holds the value, loaded or as it was last known. */
    boolean isKnown(MappedEntity entity) {
        for (int i = first; i <= last; i++) {
            if (!Access.isKnown(entity, i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code User.name}, for messages. */
    @Override
    public String toString() {
        return model.name() + "." + name;
    }
}
