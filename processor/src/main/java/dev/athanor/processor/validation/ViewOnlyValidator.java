package dev.athanor.processor.validation;

import dev.athanor.annotation.Cascade;
import dev.athanor.processor.diagnostic.CascadeProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredBehaviour;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import java.util.stream.Collectors;

/** That a relationship which is only read says nothing about writing. */
final class ViewOnlyValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            boolean viewOnly = side.declared().behaviour().viewOnly().value();
            if (viewOnly && side.attribute().resolved() && side.target() != null) {
                check(mapping, side, mapping.declared().displayName(side.attribute()), report);
            }
        }
    }

    private static void check(MappingMeta mapping, SideMeta side, String accessor, Report report) {
        DeclaredRelationship declared = side.declared();
        DeclaredBehaviour behaviour = declared.behaviour();
        if (declared.cascade().written() && !declared.cascade().value().isEmpty()) {
            report.add(CascadeProblem.VIEW_ONLY_CASCADE.at(
                    declared.cascade().origin(),
                    "accessor",
                    accessor,
                    "cascade",
                    declared.cascade().value().stream().map(Cascade::name).collect(Collectors.joining(", "))));
        }
        if (declared.hasOtherSide()) {
            report.add(CascadeProblem.VIEW_ONLY_BACK_POPULATES.at(
                    declared.backPopulates().origin(),
                    "accessor",
                    accessor,
                    "other",
                    declared.target().simpleName() + "."
                            + declared.backPopulates().value()));
        }
        if (side.attribute().accessor().setter() != null) {
            report.add(CascadeProblem.VIEW_ONLY_SETTER.at(behaviour.viewOnly().origin(), "accessor", accessor));
        }
        checkFlag(accessor, "passiveDeletes", behaviour.passiveDeletes(), report);
        if (!behaviour.passiveUpdates().value()) {
            report.add(CascadeProblem.VIEW_ONLY_WRITES.at(
                    behaviour.passiveUpdates().origin(), "accessor", accessor, "what", "passiveUpdates"));
        }
        checkFlag(accessor, "singleParent", behaviour.singleParent(), report);
        checkFlag(accessor, "postUpdate", behaviour.postUpdate(), report);
        checkColumn(mapping, side, accessor, report);
    }

    private static void checkFlag(String accessor, String what, Stated<Boolean> flag, Report report) {
        if (flag.value()) {
            report.add(CascadeProblem.VIEW_ONLY_WRITES.at(flag.origin(), "accessor", accessor, "what", what));
        }
    }

    private static void checkColumn(MappingMeta mapping, SideMeta side, String accessor, Report report) {
        boolean hasKey = side.kind().isToOne() && side.owning();
        if (hasKey && side.join() instanceof ForeignKeyMeta key) {
            key.parts().stream()
                    .map(KeyPart::column)
                    .filter(column -> mapping.entity().columns().stream()
                            .noneMatch(one -> one.column().equals(column) && isWritten(one)))
                    .findFirst()
                    .ifPresent(column -> report.add(CascadeProblem.VIEW_ONLY_COLUMN_UNWRITTEN.at(
                            side.declared().behaviour().viewOnly().origin(),
                            "accessor",
                            accessor,
                            "column",
                            column,
                            "name",
                            side.attribute().name())));
        }
    }

    private static boolean isWritten(ColumnMeta column) {
        return column.isSettable() || column.id() && column.accessor() != null;
    }
}
