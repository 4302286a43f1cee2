package dev.athanor.session;

import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that the next flush would do, as {@link SessionChanges} lists it. */
public sealed interface PlannedChange {
    /** The object that it is about. */
    Object entity();

    /** Why. */
    ChangeReason reason();

    /**
     * A new row.
     *
     * @param values what is set; columns with defaults that the flush or the database gives are left out
     */
    record Insert(Object entity, List<ValueChange> values, ChangeReason reason) implements PlannedChange {
        /** Copies the list. */
        public Insert {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "INSERT " + MappedEntity.of(entity).athanor$model().name()
                    + values.stream().map(ValueChange::added).collect(Collectors.joining(", ", " (", ")")) + reason;
        }
    }

    /**
     * A row that is changed.
     *
     * @param values the columns and to-ones that are set; versions and columns with {@code @OnUpdate}, which the flush sets, are
     *     left out
     */
    record Update(Object entity, List<ValueChange> values, ChangeReason reason) implements PlannedChange {
        /** Copies the list. */
        public Update {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "UPDATE " + EntityText.named(MappedEntity.of(entity)) + ": "
                    + values.stream().map(Object::toString).collect(Collectors.joining(", ")) + reason;
        }
    }

    /** A row that is deleted. */
    record Delete(Object entity, ChangeReason reason) implements PlannedChange {
        @Override
        public String toString() {
            return "DELETE " + EntityText.named(MappedEntity.of(entity)) + reason;
        }
    }

    /**
     * A row of a link table; of a write-only one-to-many whose object is deleted, the foreign keys that are emptied.
     *
     * @param relationship the many-to-many that has it, as messages name it
     * @param target the object on the other side; null for all rows of an object that is deleted
     * @param added whether it is new, or is deleted
     */
    record Link(
            Object entity, String relationship, @Nullable Object target, boolean added, ChangeReason reason)
            implements PlannedChange {
        @Override
        public String toString() {
            return (added ? "LINK " : "UNLINK ") + relationship + " of " + EntityText.named(MappedEntity.of(entity))
                    + (target == null ? ": all" : ": " + EntityText.named(MappedEntity.of(target))) + reason;
        }
    }

    /**
     * A relationship that the flush would load first, to carry a delete or a changed key along it: there may be more changes than are
     * listed.
     *
     * @param relationship the relationship, as messages name it
     */
    record Load(Object entity, String relationship, ChangeReason reason) implements PlannedChange {
        @Override
        public String toString() {
            return "LOAD " + relationship + " of " + EntityText.named(MappedEntity.of(entity)) + reason;
        }
    }

    /**
     * A reference that would not be written, because its target is not in the session.
     *
     * @param relationship the relationship, as messages name it
     * @param target the object that is not in the session
     */
    record Skip(Object entity, String relationship, Object target, ChangeReason reason) implements PlannedChange {
        @Override
        public String toString() {
            return "SKIP " + relationship + " of " + EntityText.named(MappedEntity.of(entity)) + ": "
                    + EntityText.named(MappedEntity.of(target)) + " is not in the session";
        }
    }
}
