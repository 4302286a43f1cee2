package dev.athanor.processor.model;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The documentation comments of classes and accessors as plain text; what outputs describe things by. */
@FunctionalInterface
public interface Comments {
    /** The comment of an element, paragraphs separated by an empty line; null where it has none. */
    @Nullable
    String of(Element element);

    /** The comment of an entity's class. */
    default @Nullable String of(EntityMeta entity) {
        return of(entity.element());
    }

    /** The comment of a column's accessor; for a foreign key that none exposes, that of its relationship. */
    default @Nullable String of(ColumnMeta column) {
        return of(column.origin().element());
    }

    /** The comment of a relationship's accessor. */
    default @Nullable String of(RelationshipMeta relationship) {
        return of(relationship.origin().element());
    }
}
