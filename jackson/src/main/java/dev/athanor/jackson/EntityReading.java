package dev.athanor.jackson;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.athanor.error.MappingException;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of an entity is read: attributes with setters, the key, the version, and collections; and what else is annotated for
 * Jackson. What is only written is skipped in the JSON, so that what was sent may come back. Used by the mapper.
 */
final class EntityReading extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyDefinition> updateProperties(
            DeserializationConfig config, BeanDescription description, List<BeanPropertyDefinition> properties) {
        EntityAccessors accessors = EntityAccessors.of(description.getBeanClass());
        if (accessors == null) {
            return properties;
        }
        List<BeanPropertyDefinition> changed = new ArrayList<>(properties);
        changed.removeIf(each -> accessors.attribute(each) == null && !each.isExplicitlyIncluded());
        return changed;
    }

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
        EntityAccessors accessors = EntityAccessors.of(description.getBeanClass());
        if (accessors == null) {
            return builder;
        }
        JsonIncludeProperties.Value included =
                config.getDefaultPropertyInclusions(description.getBeanClass(), description.getClassInfo());
        Set<String> only = included == null ? null : included.getIncluded();
        for (BeanPropertyDefinition each : description.findProperties()) {
            if (!builder.hasIgnorable(each.getName()) && (only == null || only.contains(each.getName()))) {
                update(config, description, builder, each, accessors.attribute(each));
            }
        }
        return builder;
    }

    private static void update(
            DeserializationConfig config,
            BeanDescription description,
            BeanDeserializerBuilder builder,
            BeanPropertyDefinition property,
            @Nullable EntityAttribute attribute) {
        SettableBeanProperty usual = builder.findProperty(property.getFullName());
        SettableBeanProperty reads =
                attribute == null ? usual : reading(config, description, property, attribute, usual);
        if (reads == null) {
            builder.removeProperty(property.getFullName());
            if (attribute != null || property.isExplicitlyIncluded()) {
                builder.addIgnorable(property.getName());
            }
        } else if (reads != usual) {
            // Jackson asks a getter for views only where it writes
            Class<?>[] views = config.getAnnotationIntrospector().findViews(reads.getMember());
            reads.setViews(views == null ? description.findDefaultViews() : views);
            builder.addOrReplaceProperty(reads, true);
        }
    }

    /** What reads an attribute; null where it is only written. */
    private static @Nullable SettableBeanProperty reading(
            DeserializationConfig config,
            BeanDescription description,
            BeanPropertyDefinition property,
            EntityAttribute attribute,
            @Nullable SettableBeanProperty usual) {
        Access access = access(config, description, attribute);
        if (access == Access.READ_ONLY || attribute.isComputed()) {
            return null;
        }
        AnnotatedMethod getter = getter(description, attribute);
        SettableBeanProperty setter = property.hasSetter() ? usual : null;
        boolean asked = access == Access.READ_WRITE || access == Access.WRITE_ONLY;
        RelationshipModel relationship = attribute.relationship();
        if (relationship != null && relationship.isWriteOnly()) {
            return null; // a huge collection is neither written nor read as a whole
        }
        if (relationship != null) {
            if (relationship.isToMany()) {
                return new CollectionProperty(
                        property, config.getTypeFactory(), getter, description.getClassAnnotations(), attribute);
            }
            return setter != null
                    ? new ToOneProperty(setter, getter, attribute)
                    : refuseUnlessUnasked(attribute, asked, "a relationship to one object");
        }
        if (attribute.isEmbedded()) {
            return setter != null ? setter : refuseUnlessUnasked(attribute, asked, "an embedded record");
        }
        boolean single = attribute.isOfKey() || attribute.isVersion();
        if (!single && setter != null) {
            return setter;
        }
        return single || asked
                ? new ColumnProperty(property, getter, description.getClassAnnotations(), attribute, setter)
                : null;
    }

    private static @Nullable SettableBeanProperty refuseUnlessUnasked(
            EntityAttribute attribute, boolean asked, String what) {
        if (asked) {
            throw new MappingException(attribute + " is " + what + " without a setter, and cannot be read from JSON as "
                    + "@JsonProperty(access) asks. Give it a setter, or take the access away.");
        }
        return null;
    }

    /** What {@code @JsonProperty(access)} says on the getter or the setter, also where Jackson has dropped one of them for it. */
    private static Access access(DeserializationConfig config, BeanDescription description, EntityAttribute attribute) {
        for (AnnotatedMethod method : accessors(description, attribute)) {
            Access access = config.getAnnotationIntrospector().findPropertyAccess(method);
            if (access != null && access != Access.AUTO) {
                return access;
            }
        }
        return Access.AUTO;
    }

    private static AnnotatedMethod getter(BeanDescription description, EntityAttribute attribute) {
        for (AnnotatedMethod method : accessors(description, attribute)) {
            if (method.getParameterCount() == 0) {
                return method;
            }
        }
        throw new MappingException(attribute + " has no getter.");
    }

    private static List<AnnotatedMethod> accessors(BeanDescription description, EntityAttribute attribute) {
        List<AnnotatedMethod> found = new ArrayList<>(2);
        EntityAccessors all = EntityAccessors.of(description.getBeanClass());
        for (AnnotatedMethod method : description.getClassInfo().memberMethods()) {
            if (all != null && attribute.equals(all.attribute(method))) {
                found.add(method);
            }
        }
        return found;
    }
}
