package dev.athanor.processor.source;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.AccessorStyle;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.naming.NamingStrategy;

/**
 * What the name of a getter or setter says.
 *
 * @param attribute the name of the value that it reads or writes
 * @param style how it is named
 */
record AccessorName(String attribute, AccessorStyle style) {

    /** The name of a method without parameters. */
    static AccessorName ofGetter(MethodMeta method) {
        boolean truth = method.returnType().equals(TypeName.BOOLEAN)
                || method.returnType().equals(TypeName.BOOLEAN.box());
        return truth && hasPrefix(method.name(), "is") ? bean(method.name(), 2) : ofGetter(method.name());
    }

    /** The name of a method without parameters that returns no truth value. */
    static AccessorName ofGetter(String name) {
        return hasPrefix(name, "get") ? bean(name, 3) : new AccessorName(name, AccessorStyle.PLAIN);
    }

    /** The name of a method with one parameter. */
    static AccessorName ofSetter(String name) {
        return hasPrefix(name, "set") ? bean(name, 3) : new AccessorName(name, AccessorStyle.PLAIN);
    }

    private static AccessorName bean(String name, int prefix) {
        return new AccessorName(NamingStrategy.attribute(name.substring(prefix)), AccessorStyle.BEAN);
    }

    private static boolean hasPrefix(String name, String prefix) {
        return name.length() > prefix.length()
                && name.startsWith(prefix)
                && Character.isUpperCase(name.charAt(prefix.length()));
    }
}
