package dev.athanor.processor.diagnostic;

/** What can be wrong with columns and their types. */
public enum ColumnProblem implements Problem {
    TYPE_NOT_MAPPABLE(
            "{accessor} has the type {type}, which no column can hold.",
            "Use a primitive type or its box, String, BigDecimal, BigInteger, a type of java.time, UUID, byte[], an enum, Json or a List of strings, numbers or UUIDs, store it "
                    + "by a converter with @Convert, or annotate the accessor @Transient."),
    TYPE_OPTIONAL(
            "{accessor} has the type {type}, but a value that may be absent is null.",
            "Declare it as @Nullable {inner}."),
    TYPE_OF_OLD_DATES(
            "{accessor} has the type {type}, which holds neither a date nor a moment alone.",
            "Use {instead} of java.time."),
    TYPE_PRIVATE("{accessor} has the type {type}, which is private.", "Give that class at least package access."),
    RELATIONSHIP_NOT_MARKED("{accessor} has the type {type}, an entity.", "Annotate the accessor @Relationship."),
    NULLABLE_PRIMITIVE("{accessor} is @Nullable, but {type} cannot be null.", "Use {box}, or remove @Nullable."),
    COLUMN_ON_RELATIONSHIP(
            "{accessor} is a relationship and has @{annotation}.",
            "Remove @{annotation}; the column of a relationship is named by @Relationship(joinColumn = ...)."),
    COLUMN_LENGTH_NOT_STRING("{accessor} has the type {type}, to which a length does not apply.", "Remove length."),
    COLUMN_PRECISION_NOT_DECIMAL(
            "{accessor} has the type {type}, to which precision and scale do not apply.", "Remove them."),
    COLUMN_SIZE_WRONG("{accessor} has {what}.", "{remedy}"),
    ENUM_TYPE_NOT_ENUM("{accessor} has an enumType, but its type {type} is no enum.", "Remove enumType."),
    ENUM_LENGTH_TOO_SHORT(
            "{accessor} has length {length}, but {type} has a constant of {longest} characters.",
            "Make it at least {longest}, or remove it."),
    DECIMAL_WITHOUT_PRECISION(
            "{accessor} is kept as a BigDecimal without a precision; databases differ in what that holds.",
            "Write for example @Column(precision = 19, scale = 4)."),
    STRING_KEY_UNBOUNDED(
            "{accessor} is {what} and an unbounded string, for which not every database can keep an index.",
            "Write for example @Column(length = 255)."),
    DEFERRED_NOT_HERE("{accessor} is deferred, but {what}.", "Remove deferred = true."),
    GROUP_NOT_DEFERRED(
            "{accessor} is in the group {group} of deferred columns, and is not deferred.",
            "Write @Column(deferred = true, group = \"{group}\")."),
    READ_ONLY_NOT_HERE("{accessor} is readOnly, but {what}.", "Remove readOnly = true, or what is written."),
    READ_ONLY_SETTER(
            "{accessor} is readOnly and has the setter {setter}, but the database alone makes its values.",
            "Remove the setter."),
    COLUMN_NAME_TWICE("Column {column} of entity {entity} belongs to {accessor} and to {other}.", "{remedy}"),
    DEFAULT_NOT_ON_COLUMN("{accessor} has @Default, but {what}.", "Remove @Default."),
    DEFAULT_METHOD_MISSING("Entity {entity} has no method {method}().", "{hint}"),
    DEFAULT_METHOD_NOT_STATIC("Default method {entity}.{method}() is not static.", "Declare it static."),
    DEFAULT_METHOD_PRIVATE("Default method {entity}.{method}() is {hidden}.", "Give it at least {access} access."),
    DEFAULT_METHOD_HAS_PARAMETERS(
            "Default method {entity}.{method} has parameters.", "Remove them: it is called without arguments."),
    DEFAULT_METHOD_THROWS(
            "Default method {entity}.{method}() throws {exception}, which nothing handles at flush.",
            "Handle it there, or throw a RuntimeException."),
    DEFAULT_METHOD_OF_INTERFACE(
            "Default method {owner}.{method}() is a static method of an interface, which {entity} does not inherit.",
            "Write in {entity} a static method that calls it."),
    DEFAULT_METHOD_TYPE_DIFFERS(
            "Default method {entity}.{method}() returns {found}, but {accessor} has the type {type}.",
            "Return {type}.");

    private final String template;

    ColumnProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
