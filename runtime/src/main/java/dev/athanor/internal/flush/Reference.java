package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A foreign key of an entity, known by the relationship that has it, or by that of the other side where only that one is mapped. */
final class Reference {
    private final int[] columns;
    private final EntityModel<?> target;
    private final String name;
    private final RelationshipModel relationship;

    private Reference(int[] columns, EntityModel<?> target, String name, RelationshipModel relationship) {
        this.columns = columns;
        this.target = target;
        this.name = name;
        this.relationship = relationship;
    }

    /** The positions of its columns in the entity that has them. */
    int[] columns() {
        return columns;
    }

    /** The entity that it refers to. */
    EntityModel<?> target() {
        return target;
    }

    /** The relationship as messages name it. */
    String name() {
        return name;
    }

    RelationshipModel relationship() {
        return relationship;
    }

    /** The foreign keys between the entities of some rows, by the entity that has them. */
    static Map<EntityModel<?>, List<Reference>> among(List<MappedEntity> rows) {
        Set<EntityModel<?>> models = new LinkedHashSet<>();
        rows.forEach(row -> models.add(row.athanor$model()));
        Map<EntityModel<?>, List<Reference>> references = new HashMap<>();
        for (EntityModel<?> model : models) {
            for (RelationshipModel relationship : model.relationships()) {
                String name = model.attributeName(relationship.index());
                if (relationship.kind() == Kind.TO_ONE) {
                    add(
                            references,
                            model,
                            new Reference(relationship.columns(), relationship.target(), name, relationship));
                } else if (relationship.kind() != Kind.MANY_TO_MANY && relationship.inverse() == null) {
                    add(
                            references,
                            relationship.target(),
                            new Reference(relationship.targetColumns(), model, name, relationship));
                }
            }
        }
        return references;
    }

    private static void add(
            Map<EntityModel<?>, List<Reference>> references, EntityModel<?> model, Reference reference) {
        List<Reference> known = references.computeIfAbsent(model, each -> new ArrayList<>());
        if (known.stream().noneMatch(each -> Arrays.equals(each.columns, reference.columns))) {
            known.add(reference);
        }
    }
}
