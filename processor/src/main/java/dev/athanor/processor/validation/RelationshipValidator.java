package dev.athanor.processor.validation;

import dev.athanor.annotation.Cascade;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.RelationshipProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import java.util.List;

/** What a relationship may declare by itself, before its other end is looked at. */
final class RelationshipValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            if (side.attribute().resolved()) {
                checkType(mapping.declared(), side, report);
                checkLinkTable(mapping.declared(), side, report);
                checkJoinColumns(mapping.declared(), side, report);
                checkCascade(mapping.declared(), side, report);
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

    private static void checkLinkTable(DeclaredEntity entity, SideMeta side, Report report) {
        DeclaredRelationship declared = side.declared();
        String accessor = entity.displayName(side.attribute());
        if (declared.namesLinkTable() && !declared.isToMany()) {
            report.add(RelationshipProblem.LINK_TABLE_ON_TO_ONE.at(
                    declared.secondary().origin(), "accessor", accessor));
        } else if (side.owning() && side.join() instanceof LinkTableMeta link) {
            List<String> toThis = link.toThis().stream().map(KeyPart::column).toList();
            link.toTarget().stream()
                    .map(KeyPart::column)
                    .filter(toThis::contains)
                    .findFirst()
                    .ifPresent(column -> report.add(RelationshipProblem.LINK_COLUMNS_EQUAL.at(
                            declared.secondary().origin(), "table", link.table(), "column", column)));
        }
    }

    private static void checkJoinColumns(DeclaredEntity entity, SideMeta side, Report report) {
        DeclaredRelationship declared = side.declared();
        DeclaredEntity target = side.target();
        boolean linked = declared.isToMany() && declared.namesLinkTable();
        if (!linked) {
            checkMisplaced(entity, side, "inverseJoinColumn", declared.inverseJoinColumn(), report);
        }
        if (!linked && declared.isToMany()) {
            checkMisplaced(entity, side, "joinColumn", declared.joinColumn(), report);
        }
        if (target != null) {
            checkSingle(entity, side, "joinColumn", declared.joinColumn(), linked ? entity : target, report);
            checkSingle(entity, side, "inverseJoinColumn", declared.inverseJoinColumn(), target, report);
        }
    }

    private static void checkMisplaced(
            DeclaredEntity entity, SideMeta side, String what, Stated<String> stated, Report report) {
        if (!stated.value().isEmpty()) {
            report.add(RelationshipProblem.JOIN_COLUMN_MISPLACED.at(
                    stated.origin(),
                    "accessor",
                    entity.displayName(side.attribute()),
                    "what",
                    what,
                    "why",
                    whyMisplaced(side)));
        }
    }

    private static String whyMisplaced(SideMeta side) {
        if (side.kind() == RelationshipKind.MANY_TO_MANY) {
            return "it is the other side that names the link table";
        }
        return side.declared().isToMany()
                ? "the foreign key is in the table of "
                        + side.declared().target().simpleName()
                : "it has no link table";
    }

    private static void checkSingle(
            DeclaredEntity entity,
            SideMeta side,
            String what,
            Stated<String> stated,
            DeclaredEntity keyOf,
            Report report) {
        int count = keyOf.ids().size();
        if (!stated.value().isEmpty() && count > 1) {
            report.add(RelationshipProblem.JOIN_COLUMN_COMPOSITE.at(
                    stated.origin(),
                    "accessor",
                    entity.displayName(side.attribute()),
                    "target",
                    keyOf.displayName(),
                    "count",
                    String.valueOf(count),
                    "what",
                    what));
        }
    }

    private static void checkCascade(DeclaredEntity entity, SideMeta side, Report report) {
        Stated<List<Cascade>> cascade = side.declared().cascade();
        boolean targetHasOneOwner = side.kind() == RelationshipKind.ONE_TO_MANY
                || side.kind() == RelationshipKind.ONE_TO_ONE && !side.owning();
        if (!cascade.value().contains(Cascade.DELETE_ORPHAN) || targetHasOneOwner) {
            return;
        }
        String why = side.kind() == RelationshipKind.MANY_TO_MANY
                ? "its targets may belong to others too"
                : "other objects may refer to the same one";
        report.add(RelationshipProblem.DELETE_ORPHAN_MISPLACED.at(
                cascade.origin(), "accessor", entity.displayName(side.attribute()), "why", why));
    }
}
