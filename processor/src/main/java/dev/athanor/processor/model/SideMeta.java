package dev.athanor.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship together with what stands at its other end.
 *
 * @param attribute the accessor
 * @param declared what it declares
 * @param target the entity at the other end, or null where there is none
 * @param partner the relationship there that {@code backPopulates} names, if it leads back to this entity; else null
 * @param kind how many objects stand at either end
 * @param owning whether this side has the foreign key or names the link table
 * @param claims whether this side states a join column or exposes its foreign key
 * @param partnerClaims whether the other side does
 * @param references for a one-to-many, the accessors of the target whose foreign key could be meant; one of them is right
 * @param candidates for a one-to-many, the names of all accessors of the target with a foreign key to this entity
 * @param join how the ends meet in the database, or null where that is not known
 */
public record SideMeta(
        DeclaredAttribute attribute,
        DeclaredRelationship declared,
        @Nullable DeclaredEntity target,
        @Nullable DeclaredAttribute partner,
        RelationshipKind kind,
        boolean owning,
        boolean claims,
        boolean partnerClaims,
        List<DeclaredAttribute> references,
        List<String> candidates,
        @Nullable JoinMeta join) {
    /** Copies the lists. */
    public SideMeta {
        references = List.copyOf(references);
        candidates = List.copyOf(candidates);
    }
}
