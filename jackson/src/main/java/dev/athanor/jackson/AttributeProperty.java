package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.Annotations;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** What reads an attribute through the model, described to Jackson by its getter. */
abstract class AttributeProperty extends SettableBeanProperty {
    private static final long serialVersionUID = 1L;

    final transient EntityAttribute attribute;
    final transient AnnotatedMethod getter;

    AttributeProperty(
            BeanPropertyDefinition property,
            JavaType type,
            AnnotatedMethod getter,
            Annotations ofClass,
            EntityAttribute attribute) {
        super(property, type, null, ofClass);
        this.getter = getter;
        this.attribute = attribute;
    }

    AttributeProperty(AttributeProperty from, JsonDeserializer<?> deserializer, NullValueProvider nulls) {
        super(from, deserializer, nulls);
        this.getter = from.getter;
        this.attribute = from.attribute;
    }

    AttributeProperty(AttributeProperty from, PropertyName name) {
        super(from, name);
        this.getter = from.getter;
        this.attribute = from.attribute;
    }

    /** The same with another deserializer of values. */
    abstract SettableBeanProperty with(JsonDeserializer<?> deserializer, NullValueProvider nulls);

    @Override
    public final SettableBeanProperty withValueDeserializer(JsonDeserializer<?> deserializer) {
        if (_valueDeserializer == deserializer) {
            return this;
        }
        return with(deserializer, _valueDeserializer == _nullProvider ? deserializer : _nullProvider);
    }

    @Override
    public final SettableBeanProperty withNullProvider(NullValueProvider nulls) {
        return with(_valueDeserializer, nulls);
    }

    @Override
    public final AnnotatedMember getMember() {
        return getter;
    }

    @Override
    public final <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
        return getter.getAnnotation(type);
    }

    @Override
    public final Object deserializeSetAndReturn(JsonParser in, DeserializationContext context, Object instance)
            throws IOException {
        deserializeAndSet(in, context, instance);
        return instance;
    }

    @Override
    public final Object setAndReturn(Object instance, @Nullable Object value) throws IOException {
        set(instance, value);
        return instance;
    }
}
