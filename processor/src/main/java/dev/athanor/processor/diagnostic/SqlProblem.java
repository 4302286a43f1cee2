package dev.athanor.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/** What can be wrong with a statement in {@code @Sql}. */
public enum SqlProblem implements Problem {
    SQL_STATEMENT_EMPTY("@Sql of {record} has no statement.", "Write one: @Sql(\"select ...\")."),
    SQL_NOT_A_QUERY(
            "The statement of {record} begins with {word}, and gives no rows.",
            "Begin it with select, with or values; what writes is written with insert(...), update(...), deleteFrom(...)."),
    SQL_SEVERAL_STATEMENTS("@Sql of {record} has something after a semicolon.", "Write one statement."),
    SQL_BIND_NOTATION("The statement of {record} has the bind {found}.", "Binds have names here: write :name."),
    SQL_SYNTAX("The {what} of {record} is no SQL{near}.", "{hint}"),
    SQL_TABLE_UNKNOWN("There is no table {table}.", "{hint}"),
    SQL_COLUMN_UNKNOWN("There is no column {column}{of}.", "{hint}"),
    SQL_SOURCE_UNKNOWN("No table of the {what} is called {name} in {column}.", "{hint}"),
    SQL_COLUMN_AMBIGUOUS(
            "Column {column} could be that of {tables}.", "Say which, with the name or alias of its table before it."),
    SQL_FUNCTION_UNKNOWN(
            "SQLite has no function {function}.",
            "If another database has it, name that: @{annotation}(database = ...); the statement is then checked by names only."),
    SQL_REFUSED("SQLite refuses the {what} of {record}: {error}.", "{hint}"),
    SQL_COLUMN_MISSING("No column of the result is called {component}; there is {labels}.", "{hint}"),
    SQL_COLUMN_WITHOUT_COMPONENT("Column {label} of the result has no component in {record}.", "{hint}"),
    SQL_COLUMN_TWICE("Two columns of the result are called {label}.", "Name one of them otherwise: AS other_name."),
    SQL_TYPE_DIFFERS(
            "Component {component} has the type {type}, but column {label} is {column}, which has the type {found}.",
            "Declare it {found}, or write cast(...)."),
    SQL_COLUMN_CONVERTED(
            "Component {component} has the type {type}, but column {label} is {column}, which {converter} stores as {stored}.",
            "Annotate it @Convert({converter}.class), or {other}."),
    SQL_COLUMN_NULLABLE(
            "Component {component} is not nullable, but column {label} can be NULL: {why}.",
            "Declare it @Nullable {box}, or write coalesce(...)."),
    SQL_BIND_UNUSED("@Sql.Bind names {bind}, but the statement has no :{bind}.", "{hint}"),
    SQL_BIND_TWICE("@Sql.Bind names {bind} twice.", "Remove one of them."),
    SQL_BIND_TYPE_UNKNOWN(
            "The type of :{bind} does not follow from what it is compared with.",
            "State it: @Sql(binds = @Sql.Bind(name = \"{bind}\", type = ...))."),
    SQL_BIND_NOT_MAPPABLE("Bind {bind} has the type {type}, which no column can hold.", "State another type."),
    SQL_BIND_LIST_AND_VALUE(
            "Bind :{bind} is a list within IN and a value elsewhere.", "Give the list and the value two names."),
    SQL_ENTITY_EXPECTED("@Sql(entities) names {type}, which is no entity.", "Name classes with @Entity."),
    SQL_CHECKED_BY_NAMES(
            "{what} of a database that does not run in the compiler:",
            "the names were checked, the syntax was not.",
            Kind.NOTE),
    SQL_NOT_CHECKED(
            "No statement or formula was checked, because SQLite does not run in this compiler: {error}.",
            "They are checked again where it does; -Aathanor.sqlcheck=off says that they need not be.",
            Kind.WARNING);

    private final String template;
    private final Kind severity;

    SqlProblem(String text, String remedy) {
        this(text, remedy, Kind.ERROR);
    }

    SqlProblem(String text, String remedy, Kind severity) {
        this.template = text + " " + remedy;
        this.severity = severity;
    }

    @Override
    public Kind severity() {
        return severity;
    }

    @Override
    public String template() {
        return template;
    }
}
