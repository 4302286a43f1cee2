package dev.athanor.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/** What can be wrong with a compilation as a whole. */
public enum CompilationProblem implements Problem {
    TABLE_NAME_TWICE(
            "Table {table} belongs to entity {entity} and to entity {other}.",
            "Name one of them: @Entity(table = \"...\")."),
    INDEX_NAME_IN_USE(
            "The index or key of {entity} is named {name}, which is the name of {other}.",
            "Give it another name: in a schema of most databases a name is used once."),
    LINK_TABLE_TWICE(
            "Link table {table} of {accessor} is that of {other} too, which links other entities.",
            "Name another table: secondary = \"...\"."),
    POSITION_TWICE(
            "{accessor} has the position {name}, which {other} has too: an object is not in two lists at one place.",
            "Give {target} a column for each."),
    MODULE_WITHOUT_PROVIDES(
            "Module {module} does not provide the models of its entities, so that no engine finds them.",
            "Add to module-info.java: {line}"),
    ENTITY_OUTSIDE_MODULE_INFO(
            Kind.WARNING,
            "Entity {entity} is compiled into module {module} apart from its module-info.java, as tests are: where that runs as a module, no"
                    + " engine finds the entity by itself.",
            "Name there all that the engine is for: Engine.builder(url).entities({table}, ...)."),
    OPTION_UNKNOWN("There is no option -A{option}.", "{hint}"),
    OPTION_VALUE_UNKNOWN("Option -A{option} has {value}.", "Write {allowed}."),
    INTERNAL_ERROR(
            "The processor failed on {entity}: {error}.",
            "This is a defect of Athanor, not of your code: please report it with the source of the entity.");

    private final Kind severity;
    private final String template;

    CompilationProblem(String text, String remedy) {
        this(Kind.ERROR, text, remedy);
    }

    CompilationProblem(Kind severity, String text, String remedy) {
        this.severity = severity;
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public Kind severity() {
        return severity;
    }
}
