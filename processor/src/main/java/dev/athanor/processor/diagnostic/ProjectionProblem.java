package dev.athanor.processor.diagnostic;

/** What can be wrong with a {@code @Projection} of an entity. */
public enum ProjectionProblem implements Problem {
    PROJECTION_OF_NO_ENTITY(
            "@Projection of {record} names {type}, which is no entity.",
            "Name a class with @Entity, or nothing: then each query says what the components are."),
    PROJECTION_COLUMN_MISSING("Entity {entity} has no column {component}.", "{hint}"),
    PROJECTION_OF_RELATIONSHIP(
            "Component {component} is a relationship of {entity}, and no column.",
            "Remove it, or write @Projection without an entity: then a query selects the related object too."),
    PROJECTION_TYPE_DIFFERS(
            "Component {component} has the type {type}, but {column} has the type {found}.", "Declare it {found}."),
    PROJECTION_COLUMN_NULLABLE(
            "Component {component} is not nullable, but {column} can be NULL.", "Declare it @Nullable {box}.");

    private final String template;

    ProjectionProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
