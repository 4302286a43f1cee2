package dev.athanor.conformance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * The rule that neither the runtime nor generated code looks anything up at run time: no reflection, no method handle
 * lookups, no proxies, no byte code. {@code ServiceLoader} and questions about a class's name or kind are allowed.
 */
public final class NoReflection {

    private static final Set<String> BANNED_PACKAGES =
            Set.of("java.lang.reflect", "java.beans", "sun.misc", "sun.reflect", "jdk.internal");

    // What the compiler itself makes of lambdas, string concatenation, records and switches names types of
    // java.lang.invoke,
    // but calls none of the lookups.
    private static final Set<String> BANNED_OWNERS = Set.of(
            "java.lang.invoke.MethodHandles", "java.lang.invoke.MethodHandles$Lookup", "java.lang.invoke.MethodHandle");

    private static final Set<String> ALLOWED_OF_CLASS = Set.of(
            "getName",
            "getSimpleName",
            "getPackageName",
            "getTypeName",
            "isInstance",
            "isAssignableFrom",
            "isEnum",
            "isInterface",
            "isArray",
            "isPrimitive",
            "isRecord",
            "cast",
            "desiredAssertionStatus",
            "getClassLoader",
            "hashCode",
            "equals",
            "toString");

    private NoReflection() {}

    /** The rule, for the classes that a test imports; it holds where there are none yet. */
    public static ArchRule rule() {
        return classes()
                .should(new KeepFromReflection())
                .allowEmptyShould(true)
                .because("everything is decided at compile time, and works in a native image without configuration");
    }

    private static final class KeepFromReflection extends ArchCondition<JavaClass> {

        KeepFromReflection() {
            super("look nothing up at run time");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (isBanned(dependency.getTargetClass())) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (isLookup(access.getTarget())) {
                    events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                }
            }
        }

        private static boolean isBanned(JavaClass target) {
            String name = target.getBaseComponentType().getPackageName();
            return BANNED_PACKAGES.stream().anyMatch(banned -> name.equals(banned) || name.startsWith(banned + "."));
        }

        private static boolean isLookup(AccessTarget target) {
            String owner = target.getOwner().getFullName();
            return BANNED_OWNERS.contains(owner)
                    || owner.equals("java.lang.Class") && !ALLOWED_OF_CLASS.contains(target.getName());
        }
    }
}
