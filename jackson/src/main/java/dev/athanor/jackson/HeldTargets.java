package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.athanor.error.InvalidValueException;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads related objects for an object that is updated: JSON with the key of an object that is held changes that object, JSON
 * without a key makes a new one. Another key is refused where the object is of a session, which would take it for a new row.
 */
final class HeldTargets {
    private final MappedEntity owner;
    private final EntityAttribute attribute;
    private final Collection<?> held;

    HeldTargets(MappedEntity owner, EntityAttribute attribute, Collection<?> held) {
        this.owner = owner;
        this.attribute = attribute;
        this.held = held;
    }

    /** The object that the JSON value is about. */
    Object read(JsonParser in, DeserializationContext context, JsonDeserializer<Object> deserializer)
            throws IOException {
        TokenBuffer value = context.bufferAsCopyOfValue(in);
        MappedEntity made;
        try (JsonParser again = value.asParserOnFirstToken()) {
            made = MappedEntity.of(deserializer.deserialize(again, context));
        }
        Object key = keyOf(made);
        if (key == null) {
            return made;
        }
        for (Object each : held) {
            if (key.equals(keyOf(MappedEntity.of(each)))) {
                try (JsonParser again = value.asParserOnFirstToken()) {
                    return deserializer.deserialize(again, context, each);
                }
            }
        }
        if (Inspect.state(owner) != EntityState.DETACHED) {
            throw new InvalidValueException(
                    attribute + " does not hold the " + made.athanor$model().name() + " with key "
                            + key
                            + ", and an object of a session is not given it by JSON, which would make it a new row. Read into "
                            + "a new object, and session.merge(...) that; or set what session.get(...) finds.");
        }
        return made;
    }

    private static @Nullable Object keyOf(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (int i = 0; i < model.keySize(); i++) {
            if (entity.athanor$owner() == null && !Masks.isLoaded(entity, i)) {
                return null;
            }
        }
        return model.key(entity);
    }
}
