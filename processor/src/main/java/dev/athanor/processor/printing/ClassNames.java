package dev.athanor.processor.printing;

import com.palantir.javapoet.TypeName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of classes that writers have as {@code Class}, each made once: JavaPoet checks the letters of every new name. */
final class ClassNames {
    private static final Map<Class<?>, TypeName> KNOWN = new ConcurrentHashMap<>();

    private ClassNames() {}

    static TypeName of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, TypeName::get);
    }
}
