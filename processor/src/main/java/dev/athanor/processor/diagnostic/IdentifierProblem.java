package dev.athanor.processor.diagnostic;

/** What can be wrong with the primary key. */
public enum IdentifierProblem implements Problem {
    ENTITY_MISSING_ID("Entity {entity} has no @Id column.", "Annotate one accessor with @Id."),
    GENERATED_ID_TYPE(
            "{accessor} has the type {type}, which no database generates.",
            "Use Long, Integer or Short, or remove generated."),
    SEQUENCE_WITHOUT_GENERATED(
            "{accessor} has a sequence, but nothing asks it for values.", "Write generated = true beside it."),
    GENERATED_ID_NOT_ALONE(
            "{accessor} is generated, but entity {entity} has other @Id columns too.",
            "Let the database generate a single key, or remove generated."),
    ID_NULLABLE(
            "{accessor} is @Id and @Nullable, but nothing generates it.",
            "Remove @Nullable, or write @Id(generated = true)."),
    ID_TYPE_UNFIT(
            "{accessor} has the type {type}, which makes no key.",
            "Use a number, a string, a UUID, a date or an enum."),
    ID_REFERS_TO_ITSELF(
            "{accessor} is the key of {entity} and the foreign key of {entity}.{name}, so that it could refer to itself only.",
            "Take one of @Id and @ForeignKey off it, and put it on an accessor of its own."),
    ID_ON_RELATIONSHIP(
            "{accessor} is a relationship and has @Id.",
            "Move @Id to an accessor of its column: @Id @ForeignKey(\"{name}\").");

    private final String template;

    IdentifierProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
