package dev.athanor.event;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/** Tells a validator which attributes of an entity it can read without a statement. */
final class KnownAttributes implements TraversableResolver {
    /** Whether the objects are new, so that what may be null and is not set is null. */
    private final boolean isNew;

    KnownAttributes(boolean isNew) {
        this.isNew = isNew;
    }

    @Override
    public boolean isReachable(
            Object object, Path.Node property, Class<?> root, Path pathToObject, ElementType elementType) {
        return !(object instanceof MappedEntity entity) || isKnown(entity, String.valueOf(property.getName()));
    }

    /** A related object is checked when it is written itself. */
    @Override
    public boolean isCascadable(
            Object object, Path.Node property, Class<?> root, Path pathToObject, ElementType elementType) {
        return !(object instanceof MappedEntity entity)
                || entity.athanor$model().relationships().stream()
                        .noneMatch(each -> each.name().equals(property.getName()));
    }

    /** The columns of a record are named by it; what is neither column nor relationship is a method of the user's. */
    private boolean isKnown(MappedEntity entity, String name) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            boolean concerns = column.name().equals(name) || column.name().startsWith(name + ".");
            if (concerns && !isKnown(entity, column.index())) {
                return false;
            }
        }
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.name().equals(name) && !isKnown(entity, relationship.index())) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(MappedEntity entity, int attribute) {
        return Masks.isLoaded(entity, attribute)
                || isNew && entity.athanor$model().isNullable(attribute);
    }
}
