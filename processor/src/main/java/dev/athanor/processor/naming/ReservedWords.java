package dev.athanor.processor.naming;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** The words that a member of a generated class cannot be called; such a name gets a trailing underscore. */
public final class ReservedWords {
    /** Methods of {@code Object}, and static ones of a query type and of its builder. */
    private static final Set<String> METHODS = Set.of(
            "build",
            "builder",
            "clone",
            "create",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "key",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    /** Methods without parameters that a query type inherits. */
    private static final Set<String> OF_QUERY_TYPES =
            Set.of("columnModels", "columns", "entity", "model", "rowMapper", "source", "table");

    private ReservedWords() {}

    /** A name for a field, parameter or local variable: {@code default_} for {@code default}. */
    public static String variable(String name) {
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    /** A name for the method of a query type that leads along a relationship: {@code source_} for {@code source}. */
    public static String path(String name) {
        return OF_QUERY_TYPES.contains(name) ? name + "_" : method(name);
    }

    /** A name for a method of a builder: {@code wait_} for {@code wait}. */
    public static String method(String name) {
        return SourceVersion.isKeyword(name) || METHODS.contains(name) ? name + "_" : name;
    }
}
