package dev.athanor.processor.validation;

import dev.athanor.annotation.Cascade;
import dev.athanor.processor.diagnostic.CascadeProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which cascades may be stated, and where an orphan is possible. */
final class CascadeValidator implements Rule {
    private static final Set<Cascade> PARTS_OF_ALL =
            EnumSet.complementOf(EnumSet.of(Cascade.ALL, Cascade.DELETE_ORPHAN));

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            if (side.attribute().resolved() && side.target() != null) {
                checkRedundant(mapping.declared(), side, report);
                checkOrphan(mapping.declared(), side, report);
                checkSingleParent(mapping.declared(), side, report);
            }
        }
    }

    private static void checkRedundant(DeclaredEntity entity, SideMeta side, Report report) {
        Stated<List<Cascade>> stated = side.declared().cascade();
        Set<Cascade> seen = EnumSet.noneOf(Cascade.class);
        boolean all = stated.value().contains(Cascade.ALL);
        for (Cascade cascade : stated.value()) {
            boolean twice = !seen.add(cascade);
            if (twice || all && PARTS_OF_ALL.contains(cascade)) {
                report.add(CascadeProblem.CASCADE_REDUNDANT.at(
                        stated.origin(),
                        "accessor",
                        entity.displayName(side.attribute()),
                        "cascade",
                        cascade.name(),
                        "why",
                        twice ? "twice" : "beside ALL, which contains it"));
                return;
            }
        }
    }

    private static void checkOrphan(DeclaredEntity entity, SideMeta side, Report report) {
        Stated<List<Cascade>> cascade = side.declared().cascade();
        if (!cascade.value().contains(Cascade.DELETE_ORPHAN)) {
            return;
        }
        String accessor = entity.displayName(side.attribute());
        if (side.kind() == RelationshipKind.MANY_TO_MANY) {
            report.add(CascadeProblem.DELETE_ORPHAN_MISPLACED.at(cascade.origin(), "accessor", accessor));
        } else if (hasForeignKey(side)
                && !side.declared().behaviour().singleParent().value()) {
            report.add(CascadeProblem.DELETE_ORPHAN_WITHOUT_SINGLE_PARENT.at(
                    cascade.origin(),
                    "accessor",
                    accessor,
                    "target",
                    side.declared().target().simpleName()));
        }
    }

    private static void checkSingleParent(DeclaredEntity entity, SideMeta side, Report report) {
        Stated<Boolean> singleParent = side.declared().behaviour().singleParent();
        if (singleParent.value() && !hasForeignKey(side)) {
            String why = side.kind().isToOne()
                    ? "the other side has the foreign key, so that its target has one parent anyway"
                    : "it gives many objects";
            report.add(CascadeProblem.SINGLE_PARENT_MISPLACED.at(
                    singleParent.origin(), "accessor", entity.displayName(side.attribute()), "why", why));
        }
    }

    private static boolean hasForeignKey(SideMeta side) {
        return side.kind().isToOne() && side.owning();
    }
}
