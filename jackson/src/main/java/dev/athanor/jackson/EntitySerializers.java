package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.athanor.type.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Has instances written as their entity class says, not as the generated class that they are of. Used by the mapper. */
final class EntitySerializers extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        if (type.hasRawClass(Json.class)) {
            return new JsonColumns.Serializer();
        }
        Class<?> entityClass = EntityAccessors.entityClassOf(type.getRawClass());
        return entityClass == null ? null : new OfEntityClass(config.constructType(entityClass));
    }

    /** Stands in for the serializer of the entity class until that is asked for. */
    private static final class OfEntityClass extends JsonSerializer<Object> implements ContextualSerializer {
        private final JavaType entityClass;

        OfEntityClass(JavaType entityClass) {
            this.entityClass = entityClass;
        }

        @Override
        public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property)
                throws JsonMappingException {
            return provider.findValueSerializer(entityClass, property);
        }

        @Override
        public void serialize(Object entity, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.findValueSerializer(entityClass, null).serialize(entity, out, provider);
        }
    }
}
