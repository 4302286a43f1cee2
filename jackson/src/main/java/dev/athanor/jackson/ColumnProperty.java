package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.Annotations;
import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key, the version, or a column that has no setter: into new objects alone. An object that has its row is not changed by
 * it, but has to agree. Made by {@link EntityReading}.
 */
final class ColumnProperty extends AttributeProperty {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable SettableBeanProperty setter;

    ColumnProperty(
            BeanPropertyDefinition property,
            AnnotatedMethod getter,
            Annotations ofClass,
            EntityAttribute attribute,
            @Nullable SettableBeanProperty setter) {
        super(property, getter.getType(), getter, ofClass, attribute);
        this.setter = setter;
    }

    private ColumnProperty(ColumnProperty from, JsonDeserializer<?> deserializer, NullValueProvider nulls) {
        super(from, deserializer, nulls);
        this.setter = from.setter;
    }

    private ColumnProperty(ColumnProperty from, PropertyName name) {
        super(from, name);
        this.setter = from.setter;
    }

    @Override
    SettableBeanProperty with(JsonDeserializer<?> deserializer, NullValueProvider nulls) {
        return new ColumnProperty(this, deserializer, nulls);
    }

    @Override
    public SettableBeanProperty withName(PropertyName name) {
        return new ColumnProperty(this, name);
    }

    @Override
    public void deserializeAndSet(JsonParser in, DeserializationContext context, Object instance) throws IOException {
        if (attribute.isOfKey() && in.hasToken(JsonToken.VALUE_NULL)) {
            return; // an object that has no key yet
        }
        set(instance, deserialize(in, context));
    }

    @Override
    public void set(Object instance, @Nullable Object value) throws IOException {
        MappedEntity entity = (MappedEntity) instance;
        EntityModel<?> model = attribute.model();
        int column = attribute.first();
        if (entity.athanor$owner() != null) {
            requireEqual(entity, value);
        } else if (setter != null) {
            setter.set(instance, value);
        } else {
            model.set(entity, column, model.isNullable(column) ? value : Access.required(entity, column, value));
            Masks.setLoaded(entity, column, true);
        }
    }

    private void requireEqual(MappedEntity entity, @Nullable Object value) {
        int column = attribute.first();
        Object held = attribute.model().get(entity, column);
        if (!Objects.deepEquals(held, value) || !attribute.isOfKey() && !attribute.isKnown(entity)) {
            throw new InvalidValueException(attribute + " of an object that has its row is not changed by JSON: "
                    + (attribute.isVersion()
                            ? "the JSON was made from version " + value + ", and the object is at version " + held
                                    + ". Read it anew, and make the change on that."
                            : "leave it out of the JSON, or read into a new object."));
        }
    }
}
