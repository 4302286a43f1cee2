package dev.athanor.processor.diagnostic;

/** What can be wrong with the order of a collection, the keys of a map, and a collection that is never loaded. */
public enum CollectionProblem implements Problem {
    ORDER_BY_ON_TO_ONE("{accessor} gives one object and has an order.", "Remove orderBy."),
    ORDER_BY_MALFORMED(
            "{accessor} is ordered by \"{text}\", which is no accessor that may be followed by asc or desc.",
            "Write for example \"{example}\", and several of them as {\"a\", \"b desc\"}."),
    ORDER_BY_UNKNOWN("{accessor} is ordered by {name}, but entity {target} has no column {name}.", "{hint}"),
    ORDER_BY_NO_COLUMN("{accessor} is ordered by {name}, but {target}.{name} is {what}.", "Name a column of {target}."),
    ORDER_BY_TWICE("{accessor} is ordered by {name} twice.", "Remove one of them."),
    POSITION_ON_NO_LIST(
            "{accessor} has a position, but its type is {type}.",
            "Remove position, or declare the accessor as a List."),
    POSITION_OF_MANY_TO_MANY(
            "{accessor} has the position {name}, but a {target} is in many such lists, and in each at another place.",
            "Make the link table an entity with a column for the position, and map a list of that."),
    POSITION_VIEW_ONLY(
            "{accessor} has the position {name}, but what is only read is not numbered.",
            "Write orderBy = \"{name}\" instead."),
    POSITION_AND_ORDER_BY(
            "{accessor} has an order and a position, by which it is ordered.", "Remove orderBy, or position."),
    POSITION_UNKNOWN("{accessor} has the position {name}, but entity {target} has no column {name}.", "{hint}"),
    POSITION_NO_COLUMN(
            "{accessor} has the position {name}, but {target}.{name} is {what}.",
            "Name a column of {target} that is there for nothing else."),
    POSITION_TYPE(
            "{accessor} has the position {name}, but {target}.{name} has the type {type}.",
            "Declare it as int or long, or as a box of one where it may be in no list."),
    MAP_KEY_MISSING(
            "{accessor} is a Map, but nothing says what its keys are.",
            "Write @Relationship(mapKey = \"...\") with a column of {target} of the type {type}."),
    MAP_KEY_MISPLACED(
            "{accessor} has mapKey, but its type is {type}.", "Remove mapKey, or declare the accessor as a Map."),
    MAP_KEY_UNKNOWN("{accessor} has the map key {name}, but entity {target} has no column {name}.", "{hint}"),
    MAP_KEY_NO_COLUMN(
            "{accessor} has the map key {name}, but {target}.{name} is {what}.", "Name a column of {target}."),
    MAP_KEY_TYPE_DIFFERS(
            "{accessor} has keys of the type {found}, but {target}.{name} has the type {type}.",
            "Declare it as Map<{expected}, {target}>."),
    MAP_KEY_NULLABLE(
            "{accessor} has the map key {name}, but {target}.{name} may be null{why}.",
            "Name a column that has a value as soon as the object is put in."),
    WRITE_ONLY_TYPE("{accessor} has loading = WRITE_ONLY, but its type is {type}.", "{remedy}"),
    WRITE_ONLY_CONFLICT(
            "{accessor} is a WriteOnly, whose objects are never loaded, and has {what}.",
            "Remove {what}, or declare the accessor as a List or Set."),
    WRITE_ONLY_DELETE(
            "{accessor} is a WriteOnly with the cascade {cascade}, but objects that are never loaded are not deleted"
                    + " one by one.",
            "{remedy}");

    private final String template;

    CollectionProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
