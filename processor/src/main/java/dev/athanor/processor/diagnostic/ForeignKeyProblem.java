package dev.athanor.processor.diagnostic;

/** What can be wrong with {@code @ForeignKey}. */
public enum ForeignKeyProblem implements Problem {
    FOREIGN_KEY_NO_RELATIONSHIP("Entity {entity} has no relationship {name}.", "{hint}"),
    FOREIGN_KEY_NOT_OWNED(
            "{entity}.{name} has no foreign key in the table of {entity}: {why}.",
            "Name a relationship to one object that has."),
    FOREIGN_KEY_UNCLEAR(
            "@ForeignKey of {accessor} names {what}.",
            "Name either a relationship of the entity, or another entity by @ForeignKey(entity = ...)."),
    FOREIGN_KEY_TARGET_NOT_ENTITY(
            "@ForeignKey of {accessor} names {target}, which is no entity.", "Name a class with @Entity."),
    FOREIGN_KEY_COMPOSITE(
            "@ForeignKey of {accessor} names {target}, whose key has {count} columns.",
            "Use a @Relationship to {target}, and expose its columns."),
    FOREIGN_KEY_PART_UNKNOWN(
            "{accessor} is none of the foreign key columns of {entity}.{name}, which are {found}.",
            "Name one with @Column(name = \"...\")."),
    FOREIGN_KEY_TYPE_DIFFERS(
            "{accessor} has the type {type}, but the key of {target} has the type {expected}.",
            "Declare it as {expected}."),
    FOREIGN_KEY_NAME_DIFFERS(
            "{accessor} names its column {column}, but {entity}.{name} names it {other}.", "Remove one of the names."),
    FOREIGN_KEY_NOT_NULLABLE("{accessor} cannot be null, but {entity}.{name} can.", "Declare it as @Nullable {type}.");

    private final String template;

    ForeignKeyProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
