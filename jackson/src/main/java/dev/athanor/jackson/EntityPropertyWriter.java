package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import dev.athanor.spi.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * Writes a property of an entity where its value is known, by the writer that Jackson made for it, and else leaves it out; so it
 * does with what leads back to where the walk came from. Made by {@link EntityWriting}.
 */
final class EntityPropertyWriter extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final transient BeanPropertyWriter writer;
    /** Null for a getter of the user's own. */
    private final transient @Nullable EntityAttribute attribute;

    EntityPropertyWriter(BeanPropertyWriter writer, @Nullable EntityAttribute attribute) {
        super(writer);
        this.writer = writer;
        this.attribute = attribute;
    }

    /** The attribute number, to sort by; getters of the user's own come last. */
    int place() {
        return attribute == null ? Integer.MAX_VALUE : attribute.first();
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator out, SerializerProvider provider) throws Exception {
        Walk walk = Walk.of(provider);
        Object source = source((MappedEntity) bean, walk);
        if (source == null) {
            serializeAsOmittedField(bean, out, provider);
        } else if (isPlain()) {
            writer.serializeAsField(source, out, provider);
        } else {
            step((MappedEntity) bean, walk).enter(provider);
            try {
                writer.serializeAsField(source, out, provider);
            } finally {
                Walk.leaveTo(walk, provider);
            }
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator out, SerializerProvider provider) throws Exception {
        Walk walk = Walk.of(provider);
        Object source = source((MappedEntity) bean, walk);
        if (source == null) {
            serializeAsPlaceholder(bean, out, provider);
        } else if (isPlain()) {
            writer.serializeAsElement(source, out, provider);
        } else {
            step((MappedEntity) bean, walk).enter(provider);
            try {
                writer.serializeAsElement(source, out, provider);
            } finally {
                Walk.leaveTo(walk, provider);
            }
        }
    }

    /** Whether no entity can be below it. */
    private boolean isPlain() {
        return attribute != null && attribute.relationship() == null;
    }

    private Walk step(MappedEntity entity, @Nullable Walk walk) {
        return Walk.step(entity, attribute == null ? null : attribute.relationship(), walk);
    }

    /** The object whose accessor is called, which loads nothing; null where the property is left out. */
    private @Nullable Object source(MappedEntity entity, @Nullable Walk walk) {
        if (walk != null && !walk.shows(entity, attribute)) {
            return null;
        }
        return attribute == null ? entity : KnownState.source(entity, attribute);
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return new EntityPropertyWriter(writer.rename(transformer), attribute);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new EntityPropertyWriter(writer.unwrappingWriter(unwrapper), attribute);
    }

    @Override
    public boolean isUnwrapping() {
        return writer.isUnwrapping();
    }

    @Override
    public void assignSerializer(JsonSerializer<Object> serializer) {
        writer.assignSerializer(serializer);
    }

    @Override
    public void assignNullSerializer(JsonSerializer<Object> serializer) {
        writer.assignNullSerializer(serializer);
    }

    @Override
    public void assignTypeSerializer(TypeSerializer serializer) {
        writer.assignTypeSerializer(serializer);
    }

    @Override
    public void setNonTrivialBaseType(JavaType type) {
        writer.setNonTrivialBaseType(type);
    }
}
