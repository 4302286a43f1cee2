package dev.athanor.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdValueInstantiator;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import dev.athanor.error.MappingException;
import dev.athanor.spi.EntityModel;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of one entity: by its model, with nothing set; and where a constructor of the class is a {@code @JsonCreator}, by
 * the constructor of the generated class that mirrors it.
 */
final class EntityInstantiator extends StdValueInstantiator {
    private static final long serialVersionUID = 1L;

    private final transient EntityModel<?> model;
    /** The constructor of the generated class; null where no constructor is a creator. */
    private final transient @Nullable Constructor<?> mirror;

    EntityInstantiator(StdValueInstantiator usual, EntityModel<?> model) {
        super(usual);
        this.model = model;
        this.mirror = getWithArgsCreator() instanceof AnnotatedConstructor creator ? mirrorOf(creator, model) : null;
    }

    private static Constructor<?> mirrorOf(AnnotatedConstructor creator, EntityModel<?> model) {
        Class<?> instances = model.newInstance().getClass();
        try {
            Constructor<?> mirror =
                    instances.getDeclaredConstructor(creator.getAnnotated().getParameterTypes());
            mirror.setAccessible(true);
            return mirror;
        } catch (NoSuchMethodException | InaccessibleObjectException e) {
            throw new MappingException(
                    model.name() + " has a @JsonCreator constructor, whose mirror in " + instances.getName()
                            + " cannot be called. Make it visible in its package, and open that to dev.athanor.jackson.",
                    e);
        }
    }

    @Override
    public boolean canCreateUsingDefault() {
        return true;
    }

    @Override
    public boolean canInstantiate() {
        return true;
    }

    @Override
    public Object createUsingDefault(DeserializationContext context) {
        return model.newInstance();
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] arguments) throws IOException {
        if (mirror == null) {
            return super.createFromObjectWith(context, arguments); // a static method of the class
        }
        try {
            return mirror.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw rewrapCtorProblem(context, e);
        } catch (ReflectiveOperationException e) {
            throw wrapAsJsonMappingException(context, e);
        }
    }
}
