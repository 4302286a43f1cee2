package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.MappingWarning;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.JoinMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warns of relationships that write the same foreign key and do not know of each other. */
final class OverlapWarning implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        List<SideMeta> seen = new ArrayList<>();
        for (SideMeta side : mapping.sides()) {
            if (side.kind() == RelationshipKind.ONE_TO_MANY && isWritten(side.declared())) {
                String other = otherWriter(side, seen, mapping);
                if (other != null) {
                    report.add(MappingWarning.OVERLAPPING_WRITERS.at(
                            side.declared().origin(),
                            "accessor",
                            mapping.declared().displayName(side.attribute()),
                            "other",
                            other,
                            "what",
                            ForeignKeys.text(side.join()),
                            "remedy",
                            remedy(side)));
                }
                seen.add(side);
            }
        }
    }

    private static @Nullable String otherWriter(SideMeta side, List<SideMeta> seen, MappingMeta mapping) {
        if (side.partner() != null) {
            return null;
        }
        DeclaredAttribute reference = ForeignKeys.reference(side);
        DeclaredRelationship toOne = reference == null ? null : reference.relationship();
        if (reference != null && toOne != null && isWritten(toOne)) {
            return side.declared().target().simpleName() + "." + reference.name();
        }
        return seen.stream()
                .filter(one -> isSame(one.join(), side.join()))
                .findFirst()
                .map(one -> mapping.declared().displayName(one.attribute()))
                .orElse(null);
    }

    private static String remedy(SideMeta side) {
        DeclaredAttribute reference = ForeignKeys.reference(side);
        DeclaredRelationship toOne = reference == null ? null : reference.relationship();
        if (reference == null || toOne == null || toOne.hasOtherSide()) {
            return "Write viewOnly = true on one of them.";
        }
        return "Pair them by backPopulates = \"" + reference.name() + "\" here and backPopulates = \""
                + side.attribute().name() + "\" there, or write viewOnly = true here.";
    }

    private static boolean isWritten(DeclaredRelationship relationship) {
        return !relationship.behaviour().viewOnly().value();
    }

    private static boolean isSame(@Nullable JoinMeta one, @Nullable JoinMeta other) {
        return one instanceof ForeignKeyMeta first
                && other instanceof ForeignKeyMeta second
                && first.owner().equals(second.owner())
                && first.parts().equals(second.parts());
    }
}
