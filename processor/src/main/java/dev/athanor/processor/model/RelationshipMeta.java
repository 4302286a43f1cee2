package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Loading;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of an entity to another, or to itself.
 *
 * @param name its name, unique among all columns and relationships of the entity
 * @param index its attribute number, after those of all columns
 * @param kind how many objects stand at either end
 * @param owning whether the foreign key is in this entity's table, or this side names the link table
 * @param collection the declared collection; {@code NONE} for a to-one
 * @param target the entity at the other end; {@code Object} where there is none
 * @param targetMapped whether the target is an entity, so that generated classes of it exist; if not, a problem was reported
 *     and the accessors throw
 * @param nullable whether a to-one may be null; always false for a to-many
 * @param backPopulates the name of the relationship at the other end that is kept equal in memory; null where there is none
 *     or a wrong one is named
 * @param cascade what is done to the targets along with this entity, {@code ALL} spelled out, in the order of the enum
 * @param loading how it is loaded when a query says nothing
 * @param behaviour how it is read and written, where that is not as usual
 * @param join how the ends meet in the database; null where that is not known, which is a problem that was reported
 * @param accessor how the user reads and writes it
 * @param origin the accessor
 */
public record RelationshipMeta(
        String name,
        int index,
        RelationshipKind kind,
        boolean owning,
        CollectionKind collection,
        ClassName target,
        boolean targetMapped,
        boolean nullable,
        @Nullable String backPopulates,
        List<Cascade> cascade,
        Loading loading,
        RelationshipBehaviour behaviour,
        @Nullable JoinMeta join,
        AccessorMeta accessor,
        Origin origin) {
    /** Copies the list. */
    public RelationshipMeta {
        cascade = List.copyOf(cascade);
    }

    /** Whether the accessor gives one object rather than a collection. */
    public boolean isToOne() {
        return kind.isToOne();
    }
}
