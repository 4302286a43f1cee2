package dev.athanor.jackson;

import java.lang.reflect.Method;
import java.util.Locale;

/** The names of attributes by those of their accessors, as the processor has them: {@code getURLPath} is {@code urlPath}. */
final class AccessorNames {
    private AccessorNames() {}

    /** The attribute that a method without parameters reads, were it an accessor. */
    static String ofGetter(Method method) {
        Class<?> type = method.getReturnType();
        boolean truth = type == boolean.class || type == Boolean.class;
        String name = method.getName();
        return truth && hasPrefix(name, "is") ? attribute(name.substring(2)) : withoutPrefix(name, "get");
    }

    /** The attribute that a method with one parameter sets, were it an accessor. */
    static String ofSetter(String name) {
        return withoutPrefix(name, "set");
    }

    private static String withoutPrefix(String name, String prefix) {
        return hasPrefix(name, prefix) ? attribute(name.substring(prefix.length())) : name;
    }

    private static boolean hasPrefix(String name, String prefix) {
        return name.length() > prefix.length()
                && name.startsWith(prefix)
                && Character.isUpperCase(name.charAt(prefix.length()));
    }

    private static String attribute(String capitalised) {
        int upper = 0;
        while (upper < capitalised.length() && Character.isUpperCase(capitalised.charAt(upper))) {
            upper++;
        }
        boolean lastBeginsWord =
                upper > 1 && upper < capitalised.length() && Character.isLowerCase(capitalised.charAt(upper));
        int lowered = lastBeginsWord ? upper - 1 : upper;
        return capitalised.substring(0, lowered).toLowerCase(Locale.ROOT) + capitalised.substring(lowered);
    }
}
