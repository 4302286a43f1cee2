package dev.athanor.processor.diagnostic;

/** What can be wrong with {@code @Embedded}. */
public enum EmbeddedProblem implements Problem {
    RECORD_NOT_EMBEDDED(
            "{accessor} has the type {type}, a record.",
            "Annotate it @Embedded to keep its components in columns, or @Convert to keep it in one."),
    EMBEDDED_NOT_A_RECORD(
            "{accessor} is @Embedded, but its type {type} is no record.",
            "Write a record whose components are the columns, or remove @Embedded."),
    EMBEDDED_GENERIC(
            "{accessor} is @Embedded, but its type {type} has type parameters.",
            "Write a record whose components have fixed types."),
    EMBEDDED_RECURSIVE(
            "{accessor} embeds {type} within itself, by {component}.",
            "Remove @Embedded from one of them: a table has a fixed number of columns."),
    EMBEDDED_NOT_VISIBLE(
            "{accessor} is @Embedded, but the generated class cannot see its type {type}.",
            "Give the record at least package access, or make it public if it is in another package."),
    EMBEDDED_EMPTY("{accessor} is @Embedded, but its type {type} has no components.", "Add one, or remove @Embedded."),
    EMBEDDED_COMPONENT_TYPE(
            "Component {component} of {accessor} has the type {type}, which no column can hold.",
            "Use a type that a column can hold, or annotate the component @Convert or, if it is a record, @Embedded."),
    EMBEDDED_COMPONENT_ANNOTATION(
            "Component {component} of {accessor} has @{annotation}, which means nothing on a component.",
            "Remove it; @Column, @Convert and @Embedded are what a component can have."),
    EMBEDDED_COMPONENT_SIZE("The column of {component} of {accessor} has {what}.", "{remedy}"),
    EMBEDDED_COMPONENT_CONVERTER(
            "The converter of component {component} of {accessor} does not fit: {what}.",
            "Name a class that can be made here and converts {type}."),
    EMBEDDED_OVERRIDE_UNKNOWN("{accessor} has no component {path} with a column.", "{hint}"),
    EMBEDDED_OVERRIDE_TWICE("{accessor} overrides the column of {path} twice.", "Remove one of them."),
    EMBEDDED_OVERRIDE_EMPTY(
            "The override for {path} of {accessor} changes nothing.",
            "Write what is to be other, for example @Column(name = \"...\"), or remove it."),
    EMBEDDED_WITH(
            "{accessor} is @Embedded and has @{annotation}.",
            "Remove one of them; the columns are those of the components.");

    private final String template;

    EmbeddedProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
