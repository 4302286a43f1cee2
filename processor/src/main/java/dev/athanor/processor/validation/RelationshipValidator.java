package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.RelationshipProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.StatedNames;

/** What the type of a relationship and the values of its annotation may be by themselves. */
final class RelationshipValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            if (side.attribute().resolved()) {
                checkType(mapping.declared(), side, report);
                checkNames(mapping.declared().displayName(side.attribute()), side.declared(), report);
            }
        }
    }

    private static void checkType(DeclaredEntity entity, SideMeta side, Report report) {
        DeclaredAttribute attribute = side.attribute();
        DeclaredRelationship declared = side.declared();
        String accessor = entity.displayName(attribute);
        Problem problem = switch (declared.form()) {
            case NO_ENTITY -> RelationshipProblem.RELATIONSHIP_TARGET_NOT_ENTITY;
            case RAW_COLLECTION -> RelationshipProblem.RELATIONSHIP_COLLECTION_RAW;
            case OTHER_COLLECTION -> RelationshipProblem.RELATIONSHIP_COLLECTION_UNSUPPORTED;
            case ENTITY, UNRESOLVED -> null;
        };
        if (problem != null) {
            report.add(problem.at(attribute.origin(), "accessor", accessor, "type", declared.typeText()));
        } else if (declared.isToMany() && attribute.accessor().nullable()) {
            report.add(
                    RelationshipProblem.RELATIONSHIP_COLLECTION_NULLABLE.at(attribute.origin(), "accessor", accessor));
        }
    }

    private static void checkNames(String accessor, DeclaredRelationship declared, Report report) {
        checkName(accessor, "backPopulates", declared.backPopulates(), report);
        checkName(accessor, "secondary", declared.secondary(), report);
        checkName(accessor, "foreignKey", declared.foreignKey(), report);
        checkName(accessor, "position", declared.position(), report);
        checkName(accessor, "mapKey", declared.mapKey(), report);
        checkNames(accessor, "joinColumn", declared.joinColumn(), report);
        checkNames(accessor, "inverseJoinColumn", declared.inverseJoinColumn(), report);
        checkNames(accessor, "orderBy", declared.orderBy(), report);
    }

    private static void checkName(String accessor, String what, Stated<String> name, Report report) {
        if (name.written() && name.value().isBlank()) {
            addEmpty(accessor, what, name.origin(), report);
        }
    }

    private static void checkNames(String accessor, String what, StatedNames names, Report report) {
        names.all().stream()
                .filter(one -> one.value().isBlank())
                .findFirst()
                .ifPresent(one -> addEmpty(accessor, what, one.origin(), report));
    }

    private static void addEmpty(String accessor, String what, Origin origin, Report report) {
        report.add(RelationshipProblem.RELATIONSHIP_VALUE_EMPTY.at(origin, "accessor", accessor, "what", what));
    }
}
