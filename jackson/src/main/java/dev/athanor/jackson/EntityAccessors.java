package dev.athanor.jackson;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The abstract accessors of an entity class, and which attributes they read and set. One for each class; for any thread. */
final class EntityAccessors {
    private static final ClassValue<Optional<EntityAccessors>> BY_CLASS = new ClassValue<>() {
        @Override
        protected Optional<EntityAccessors> computeValue(Class<?> type) {
            return Optional.ofNullable(modelOf(type)).map(EntityAccessors::new);
        }
    };

    private final EntityModel<?> model;
    private final Map<String, EntityAttribute> byName = new HashMap<>();

    private EntityAccessors(EntityModel<?> model) {
        this.model = model;
        model.columns().forEach(column -> add(column.name().replaceAll("\\..*", "")));
        model.relationships().forEach(relationship -> add(relationship.name()));
    }

    private void add(String name) {
        EntityAttribute attribute = EntityAttribute.find(model, name);
        if (attribute != null) {
            byName.put(name, attribute);
        }
    }

    /** The accessors of an entity class; null of every other class, also that of its instances. */
    static @Nullable EntityAccessors of(Class<?> type) {
        return BY_CLASS.get(type).orElse(null);
    }

    /** The entity class of the class of an instance; null of every other class. */
    static @Nullable Class<?> entityClassOf(Class<?> instances) {
        if (!MappedEntity.class.isAssignableFrom(instances)) {
            return null;
        }
        Class<?> parent = instances.getSuperclass();
        if (parent != null && of(parent) != null) {
            return parent;
        }
        for (Class<?> each : instances.getInterfaces()) {
            if (of(each) != null) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable EntityModel<?> modelOf(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (loader == null || !Modifier.isAbstract(type.getModifiers()) || type.isArray()) {
            return null;
        }
        // the processor names the model after the entity; only that one service is made
        String name = type.getName().replace('$', '_') + "Model";
        for (ServiceLoader.Provider<?> service :
                ServiceLoader.load(EntityModel.class, loader).stream().toList()) {
            if (service.type().getName().equals(name)
                    && service.get() instanceof EntityModel<?> found
                    && found.entityClass() == type) {
                return found.canonical();
            }
        }
        return null;
    }

    EntityModel<?> model() {
        return model;
    }

    /** The attribute that a method of the class reads or sets; null where it is no accessor. */
    @Nullable
    EntityAttribute attribute(@Nullable AnnotatedMember member) {
        if (member == null
                || !(member.getAnnotated() instanceof Method method)
                || !Modifier.isAbstract(method.getModifiers())) {
            return null;
        }
        String name = switch (method.getParameterCount()) {
            case 0 -> method.getReturnType() == void.class ? null : AccessorNames.ofGetter(method);
            case 1 -> AccessorNames.ofSetter(method.getName());
            default -> null;
        };
        return name == null ? null : byName.get(name);
    }

    /** The attribute of a property, by its getter or setter; null where these are no accessors. */
    @Nullable
    EntityAttribute attribute(BeanPropertyDefinition property) {
        EntityAttribute read = attribute(property.getGetter());
        return read != null ? read : attribute(property.getSetter());
    }
}
