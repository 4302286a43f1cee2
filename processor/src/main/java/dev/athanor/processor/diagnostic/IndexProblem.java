package dev.athanor.processor.diagnostic;

/** What can be wrong with {@code @Index}, {@code @Unique} and {@code @Check} on a class, and with names in the database. */
public enum IndexProblem implements Problem {
    INDEX_EMPTY(
            "@{annotation} of {entity} names no accessor.",
            "Write for example @{annotation}({\"lastName\", \"firstName\"})."),
    INDEX_COLUMN_UNKNOWN("Entity {entity} has no accessor {name}.", "{hint}"),
    INDEX_WITHOUT_COLUMN(
            "{entity}.{name} has no column in the table of {entity}.",
            "Name accessors of columns, or relationships to one object whose foreign key is in that table."),
    INDEX_COLUMN_TWICE("@{annotation} of {entity} names {name} twice.", "Remove one of them."),
    INDEX_TWICE(
            "@{annotation} of {entity} has the columns {columns}, for which there is one already.",
            "Remove one of them."),
    INDEX_NAME_TWICE("{entity} has two indexes or keys named {name}.", "Give one of them another name."),
    INDEX_ON_SUPERCLASS(
            "@{annotation} is on {class}, which is no entity and has no table.",
            "Write it on each entity whose table is to have it."),
    INDEX_STRING_UNBOUNDED(
            "{accessor} is an unbounded string, for which not every database can keep an index, and @{annotation} names it.",
            "Write for example @Column(length = 255) there."),
    CHECK_EMPTY(
            "@Check of {entity} has no SQL.",
            "Write the condition, for example @Check(name = \"ck_price\", value = \"price >= 0\")."),
    CHECK_NAME_TWICE("{entity} has two checks, or a check and a key, named {name}.", "Give one of them another name."),
    DATABASE_NAME_TOO_LONG(
            "The {what} name {name} has {bytes} bytes, but PostgreSQL cuts names after 63.", "Write a shorter one."),
    DATABASE_NAME_WRONG("The {what} name of {element} is {fault}.", "Write a name of printable characters.");

    private final String template;

    IndexProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
