package dev.athanor.processor.printing;

import com.palantir.javapoet.TypeName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of the processor's own classes and those of the JDK, each made once: JavaPoet checks the letters of every new name. */
final class ClassNames {
    private static final Map<Class<?>, TypeName> KNOWN = new ConcurrentHashMap<>();

    private ClassNames() {}

    static TypeName of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, TypeName::get);
    }
}
