package dev.athanor.jackson;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what of an entity is written: its columns and relationships, and what else is annotated for Jackson; an ordinary getter
 * is not, as it may read what is not loaded. They come in the order of the model. Used by the mapper.
 */
final class EntityWriting extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> properties) {
        EntityAccessors accessors = EntityAccessors.of(description.getBeanClass());
        if (accessors == null) {
            return properties;
        }
        Set<String> annotated = new HashSet<>();
        for (BeanPropertyDefinition each : description.findProperties()) {
            if (each.isExplicitlyIncluded()) {
                annotated.add(each.getName());
            }
        }
        List<BeanPropertyWriter> changed = new ArrayList<>(properties.size());
        for (BeanPropertyWriter each : properties) {
            EntityAttribute attribute = accessors.attribute(each.getMember());
            if (attribute != null ? !isWriteOnly(attribute) : annotated.contains(each.getName())) {
                changed.add(new EntityPropertyWriter(each, attribute));
            }
        }
        if (!isOrdered(config, description)) {
            changed.sort(Comparator.comparingInt(each -> ((EntityPropertyWriter) each).place()));
        }
        return changed;
    }

    /** A collection that is never loaded is not written either. */
    private static boolean isWriteOnly(EntityAttribute attribute) {
        RelationshipModel relationship = attribute.relationship();
        return relationship != null && relationship.isWriteOnly();
    }

    /** Whether the mapper or the class says the order; Jackson's own is that of reflection, which is none. */
    private static boolean isOrdered(SerializationConfig config, BeanDescription description) {
        AnnotationIntrospector introspector = config.getAnnotationIntrospector();
        return config.shouldSortPropertiesAlphabetically()
                || introspector.findSerializationPropertyOrder(description.getClassInfo()) != null
                || Boolean.TRUE.equals(introspector.findSerializationSortAlphabetically(description.getClassInfo()))
                || description.findProperties().stream()
                        .anyMatch(each -> each.getMetadata().hasIndex());
    }
}
