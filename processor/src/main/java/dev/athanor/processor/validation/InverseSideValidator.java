package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.RelationshipProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.SideMeta;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the two sides of a relationship owe each other. A mistake that both show is told at the one that is looked at first. */
final class InverseSideValidator implements Rule {
    private final Set<String> toldPairs = new HashSet<>();

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            DeclaredEntity target = side.target();
            if (side.attribute().resolved() && target != null) {
                if (side.declared().hasOtherSide()) {
                    checkOtherSide(mapping.declared(), side, target, report);
                }
            }
        }
    }

    private void checkOtherSide(DeclaredEntity entity, SideMeta side, DeclaredEntity target, Report report) {
        DeclaredRelationship declared = side.declared();
        Origin origin = declared.backPopulates().origin();
        String name = declared.backPopulates().value();
        Optional<DeclaredAttribute> named = target.attribute(name);
        DeclaredAttribute partner = side.partner();
        if (named.isEmpty()) {
            report.add(RelationshipProblem.BACK_POPULATES_MISSING.at(
                    origin, "target", target.displayName(), "name", name, "hint", hint(name, target)));
        } else if (named.get().relationship() == null) {
            checkNoRelationship(entity, target, named.get(), origin, report);
        } else if (named.get()
                .origin()
                .element()
                .equals(side.attribute().origin().element())) {
            report.add(RelationshipProblem.BACK_POPULATES_ITSELF.at(
                    origin, "accessor", entity.displayName(side.attribute())));
        } else if (partner == null) {
            checkOtherTarget(entity, target, named.get(), origin, report);
        } else {
            checkMutual(entity, side, target, partner, report);
        }
    }

    private static void checkNoRelationship(
            DeclaredEntity entity, DeclaredEntity target, DeclaredAttribute named, Origin origin, Report report) {
        if (named.resolved() && !named.entityType()) {
            report.add(RelationshipProblem.BACK_POPULATES_NO_RELATIONSHIP.at(
                    origin,
                    "target",
                    target.displayName(),
                    "name",
                    named.name(),
                    "entity",
                    entity.displayName(),
                    "hint",
                    hint(named.name(), target)));
        }
    }

    private static void checkOtherTarget(
            DeclaredEntity entity, DeclaredEntity target, DeclaredAttribute named, Origin origin, Report report) {
        DeclaredRelationship other = named.relationship();
        if (other != null && other.isMapped()) {
            report.add(RelationshipProblem.BACK_POPULATES_OTHER_TARGET.at(
                    origin,
                    "target",
                    target.displayName(),
                    "name",
                    named.name(),
                    "found",
                    other.target().simpleName(),
                    "entity",
                    entity.displayName()));
        }
    }

    private void checkMutual(
            DeclaredEntity entity, SideMeta side, DeclaredEntity target, DeclaredAttribute partner, Report report) {
        DeclaredRelationship other = partner.relationship();
        if (other == null || other.isImplied() || !partner.resolved()) {
            return;
        }
        String back = other.backPopulates().value();
        if (back.equals(side.attribute().name())) {
            checkOwnership(entity, side, target, partner, report);
        } else if (!isToldAtOtherSide(entity, target, partner, back)) {
            String found =
                    back.isEmpty() ? "names no other side" : "back-populates " + entity.displayName() + "." + back;
            report.add(RelationshipProblem.BACK_POPULATES_NOT_MUTUAL.at(
                    side.declared().backPopulates().origin(),
                    "accessor",
                    entity.displayName(side.attribute()),
                    "target",
                    target.displayName(),
                    "name",
                    partner.name(),
                    "found",
                    found,
                    "own",
                    side.attribute().name()));
        }
    }

    /** Whether the other side names something that is wrong in itself, so that the mistake is there. */
    private static boolean isToldAtOtherSide(
            DeclaredEntity entity, DeclaredEntity target, DeclaredAttribute partner, String back) {
        if (back.isEmpty()) {
            return false;
        }
        DeclaredRelationship third =
                entity.relationship(back).map(DeclaredAttribute::relationship).orElse(null);
        boolean itself = entity.equals(target) && back.equals(partner.name());
        return third == null
                || itself
                || !third.target().equals(target.type())
                || !third.backPopulates().value().equals(partner.name());
    }

    private void checkOwnership(
            DeclaredEntity entity, SideMeta side, DeclaredEntity target, DeclaredAttribute partner, Report report) {
        DeclaredRelationship declared = side.declared();
        DeclaredRelationship other = partner.relationship();
        boolean otherLinks = other != null && other.namesLinkTable();
        Origin annotation = declared.origin();
        switch (side.kind()) {
            case ONE_TO_ONE -> {
                if (side.claims() && side.partnerClaims()) {
                    tell(
                            RelationshipProblem.ONE_TO_ONE_OWNED_TWICE,
                            written(side, annotation),
                            entity,
                            side,
                            target,
                            partner,
                            report);
                } else if (!side.claims() && !side.partnerClaims()) {
                    tell(RelationshipProblem.ONE_TO_ONE_NOT_OWNED, annotation, entity, side, target, partner, report);
                }
            }
            case MANY_TO_MANY -> {
                if (declared.namesLinkTable() && otherLinks) {
                    Origin secondary = declared.secondary().origin();
                    tell(
                            RelationshipProblem.LINK_TABLE_ON_BOTH_SIDES,
                            secondary,
                            entity,
                            side,
                            target,
                            partner,
                            report);
                } else if (!declared.namesLinkTable() && !otherLinks) {
                    tell(RelationshipProblem.LINK_TABLE_MISSING, annotation, entity, side, target, partner, report);
                }
            }
            case ONE_TO_MANY -> {
                if (declared.namesLinkTable()) {
                    report.add(RelationshipProblem.LINK_TABLE_ON_ONE_TO_MANY.at(
                            declared.secondary().origin(),
                            "accessor",
                            entity.displayName(side.attribute()),
                            "other",
                            target.displayName(partner),
                            "target",
                            target.displayName()));
                }
            }
            case MANY_TO_ONE -> {}
        }
    }

    private static Origin written(SideMeta side, Origin otherwise) {
        return !side.declared().joinColumn().isEmpty()
                ? side.declared().joinColumn().origin()
                : otherwise;
    }

    private void tell(
            Problem problem,
            Origin origin,
            DeclaredEntity entity,
            SideMeta side,
            DeclaredEntity target,
            DeclaredAttribute partner,
            Report report) {
        String accessor = entity.displayName(side.attribute());
        String other = target.displayName(partner);
        String pair = Stream.of(entity.type() + "." + accessor, target.type() + "." + other)
                .sorted()
                .collect(Collectors.joining(" "));
        if (toldPairs.add(pair)) {
            report.add(problem.at(origin, "accessor", accessor, "other", other));
        }
    }

    private static String hint(String name, DeclaredEntity target) {
        return Suggestions.of(
                name,
                target.relationships().stream().map(DeclaredAttribute::name).toList());
    }
}
