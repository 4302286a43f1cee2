package dev.athanor.processor.diagnostic;

/** What can be wrong with a record that rows are read into. */
public enum RecordProblem implements Problem {
    RECORD_EXPECTED(
            "@{annotation} is on {record}, which is {kind}.", "Write a record: rows are read by its components."),
    RECORD_PRIVATE(
            "Record {record} is private, or nested in a private class.",
            "Give it at least package access: the generated class is in the same package."),
    RECORD_GENERIC("Record {record} has type parameters.", "Remove them: columns have fixed types."),
    RECORD_WITHOUT_PACKAGE(
            "Record {record} is in the default package, from which nothing can be imported.", "Put it into a package."),
    RECORD_WITHOUT_COMPONENTS("Record {record} has no components.", "Declare one for each column of the result."),
    RECORD_ANNOTATED_TWICE(
            "{record} has @{annotation} and @{other}, for both of which {generated} would be generated.",
            "Remove one of them."),
    COMPONENT_TYPE_PRIVATE(
            "Component {component} has the type {type}, which is private.", "Give that class at least package access."),
    COMPONENT_NULLABLE_PRIMITIVE(
            "Component {component} is @Nullable, but {type} cannot be null.", "Use {box}, or remove @Nullable."),
    COMPONENT_ANNOTATION_MISPLACED(
            "@{annotation} is on component {component} of {record}, where it means nothing: @{of} makes no columns.",
            "Remove it."),
    COMPONENT_NOT_MAPPABLE(
            "Component {component} has the type {type}, which no column can hold.",
            "Use a type that a column can have, or select into another record with @Projection.");

    private final String template;

    RecordProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
