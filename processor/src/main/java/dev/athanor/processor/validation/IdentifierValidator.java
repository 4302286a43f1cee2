package dev.athanor.processor.validation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.IdentifierProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredForeignKey;
import dev.athanor.processor.model.DeclaredId;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.ValueForm;
import java.util.List;
import java.util.Set;

/** What makes a primary key. */
final class IdentifierValidator implements Rule {
    /** Types whose values are not found again by equality, or not reliably. */
    private static final Set<TypeName> UNFIT =
            Set.of(TypeName.FLOAT.box(), TypeName.DOUBLE.box(), ArrayTypeName.of(TypeName.BYTE));

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        List<DeclaredAttribute> ids = entity.ids();
        checkPresence(entity, report);
        checkAlone(entity, ids, report);
        checkSequences(entity, ids, report);
        for (DeclaredAttribute attribute : ids) {
            DeclaredId id = attribute.id();
            if (id != null && attribute.resolved() && attribute.value().form() != ValueForm.UNKNOWN) {
                checkType(entity, attribute, id, report);
                if (ids.size() == 1) {
                    checkItself(mapping, attribute, report);
                }
            }
        }
    }

    /** Nothing is told where an {@code @Id} may have been meant, but is misplaced, of another library or unknown. */
    private static void checkPresence(DeclaredEntity entity, Report report) {
        boolean none = entity.attributes().stream().allMatch(one -> one.id() == null);
        if (none && entity.resolved() && entity.misplaced().isEmpty()) {
            report.add(IdentifierProblem.ENTITY_MISSING_ID.at(entity.origin(), "entity", entity.displayName()));
        }
    }

    private static void checkAlone(DeclaredEntity entity, List<DeclaredAttribute> ids, Report report) {
        if (ids.size() < 2) {
            return;
        }
        ids.stream()
                .filter(one -> one.isGenerated() && one.resolved())
                .reduce((first, second) -> second)
                .ifPresent(last -> {
                    DeclaredId id = last.id();
                    if (id != null) {
                        report.add(IdentifierProblem.GENERATED_ID_NOT_ALONE.at(
                                id.generated().origin(),
                                "accessor",
                                entity.displayName(last),
                                "entity",
                                entity.displayName()));
                    }
                });
    }

    private static void checkSequences(DeclaredEntity entity, List<DeclaredAttribute> ids, Report report) {
        for (DeclaredAttribute attribute : ids) {
            DeclaredId id = attribute.id();
            if (id != null
                    && !id.sequence().value().isEmpty()
                    && !id.generated().value()) {
                report.add(IdentifierProblem.SEQUENCE_WITHOUT_GENERATED.at(
                        id.sequence().origin(), "accessor", entity.displayName(attribute)));
            }
        }
    }

    private static void checkItself(MappingMeta mapping, DeclaredAttribute id, Report report) {
        DeclaredForeignKey foreignKey = id.foreignKey();
        if (foreignKey == null) {
            return;
        }
        DeclaredEntity entity = mapping.declared();
        mapping.side(foreignKey.relationship().value())
                .filter(one -> entity.equals(one.target()))
                .ifPresent(one -> report.add(IdentifierProblem.ID_REFERS_TO_ITSELF.at(
                        foreignKey.relationship().origin(),
                        "accessor",
                        entity.displayName(id),
                        "entity",
                        entity.displayName(),
                        "name",
                        one.attribute().name())));
    }

    private static void checkType(DeclaredEntity entity, DeclaredAttribute attribute, DeclaredId id, Report report) {
        String accessor = entity.displayName(attribute);
        if (attribute.isGenerated() && !attribute.value().isGeneratable()) {
            report.add(IdentifierProblem.GENERATED_ID_TYPE.at(
                    id.generated().origin(), "accessor", accessor, "type", attribute.typeText()));
        } else if (!attribute.isGenerated() && attribute.accessor().nullable()) {
            report.add(IdentifierProblem.ID_NULLABLE.at(attribute.origin(), "accessor", accessor));
        } else if (UNFIT.contains(attribute.value().boxed())) {
            report.add(IdentifierProblem.ID_TYPE_UNFIT.at(
                    attribute.origin(), "accessor", accessor, "type", attribute.typeText()));
        }
    }
}
