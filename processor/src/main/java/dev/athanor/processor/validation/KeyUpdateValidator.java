package dev.athanor.processor.validation;

import dev.athanor.annotation.KeyUpdate;
import dev.athanor.processor.diagnostic.CascadeProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;

/** Where the session may take rows along that refer to a key which changes. */
final class KeyUpdateValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            Stated<Boolean> passive = side.declared().behaviour().passiveUpdates();
            if (side.attribute().resolved() && side.target() != null && !passive.value()) {
                check(side, passive, mapping.declared().displayName(side.attribute()), report);
            }
        }
    }

    private static void check(SideMeta side, Stated<Boolean> passive, String accessor, Report report) {
        String target = side.declared().target().simpleName();
        if (side.kind() == RelationshipKind.MANY_TO_MANY) {
            add(
                    passive,
                    accessor,
                    "its keys are in a link table, whose rows the database has to take along",
                    "Write onUpdate = KeyUpdate.CASCADE.",
                    report);
        } else if (side.kind().isToOne() && side.owning()) {
            add(
                    passive,
                    accessor,
                    "it has the foreign key itself, and the key that changes is that of " + target,
                    "Remove it, and write it on the relationship of " + target + " that leads here.",
                    report);
        } else if (side.join() instanceof ForeignKeyMeta key && key.onUpdate() == KeyUpdate.CASCADE) {
            report.add(CascadeProblem.PASSIVE_UPDATES_WITH_ON_UPDATE.at(
                    passive.origin(), "accessor", accessor, "key", ForeignKeys.text(key)));
        }
    }

    private static void add(Stated<Boolean> passive, String accessor, String why, String remedy, Report report) {
        report.add(CascadeProblem.PASSIVE_UPDATES_MISPLACED.at(
                passive.origin(), "accessor", accessor, "why", why, "remedy", remedy));
    }
}
