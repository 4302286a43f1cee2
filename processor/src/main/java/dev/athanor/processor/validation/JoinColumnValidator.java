package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.RelationshipProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.StatedNames;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where join columns may be named, and how many. */
final class JoinColumnValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            if (side.attribute().resolved()) {
                checkJoinColumns(mapping.declared(), side, report);
                checkIndex(mapping, side, report);
            }
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
            checkCount(entity, side, "joinColumn", declared.joinColumn(), linked ? entity : target, report);
            checkCount(entity, side, "inverseJoinColumn", declared.inverseJoinColumn(), target, report);
        }
        checkTwice(entity, side, declared.joinColumn(), report);
        checkTwice(entity, side, declared.inverseJoinColumn(), report);
    }

    private static void checkMisplaced(
            DeclaredEntity entity, SideMeta side, String what, StatedNames stated, Report report) {
        if (!stated.isEmpty()) {
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

    private static void checkCount(
            DeclaredEntity entity,
            SideMeta side,
            String what,
            StatedNames stated,
            DeclaredEntity keyOf,
            Report report) {
        int count = keyOf.ids().size();
        int found = stated.all().size();
        if (found > 0 && count > 0 && found != count) {
            report.add(RelationshipProblem.JOIN_COLUMN_COUNT.at(
                    stated.origin(),
                    "accessor",
                    entity.displayName(side.attribute()),
                    "found",
                    found == 1 ? "one column" : found + " columns",
                    "what",
                    what,
                    "target",
                    keyOf.displayName(),
                    "count",
                    count == 1 ? "one" : String.valueOf(count),
                    "columns",
                    keyOf.ids().stream().map(DeclaredAttribute::name).collect(Collectors.joining(", "))));
        }
    }

    private static void checkTwice(DeclaredEntity entity, SideMeta side, StatedNames stated, Report report) {
        Set<String> seen = new HashSet<>();
        for (Stated<String> name : stated.all()) {
            if (!seen.add(name.value())) {
                report.add(RelationshipProblem.JOIN_COLUMN_TWICE.at(
                        name.origin(), "accessor", entity.displayName(side.attribute()), "column", name.value()));
            }
        }
    }

    private static void checkIndex(MappingMeta mapping, SideMeta side, Report report) {
        Stated<Boolean> index = side.declared().index();
        if (!index.value()) {
            return;
        }
        boolean hasKey = side.kind().isToOne() && side.owning();
        if (!hasKey) {
            String target = side.declared().target().simpleName();
            boolean linked = side.kind() == RelationshipKind.MANY_TO_MANY;
            addIndex(
                    mapping,
                    side,
                    linked
                            ? "the foreign keys of a link table have theirs"
                            : "the foreign key is in the table of " + target,
                    linked ? "" : ", and write it on the relationship of " + target,
                    report);
        } else if (side.join() instanceof ForeignKeyMeta key
                && CoveredColumns.of(mapping).coversWithoutOwn(key)) {
            addIndex(mapping, side, "another index or key covers its foreign key already", "", report);
        }
    }

    private static void addIndex(MappingMeta mapping, SideMeta side, String why, String where, Report report) {
        report.add(RelationshipProblem.RELATIONSHIP_INDEX_MISPLACED.at(
                side.declared().index().origin(),
                "accessor",
                mapping.declared().displayName(side.attribute()),
                "why",
                why,
                "where",
                where));
    }
}
