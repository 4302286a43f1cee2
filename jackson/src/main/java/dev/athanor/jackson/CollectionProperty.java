package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Annotations;
import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a collection: it holds then what the JSON has and nothing else, an empty one too. JSON null says nothing. Made by
 * {@link EntityReading}.
 */
final class CollectionProperty extends AttributeProperty {
    private static final long serialVersionUID = 1L;

    private final transient RelationshipModel relationship;

    CollectionProperty(
            BeanPropertyDefinition property,
            TypeFactory types,
            AnnotatedMethod getter,
            Annotations ofClass,
            EntityAttribute attribute) {
        super(property, readAs(types, getter.getType()), getter, ofClass, attribute);
        this.relationship = Objects.requireNonNull(attribute.relationship());
    }

    private CollectionProperty(CollectionProperty from, JsonDeserializer<?> deserializer, NullValueProvider nulls) {
        super(from, deserializer, nulls);
        this.relationship = from.relationship;
    }

    private CollectionProperty(CollectionProperty from, PropertyName name) {
        super(from, name);
        this.relationship = from.relationship;
    }

    /** In the order of the JSON, and compared by nothing. */
    private static JavaType readAs(TypeFactory types, JavaType declared) {
        return declared.isMapLikeType()
                ? types.constructMapType(LinkedHashMap.class, declared.getKeyType(), declared.getContentType())
                : types.constructCollectionType(ArrayList.class, declared.getContentType());
    }

    @Override
    SettableBeanProperty with(JsonDeserializer<?> deserializer, NullValueProvider nulls) {
        return new CollectionProperty(this, deserializer, nulls);
    }

    @Override
    public SettableBeanProperty withName(PropertyName name) {
        return new CollectionProperty(this, name);
    }

    @Override
    public void deserializeAndSet(JsonParser in, DeserializationContext context, Object instance) throws IOException {
        if (in.hasToken(JsonToken.VALUE_NULL)) {
            return;
        }
        boolean opens = in.isExpectedStartArrayToken() || in.isExpectedStartObjectToken();
        boolean updates = ((MappedEntity) instance).athanor$owner() != null && opens;
        set(instance, updates ? update((MappedEntity) instance, in, context) : deserialize(in, context));
    }

    @Override
    public void set(Object instance, @Nullable Object value) {
        MappedEntity entity = (MappedEntity) instance;
        Collection<?> elements;
        if (value instanceof Map<?, ?> map) {
            map.forEach(this::takeMapKey);
            elements = map.values();
        } else {
            elements = (Collection<?>) Objects.requireNonNull(value);
        }
        for (Object each : elements) {
            if (each == null) {
                throw new InvalidValueException(attribute + " holds no null.");
            }
        }
        int number = relationship.index();
        attribute.model().collection(entity, number).hold(elements);
        if (entity.athanor$owner() == null) {
            Masks.setLoaded(entity, number, true);
        }
    }

    /** The member's name in the JSON is the value of the column by which the map is keyed, where the object does not say it. */
    private void takeMapKey(Object key, @Nullable Object element) {
        int column = relationship.mapKey();
        if (element instanceof MappedEntity target
                && target.athanor$owner() == null
                && !Masks.isLoaded(target, column)) {
            target.athanor$model().set(target, column, key);
            Masks.setLoaded(target, column, true);
        }
    }

    private Object update(MappedEntity entity, JsonParser in, DeserializationContext context) throws IOException {
        JavaType type = getType();
        JsonDeserializer<Object> elements = context.findContextualValueDeserializer(type.getContentType(), this);
        HeldTargets held = new HeldTargets(entity, attribute, current(entity));
        if (!type.isMapLikeType()) {
            List<@Nullable Object> read = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                read.add(in.hasToken(JsonToken.VALUE_NULL) ? null : held.read(in, context, elements));
            }
            return read;
        }
        KeyDeserializer keys = context.findKeyDeserializer(type.getKeyType(), this);
        Map<Object, @Nullable Object> read = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            Object key = keys.deserializeKey(in.currentName(), context);
            in.nextToken();
            read.put(key, in.hasToken(JsonToken.VALUE_NULL) ? null : held.read(in, context, elements));
        }
        return read;
    }

    /** What it holds now; loaded where it is not, and refused by a detached object that does not know. */
    private Collection<?> current(MappedEntity entity) {
        Object now = getter.getValue(entity);
        return now instanceof Map<?, ?> map ? new ArrayList<>(map.values()) : new ArrayList<>((Collection<?>) now);
    }
}
