package dev.athanor.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;

/**
 * Has Jackson look at the public accessors of entities, and at no fields, also where the mapper is told to use fields alone: an
 * entity has none. {@code @JsonAutoDetect} on the class counts more.
 */
final class AccessorVisibility extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> usual) {
        if (EntityAccessors.of(type.getRawType()) == null) {
            return usual;
        }
        return usual.withGetterVisibility(Visibility.PUBLIC_ONLY)
                .withIsGetterVisibility(Visibility.PUBLIC_ONLY)
                .withSetterVisibility(Visibility.PUBLIC_ONLY)
                .withFieldVisibility(Visibility.NONE);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
