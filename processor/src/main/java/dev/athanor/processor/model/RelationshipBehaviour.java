package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship is read and written, where that is not as usual.
 *
 * @param viewOnly whether it is only read
 * @param passiveDeletes whether objects that are not loaded are left to the database
 * @param passiveUpdates whether the foreign keys of targets are left to the database when the key changes
 * @param singleParent whether the target belongs to one object only
 * @param postUpdate whether the foreign key is written by an UPDATE of its own
 * @param orderBy the order of a collection: accessors of the target, each may be followed by {@code asc} or {@code desc}
 * @param position the accessor of the target that holds the index in a list; empty for none
 * @param mapKey the accessor of the target whose value is the key of a map; empty for none
 * @param mapKeyType the type of a map's keys; null where there is no map
 */
public record RelationshipBehaviour(
        boolean viewOnly,
        boolean passiveDeletes,
        boolean passiveUpdates,
        boolean singleParent,
        boolean postUpdate,
        List<String> orderBy,
        String position,
        String mapKey,
        @Nullable TypeName mapKeyType) {
    /** Copies the list. */
    public RelationshipBehaviour {
        orderBy = List.copyOf(orderBy);
    }

    /** What a declaration says. */
    public static RelationshipBehaviour of(DeclaredRelationship declared) {
        DeclaredBehaviour behaviour = declared.behaviour();
        return new RelationshipBehaviour(
                behaviour.viewOnly().value(),
                behaviour.passiveDeletes().value(),
                behaviour.passiveUpdates().value(),
                behaviour.singleParent().value(),
                behaviour.postUpdate().value(),
                declared.orderBy().names(),
                declared.position().value(),
                declared.mapKey().value(),
                declared.mapKeyType());
    }
}
