package dev.athanor.processor.diagnostic;

/** What can be wrong with the annotations that say where the values of a column come from. */
public enum FeatureProblem implements Problem {
    FEATURE_NOT_ON_COLUMN("{accessor} has @{annotation}, but {what}.", "Remove @{annotation}."),
    SQL_EMPTY(
            "@{annotation} of {accessor} has no SQL.",
            "Write the expression, for example @{annotation}(\"{example}\")."),
    SERVER_DEFAULT_ON_ID(
            "{accessor} is @Id and has @ServerDefault, but a key is known when its row is inserted.",
            "Use @Id(generated = true) for numbers, or @Default for a value made in Java."),
    SERVER_DEFAULT_WITH_DEFAULT(
            "{accessor} has @Default and @ServerDefault, but with @Default every INSERT has a value.",
            "Remove one of them."),
    COMPUTED_ON_ID(
            "{accessor} is @Id and @Computed, but a key is known when its row is inserted.", "Remove one of them."),
    COMPUTED_WITH_VALUE(
            "{accessor} is @Computed and has @{annotation}, but the database alone makes its value.",
            "Remove one of them."),
    COMPUTED_SETTER(
            "{accessor} is @Computed and has the setter {setter}, but the database alone makes its value.",
            "Remove the setter."),
    COMPUTED_FOREIGN_KEY(
            "{accessor} is @Computed and refers to another entity, but a foreign key is written.",
            "Remove @Computed or @ForeignKey."),
    ON_UPDATE_ON_ID(
            "{accessor} is @Id and has @OnUpdate, but a key does not change with each UPDATE.", "Remove @OnUpdate."),
    ON_UPDATE_METHOD_MISSING("Entity {entity} has no method {method}(), which @OnUpdate names.", "{hint}"),
    ON_UPDATE_METHOD_NOT_STATIC(
            "Method {entity}.{method}(), which @OnUpdate names, is not static.", "Declare it static."),
    ON_UPDATE_METHOD_PRIVATE(
            "Method {entity}.{method}(), which @OnUpdate names, is {hidden}.", "Give it at least {access} access."),
    ON_UPDATE_METHOD_HAS_PARAMETERS(
            "Method {entity}.{method}, which @OnUpdate names, has parameters.",
            "Remove them: it is called without arguments."),
    ON_UPDATE_METHOD_THROWS(
            "Method {entity}.{method}(), which @OnUpdate names, throws {exception}, which nothing handles at flush.",
            "Handle it there, or throw a RuntimeException."),
    ON_UPDATE_METHOD_OF_INTERFACE(
            "Method {owner}.{method}(), which @OnUpdate names, is a static method of an interface, which {entity} does not inherit.",
            "Write in {entity} a static method that calls it."),
    ON_UPDATE_METHOD_TYPE_DIFFERS(
            "Method {entity}.{method}(), which @OnUpdate names, returns {found}, but {accessor} has the type {type}.",
            "Return {type}."),
    VERSION_TYPE(
            "{accessor} has the type {type}, in which versions cannot be counted.",
            "Use int, long, short or one of their boxes, Instant or UUID, or name a method that gives the versions: @Version(\"next\")."),
    VERSION_METHOD_MISSING("Entity {entity} has no method {method}(), which @Version names.", "{hint}"),
    VERSION_METHOD_NOT_STATIC("Method {entity}.{method}(), which @Version names, is not static.", "Declare it static."),
    VERSION_METHOD_PRIVATE(
            "Method {entity}.{method}(), which @Version names, is {hidden}.", "Give it at least {access} access."),
    VERSION_METHOD_HAS_PARAMETERS(
            "Method {entity}.{method}, which @Version names, has parameters.",
            "Remove them: it is called without arguments."),
    VERSION_METHOD_THROWS(
            "Method {entity}.{method}(), which @Version names, throws {exception}, which nothing handles at flush.",
            "Handle it there, or throw a RuntimeException."),
    VERSION_METHOD_OF_INTERFACE(
            "Method {owner}.{method}(), which @Version names, is a static method of an interface, which {entity} does not inherit.",
            "Write in {entity} a static method that calls it."),
    VERSION_METHOD_TYPE_DIFFERS(
            "Method {entity}.{method}(), which @Version names, returns {found}, but {accessor} has the type {type}.",
            "Return {type}."),
    VERSION_NULLABLE("{accessor} is @Version and @Nullable, but each row has a version.", "Remove @Nullable."),
    VERSION_SETTER(
            "{accessor} is @Version and has the setter {setter}, but each flush counts it.", "Remove the setter."),
    VERSION_TWICE("{accessor} is @Version, but {other} is too.", "A row has one version: remove one of them."),
    VERSION_ON_ID(
            "{accessor} is @Id and @Version, but a key does not change with each UPDATE.",
            "Add an accessor for the version."),
    VERSION_WITH_VALUE(
            "{accessor} is @Version and has @{annotation}, but each flush counts it.", "Remove @{annotation}.");

    private final String template;

    FeatureProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
