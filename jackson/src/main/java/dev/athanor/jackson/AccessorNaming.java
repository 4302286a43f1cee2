package dev.athanor.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import org.jspecify.annotations.Nullable;

/** Tells Jackson the names of an entity's accessors, {@code name()} like {@code getName()}; of other methods the mapper's own. */
final class AccessorNaming extends AccessorNamingStrategy {
    private final EntityAccessors accessors;
    private final AccessorNamingStrategy others;

    private AccessorNaming(EntityAccessors accessors, AccessorNamingStrategy others) {
        this.accessors = accessors;
        this.others = others;
    }

    @Override
    public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
        return others.findNameForIsGetter(method, name);
    }

    @Override
    public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
        EntityAttribute attribute = accessors.attribute(method);
        return attribute == null ? others.findNameForRegularGetter(method, name) : attribute.name();
    }

    @Override
    public @Nullable String findNameForMutator(AnnotatedMethod method, String name) {
        EntityAttribute attribute = accessors.attribute(method);
        return attribute == null ? others.findNameForMutator(method, name) : attribute.name();
    }

    @Override
    public @Nullable String modifyFieldName(AnnotatedField field, String name) {
        return others.modifyFieldName(field, name);
    }

    /** Used by the mapper in place of the one that it had, which names what is no entity. */
    static final class Provider extends AccessorNamingStrategy.Provider {
        private static final long serialVersionUID = 1L;

        private final AccessorNamingStrategy.Provider others;

        Provider(AccessorNamingStrategy.Provider others) {
            this.others = others;
        }

        @Override
        public AccessorNamingStrategy forPOJO(MapperConfig<?> config, AnnotatedClass type) {
            EntityAccessors accessors = EntityAccessors.of(type.getRawType());
            AccessorNamingStrategy usual = others.forPOJO(config, type);
            return accessors == null ? usual : new AccessorNaming(accessors, usual);
        }

        @Override
        public AccessorNamingStrategy forBuilder(
                MapperConfig<?> config, AnnotatedClass builder, BeanDescription valueType) {
            return others.forBuilder(config, builder, valueType);
        }

        @Override
        public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
            return others.forRecord(config, type);
        }
    }
}
