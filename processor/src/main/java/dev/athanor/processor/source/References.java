package dev.athanor.processor.source;

import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredForeignKey;
import dev.athanor.processor.model.DeclaredRelationship;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What in an entity refers to another one, and which relationships of that follow it back. Used by the readers of sides and keys. */
final class References {
    private References() {}

    /** What in a one-to-many's target could be its foreign key; one of them is right. */
    static List<DeclaredAttribute> of(
            DeclaredEntity parent,
            DeclaredAttribute oneToMany,
            DeclaredEntity child,
            @Nullable DeclaredAttribute partner) {
        if (partner != null) {
            return List.of(partner);
        }
        DeclaredRelationship declared = oneToMany.relationship();
        String named = declared == null ? "" : declared.foreignKey().value();
        if (!named.isEmpty()) {
            return named(parent, child, named).map(List::of).orElse(List.of());
        }
        List<DeclaredAttribute> all = to(parent, child);
        List<DeclaredAttribute> free =
                all.stream().filter(one -> isFree(one, oneToMany)).toList();
        return free.isEmpty() ? all : free;
    }

    /** All in an entity that refers to another one: its to-one relationships, and columns without a relationship. */
    static List<DeclaredAttribute> to(DeclaredEntity parent, DeclaredEntity child) {
        return child.attributes().stream()
                .filter(one -> isToOne(one, parent) || isColumn(one, parent))
                .toList();
    }

    /** The relationships of an entity that are the other ends of a reference to it. */
    static List<DeclaredAttribute> inverseSides(
            DeclaredEntity parent, DeclaredEntity child, DeclaredAttribute reference) {
        return parent.relationships().stream()
                .filter(one -> !one.equals(reference) && follows(parent, one, child, reference))
                .toList();
    }

    /** Whether a relationship leads to an entity. */
    static boolean leadsTo(DeclaredAttribute relationship, DeclaredEntity entity) {
        DeclaredRelationship declared = relationship.relationship();
        return declared != null && declared.isMapped() && declared.target().equals(entity.type());
    }

    private static boolean follows(
            DeclaredEntity parent, DeclaredAttribute one, DeclaredEntity child, DeclaredAttribute reference) {
        DeclaredRelationship declared = one.relationship();
        if (declared == null || declared.namesLinkTable() || !leadsTo(one, child)) {
            return false;
        }
        if (declared.hasOtherSide()) {
            return reference.relationship() != null
                    && declared.backPopulates().value().equals(reference.name());
        }
        return declared.isToMany() && of(parent, one, child, null).equals(List.of(reference));
    }

    /** The reference of this name; the accessor that exposes the column of one stands for it. */
    private static Optional<DeclaredAttribute> named(DeclaredEntity parent, DeclaredEntity child, String name) {
        List<DeclaredAttribute> all = to(parent, child);
        return all.stream()
                .filter(one -> one.name().equals(name)
                        || child.attribute(name)
                                .filter(column -> column.exposes(one.name()))
                                .isPresent())
                .findFirst();
    }

    private static boolean isFree(DeclaredAttribute reference, DeclaredAttribute oneToMany) {
        DeclaredRelationship declared = reference.relationship();
        return declared == null
                || !declared.hasOtherSide()
                || declared.backPopulates().value().equals(oneToMany.name());
    }

    private static boolean isToOne(DeclaredAttribute one, DeclaredEntity parent) {
        DeclaredRelationship declared = one.relationship();
        return declared != null && !declared.isToMany() && leadsTo(one, parent);
    }

    private static boolean isColumn(DeclaredAttribute one, DeclaredEntity parent) {
        DeclaredForeignKey foreignKey = one.foreignKey();
        return one.isColumn() && foreignKey != null && parent.type().equals(foreignKey.entity());
    }
}
