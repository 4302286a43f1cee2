package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.RelationshipProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.SideMeta;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which foreign key of its target a one-to-many follows. */
final class OneToManyValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            DeclaredEntity target = side.target();
            if (side.attribute().resolved() && target != null) {
                Finding finding = check(mapping.declared(), side, side.declared(), target);
                if (finding != null && target.resolved() && target.misplaced().isEmpty()) {
                    report.add(finding);
                }
            }
        }
    }

    private static @Nullable Finding check(
            DeclaredEntity entity, SideMeta side, DeclaredRelationship declared, DeclaredEntity target) {
        String why = whyNoChoice(declared);
        if (!declared.foreignKey().value().isEmpty() && why != null) {
            return RelationshipProblem.FOREIGN_KEY_CHOICE_MISPLACED.at(
                    declared.foreignKey().origin(), "accessor", entity.displayName(side.attribute()), "why", why);
        }
        return why == null ? reference(entity, side, declared, target) : null;
    }

    /** Why a relationship has no choice of a foreign key; null where it has. */
    private static @Nullable String whyNoChoice(DeclaredRelationship declared) {
        if (!declared.isToMany()) {
            return "it gives one object";
        }
        if (declared.namesLinkTable()) {
            return "it has a link table";
        }
        return declared.hasOtherSide() ? "backPopulates names the other side, whose foreign key it follows" : null;
    }

    private static @Nullable Finding reference(
            DeclaredEntity entity, SideMeta side, DeclaredRelationship declared, DeclaredEntity target) {
        Origin origin = declared.origin();
        String accessor = entity.displayName(side.attribute());
        List<DeclaredAttribute> references = side.references();
        String named = declared.foreignKey().value();
        if (references.isEmpty() && !named.isEmpty()) {
            return RelationshipProblem.FOREIGN_KEY_CHOICE_UNKNOWN.at(
                    declared.foreignKey().origin(),
                    "target",
                    target.displayName(),
                    "name",
                    named,
                    "entity",
                    entity.displayName(),
                    "hint",
                    Suggestions.of(named, side.candidates()));
        }
        if (references.isEmpty()) {
            return RelationshipProblem.ONE_TO_MANY_WITHOUT_FOREIGN_KEY.at(
                    origin, "accessor", accessor, "target", target.displayName(), "entity", entity.displayName());
        }
        if (references.size() == 1) {
            return null;
        }
        String found = references.stream().map(DeclaredAttribute::name).collect(Collectors.joining(", "));
        return RelationshipProblem.ONE_TO_MANY_AMBIGUOUS.at(
                origin,
                "accessor",
                accessor,
                "target",
                target.displayName(),
                "found",
                found,
                "first",
                references.get(0).name());
    }
}
