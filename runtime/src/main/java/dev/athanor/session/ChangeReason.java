package dev.athanor.session;

import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the next flush would do something.
 *
 * @param kind the reason
 * @param path how cascades came to the object, the step from the first object first; empty where none did
 */
public record ChangeReason(Kind kind, List<Step> path) {
    /** Copies the list. */
    public ChangeReason {
        path = List.copyOf(path);
    }

    /** The reasons. */
    public enum Kind {
        /** {@code session.add}, for the object or the one where the path begins. */
        ADDED,
        /** Something was set, or put into or taken out of a collection. */
        CHANGED,
        /** {@code session.delete}, for the object or the one where the path begins. */
        DELETED,
        /** It was lost by the last object of the path, without which it is nothing. */
        ORPHAN,
        /** It refers to an object that is deleted, and stays. */
        LOSES_PARENT,
        /** It refers to a key that changes, and the session takes it along, as the database does not. */
        FOLLOWS_KEY,
        /** It is new, and takes the row of an object with its key that is deleted. */
        TAKES_ROW
    }

    /**
     * A step of a cascade.
     *
     * @param owner the object that has the relationship; null where only the relationship is known
     * @param relationship the relationship, as messages name it: {@code User.addresses}
     */
    public record Step(@Nullable Object owner, String relationship) {
        @Override
        public String toString() {
            return relationship + (owner == null ? "" : " of " + EntityText.named(MappedEntity.of(owner)));
        }
    }

    /** The reason as the end of a line; nothing for what was asked for as it is. */
    @Override
    public String toString() {
        StringBuilder steps = new StringBuilder();
        for (int i = path.size() - 1; i >= 0; i--) {
            steps.append(steps.isEmpty() ? "" : ", by ").append(path.get(i));
        }
        return switch (kind) {
            case ADDED, DELETED -> path.isEmpty() ? "" : " <- cascade from " + steps;
            case CHANGED -> path.isEmpty() ? "" : " <- " + steps;
            case ORPHAN -> " <- orphan of " + steps;
            case LOSES_PARENT -> " <- loses its parent: " + steps;
            case FOLLOWS_KEY -> " <- follows the key: " + steps;
            case TAKES_ROW -> " <- takes the row of a deleted object";
        };
    }
}
