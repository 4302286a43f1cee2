package dev.athanor.processor.validation;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.diagnostic.MappingWarning;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import java.util.List;

/** Warns of cascades that do not do what they seem to. */
final class CascadeWarning implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            if (!side.declared().behaviour().viewOnly().value()) {
                String accessor = mapping.declared().displayName(side.attribute());
                checkOrphan(mapping.declared(), side, accessor, report);
                checkShared(side, accessor, report);
                checkOnDelete(side, accessor, report);
            }
        }
    }

    private static void checkOrphan(DeclaredEntity entity, SideMeta side, String accessor, Report report) {
        Stated<List<Cascade>> cascade = side.declared().cascade();
        if (!cascade.value().contains(Cascade.DELETE_ORPHAN)) {
            return;
        }
        if (!ForeignKeys.cascadesDelete(side)) {
            report.add(MappingWarning.ORPHAN_WITHOUT_DELETE.at(
                    cascade.origin(), "accessor", accessor, "entity", entity.displayName()));
        } else if (!cascade.value().contains(Cascade.ALL) && !cascade.value().contains(Cascade.SAVE_UPDATE)) {
            report.add(MappingWarning.ORPHAN_WITHOUT_SAVE_UPDATE.at(cascade.origin(), "accessor", accessor));
        }
    }

    private static void checkShared(SideMeta side, String accessor, Report report) {
        boolean toOne = side.kind() == RelationshipKind.MANY_TO_ONE
                && !side.declared().behaviour().singleParent().value();
        boolean linked = side.kind() == RelationshipKind.MANY_TO_MANY;
        if (ForeignKeys.cascadesDelete(side) && (toOne || linked)) {
            report.add(MappingWarning.DELETE_OF_SHARED.at(
                    side.declared().cascade().origin(),
                    "accessor",
                    accessor,
                    "target",
                    side.declared().target().simpleName(),
                    "remedy",
                    linked
                            ? "Remove it: the rows of the link table are deleted anyway."
                            : "Remove it, or write singleParent = true if none does."));
        }
    }

    /** What the session does with the targets of a deleted object, against what the database does. */
    private static void checkOnDelete(SideMeta side, String accessor, Report report) {
        boolean hasNoKey = side.kind() == RelationshipKind.ONE_TO_MANY
                || side.kind() == RelationshipKind.ONE_TO_ONE && !side.owning();
        if (!hasNoKey || !(side.join() instanceof ForeignKeyMeta key)) {
            return;
        }
        boolean deletes = ForeignKeys.cascadesDelete(side);
        boolean against = deletes ? key.onDelete() == OnDelete.SET_NULL : key.onDelete() == OnDelete.CASCADE;
        if (!against) {
            return;
        }
        Stated<OnDelete> own = side.declared().behaviour().onDelete();
        Origin origin = own.written() ? own.origin() : side.declared().cascade().origin();
        report.add(MappingWarning.CASCADE_AGAINST_ON_DELETE.at(
                origin,
                "accessor",
                accessor,
                "cascades",
                deletes ? "has" : "has not",
                "key",
                ForeignKeys.text(key),
                "found",
                key.onDelete().name(),
                "target",
                side.declared().target().simpleName(),
                "remedy",
                deletes
                        ? "Write onDelete = CASCADE, or remove the cascade DELETE."
                        : "Write cascade = ALL, or remove onDelete."));
    }
}
