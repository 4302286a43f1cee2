package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.RelationshipProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.SideMeta;
import java.util.List;

/** Which relationships may name a link table, and that its columns differ. */
final class LinkTableValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            if (side.attribute().resolved()) {
                checkLinkTable(mapping.declared(), side, report);
            }
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
}
