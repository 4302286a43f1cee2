package dev.athanor.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.deser.std.StdValueInstantiator;

/** Has instances of entities made by their models. Used by the mapper. */
final class EntityInstantiators extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator findValueInstantiator(
            DeserializationConfig config, BeanDescription description, ValueInstantiator usual) {
        EntityAccessors accessors = EntityAccessors.of(description.getBeanClass());
        return accessors != null && usual instanceof StdValueInstantiator standard
                ? new EntityInstantiator(standard, accessors.model())
                : usual;
    }
}
