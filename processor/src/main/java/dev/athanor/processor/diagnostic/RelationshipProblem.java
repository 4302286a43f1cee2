package dev.athanor.processor.diagnostic;

/** What can be wrong with relationships and their other sides. */
public enum RelationshipProblem implements Problem {
    RELATIONSHIP_TARGET_NOT_ENTITY(
            "{accessor} is a relationship, but its type {type} is no entity.",
            "Annotate that class @Entity, declare the accessor as an entity or a List or Set of one, or remove @Relationship."),
    RELATIONSHIP_COLLECTION_RAW(
            "{accessor} has the type {type} without a type argument.", "Write for example {type}<Address>."),
    RELATIONSHIP_COLLECTION_UNSUPPORTED(
            "{accessor} has the type {type}.", "Declare it as List, Set or Collection of an entity."),
    RELATIONSHIP_COLLECTION_NULLABLE(
            "{accessor} is @Nullable, but a relationship to many is an empty collection rather than null.",
            "Remove @Nullable."),
    BACK_POPULATES_MISSING("Entity {target} has no relationship {name}.", "{hint}"),
    BACK_POPULATES_NO_RELATIONSHIP(
            "{target}.{name} is no relationship.",
            "Name the relationship of {target} that leads back to {entity}. {hint}"),
    BACK_POPULATES_OTHER_TARGET(
            "{target}.{name} leads to {found}, not back to {entity}.", "Name the relationship of {target} that does."),
    BACK_POPULATES_NOT_MUTUAL(
            "{accessor} back-populates {target}.{name}, which {found}.",
            "Write @Relationship(backPopulates = \"{own}\") there, or remove it here."),
    BACK_POPULATES_ITSELF("{accessor} back-populates itself.", "Name the other side, or remove backPopulates."),
    LINK_TABLE_ON_BOTH_SIDES(
            "{accessor} and {other} both name a link table.",
            "Remove secondary from one of them, which is then the inverse side."),
    LINK_TABLE_MISSING(
            "{accessor} and {other} are a many-to-many without a link table.",
            "Write @Relationship(secondary = \"...\") on one of them."),
    LINK_TABLE_ON_TO_ONE(
            "{accessor} gives one object and names a link table.", "Remove secondary, or declare a List or Set."),
    LINK_TABLE_ON_ONE_TO_MANY(
            "{accessor} names a link table, but its other side {other} gives one object.",
            "Remove secondary: the foreign key is in the table of {target}."),
    LINK_COLUMNS_EQUAL(
            "Both columns of link table {table} would be called {column}.",
            "Name them: @Relationship(joinColumn = \"...\", inverseJoinColumn = \"...\")."),
    JOIN_COLUMN_MISPLACED("{accessor} has {what}, but {why}.", "Remove it."),
    JOIN_COLUMN_COUNT(
            "{accessor} names {found} in {what}, but the key of {target} has {count}: {columns}.",
            "Name one for each in that order, or remove {what}."),
    JOIN_COLUMN_TWICE("{accessor} names the column {column} twice.", "Name another one."),
    RELATIONSHIP_VALUE_EMPTY("{accessor} has an empty {what}.", "Write a name, or remove {what}."),
    RELATIONSHIP_INDEX_MISPLACED("{accessor} has index, but {why}.", "Remove index{where}."),
    LINK_TABLE_IS_ENTITY(
            "Link table {table} of {accessor} is the table of entity {entity}.",
            "Name another table, or use {entity} as an entity: a relationship to many of it, and from it one to the other end."),
    ONE_TO_ONE_OWNED_TWICE(
            "{accessor} and {other} both state a foreign key column, but a one-to-one has one.",
            "Remove joinColumn or @ForeignKey from one of them, which is then the inverse side."),
    ONE_TO_ONE_NOT_OWNED(
            "{accessor} and {other} are a one-to-one of which no side has the foreign key.",
            "Write @Relationship(joinColumn = \"...\") on the side whose table has it."),
    ONE_TO_MANY_WITHOUT_FOREIGN_KEY(
            "{accessor} is a relationship to many, but nothing in {target} refers to {entity}.",
            "Add a @Relationship to {entity} or a @ForeignKey(entity = {entity}.class) column in {target}, or name a link table "
                    + "with secondary."),
    ONE_TO_MANY_AMBIGUOUS(
            "{accessor} could follow several foreign keys of {target}: {found}.",
            "Name one of its relationships with backPopulates, or one of them with foreignKey = \"{first}\"."),
    FOREIGN_KEY_CHOICE_MISPLACED("{accessor} has foreignKey, but {why}.", "Remove foreignKey."),
    FOREIGN_KEY_CHOICE_UNKNOWN("{target} has no {name} that refers to {entity}.", "{hint}");

    private final String template;

    RelationshipProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
