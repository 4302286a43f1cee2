package dev.athanor.jackson;

import com.fasterxml.jackson.databind.SerializerProvider;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import org.jspecify.annotations.Nullable;

/**
 * The way from the object that is written to the one that is being written, a step for each relationship. It ends circles: the
 * other side of the relationship that was walked is left out, and an object that is on the way is written as its key. Kept by the
 * provider of one call.
 */
final class Walk {
    private static final Object KEY = Walk.class;

    private final MappedEntity from;
    private final @Nullable RelationshipModel by;
    private final @Nullable Walk before;
    private final boolean keysOnly;

    private Walk(MappedEntity from, @Nullable RelationshipModel by, @Nullable Walk before, boolean keysOnly) {
        this.from = from;
        this.by = by;
        this.before = before;
        this.keysOnly = keysOnly;
    }

    /** Where the call is now; null at its beginning. */
    static @Nullable Walk of(SerializerProvider provider) {
        return (Walk) provider.getAttribute(KEY);
    }

    /** One step on; null for a relationship is a getter of the user's own. */
    static Walk step(MappedEntity from, @Nullable RelationshipModel by, @Nullable Walk before) {
        return new Walk(from, by, before, before != null && before.isKeyOnly(from));
    }

    void enter(SerializerProvider provider) {
        provider.setAttribute(KEY, this);
    }

    static void leaveTo(@Nullable Walk before, SerializerProvider provider) {
        provider.setAttribute(KEY, before);
    }

    /** Whether an attribute, or a getter of the user's own, of the object that was reached is written. */
    boolean shows(MappedEntity entity, @Nullable EntityAttribute attribute) {
        if (isKeyOnly(entity)) {
            return attribute != null && attribute.isOfKey();
        }
        RelationshipModel relationship = attribute == null ? null : attribute.relationship();
        return by == null || relationship == null || !leadsBack(by, relationship);
    }

    private static boolean leadsBack(RelationshipModel by, RelationshipModel relationship) {
        return by.inverse() == relationship || relationship.inverse() == by;
    }

    private boolean isKeyOnly(MappedEntity entity) {
        boolean found = keysOnly;
        for (Walk step = this; step != null && !found; step = step.before) {
            found = step.from == entity;
        }
        return found;
    }
}
