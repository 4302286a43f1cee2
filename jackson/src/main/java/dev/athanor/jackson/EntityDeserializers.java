package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import dev.athanor.type.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Has the generated class of instances read as their entity class: {@code mapper.readerForUpdating(user)} asks for it. Used by the
 * mapper.
 */
final class EntityDeserializers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        if (type.hasRawClass(Json.class)) {
            return new JsonColumns.Deserializer();
        }
        Class<?> entityClass = EntityAccessors.entityClassOf(type.getRawClass());
        return entityClass == null ? null : new OfEntityClass(config.constructType(entityClass));
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
        return valueType == Json.class || EntityAccessors.entityClassOf(valueType) != null;
    }

    /** Stands in for the deserializer of the entity class until that is asked for. */
    private static final class OfEntityClass extends JsonDeserializer<Object> implements ContextualDeserializer {
        private final JavaType entityClass;

        OfEntityClass(JavaType entityClass) {
            this.entityClass = entityClass;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            return context.findContextualValueDeserializer(entityClass, property);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return context.findContextualValueDeserializer(entityClass, null).deserialize(in, context);
        }
    }
}
