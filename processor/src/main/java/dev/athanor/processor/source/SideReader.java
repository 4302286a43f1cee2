package dev.athanor.processor.source;

import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.JoinMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what stands at the other end of a relationship, and which side owns it. Used by the mapping reader. */
final class SideReader {
    private final Neighbours neighbours;
    private final KeyReader keys;

    SideReader(Neighbours neighbours, KeyReader keys) {
        this.neighbours = neighbours;
        this.keys = keys;
    }

    /** A relationship of an entity with its other end. */
    SideMeta read(DeclaredEntity owner, DeclaredAttribute attribute, DeclaredRelationship declared) {
        DeclaredEntity target = neighbours.targetOf(attribute).orElse(null);
        DeclaredAttribute partner = target == null ? null : partnerOf(owner, declared, target);
        RelationshipKind kind = kindOf(declared, partner);
        boolean claims = claims(owner, attribute);
        boolean partnerClaims = target != null && partner != null && claims(target, partner);
        boolean owning = switch (kind) {
            case MANY_TO_ONE -> true;
            case ONE_TO_ONE -> claims || !partnerClaims;
            case ONE_TO_MANY -> false;
            case MANY_TO_MANY -> declared.namesLinkTable();
        };
        List<DeclaredAttribute> references = target == null || kind != RelationshipKind.ONE_TO_MANY
                ? List.of()
                : References.of(owner, attribute, target, partner);
        List<String> candidates = target == null || kind != RelationshipKind.ONE_TO_MANY
                ? List.of()
                : References.to(owner, target).stream()
                        .map(DeclaredAttribute::name)
                        .toList();
        JoinMeta join =
                target == null ? null : join(owner, attribute, declared, target, partner, kind, owning, references);
        return new SideMeta(
                attribute,
                declared,
                target,
                partner,
                kind,
                owning,
                claims,
                partnerClaims,
                references,
                candidates,
                join);
    }

    private static @Nullable DeclaredAttribute partnerOf(
            DeclaredEntity owner, DeclaredRelationship declared, DeclaredEntity target) {
        return target.relationship(declared.backPopulates().value())
                .filter(other -> References.leadsTo(other, owner))
                .orElse(null);
    }

    private static RelationshipKind kindOf(DeclaredRelationship declared, @Nullable DeclaredAttribute partner) {
        DeclaredRelationship other = partner == null ? null : partner.relationship();
        if (!declared.isToMany()) {
            return other == null || other.isToMany() ? RelationshipKind.MANY_TO_ONE : RelationshipKind.ONE_TO_ONE;
        }
        boolean many = other == null ? declared.namesLinkTable() : other.isToMany();
        return many ? RelationshipKind.MANY_TO_MANY : RelationshipKind.ONE_TO_MANY;
    }

    /** Whether a to-one states that its entity has the foreign key. */
    private static boolean claims(DeclaredEntity owner, DeclaredAttribute attribute) {
        DeclaredRelationship declared = attribute.relationship();
        return declared != null
                && (!declared.joinColumn().isEmpty()
                        || owner.attributes().stream().anyMatch(one -> one.exposes(attribute.name())));
    }

    private @Nullable JoinMeta join(
            DeclaredEntity owner,
            DeclaredAttribute attribute,
            DeclaredRelationship declared,
            DeclaredEntity target,
            @Nullable DeclaredAttribute partner,
            RelationshipKind kind,
            boolean owning,
            List<DeclaredAttribute> references) {
        if (kind.isToOne()) {
            return owning || partner == null
                    ? keys.ofToOne(owner, attribute, target)
                    : keys.ofToOne(target, partner, owner);
        }
        if (kind == RelationshipKind.ONE_TO_MANY) {
            return references.size() == 1 ? reference(owner, references.get(0), target) : null;
        }
        if (owning) {
            return keys.ofLink(owner, declared, target, partner == null ? null : partner.relationship());
        }
        DeclaredRelationship other = partner == null ? null : partner.relationship();
        return other == null || !other.namesLinkTable()
                ? null
                : keys.ofLink(target, other, owner, declared).reversed();
    }

    private JoinMeta reference(DeclaredEntity parent, DeclaredAttribute reference, DeclaredEntity child) {
        return reference.relationship() == null
                ? keys.ofColumn(child, reference, parent)
                : keys.ofToOne(child, reference, parent);
    }
}
