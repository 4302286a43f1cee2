package dev.athanor.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/** What can be wrong with the accessors of an entity, as methods and names. */
public enum AccessorProblem implements Problem {
    ACCESSOR_STYLES_MIXED(
            "Accessor {accessor} of {entity} is not named like the others, which are {style}.",
            "Name all accessors of a class in one style."),
    SETTER_WITHOUT_GETTER(
            "Setter {setter} of {entity} has no getter.",
            "{hint}Add an abstract getter of the same name and type, or give the setter a body."),
    SETTER_TYPE_DIFFERS(
            "Setter {setter} of {entity} does not take the type {type} that the getter returns.",
            "Declare its parameter as {type}."),
    SETTER_ACCEPTS_NULL(
            "Setter {setter} of {entity} accepts null, but its getter never returns it.",
            "Remove @Nullable from the parameter, or write it on the getter too."),
    SETTER_REFUSES_NULL(
            "Setter {setter} of {entity} does not accept null, which its getter may return.",
            "Write @Nullable on the parameter, or remove it from the getter."),
    GETTER_TWICE("{entity} has a second getter {getter} beside {first}.", "Give one of them a body, or another name."),
    METHOD_NOT_ACCESSOR(
            "Abstract method {method} of {entity} is no accessor.",
            "Give it a body. A getter has no parameters and returns a value; a setter has one parameter and returns void."),
    METHOD_NOT_VISIBLE(
            "Abstract method {method} of {entity} is not visible in the entity's package, where the generated class is.",
            "Declare it protected or public."),
    ANNOTATION_ON_CONCRETE_METHOD(
            "@{annotation} is on {method}, which has a body.",
            "Declare the method abstract and remove the body, or remove the annotation."),
    ANNOTATION_NOT_ON_GETTER("@{annotation} is on {method}, which is no getter.", "Move it to the getter."),
    TRANSIENT_WITH_MAPPING(
            "{accessor} is @Transient and also has @{annotation}.",
            "Remove one of them: a transient value has no column and no relationship."),
    NAME_TAKEN("{accessor} has the same name in {queryType} as {other}.", "{remedy}"),
    NAME_RESERVED("{accessor} has a name that the generated classes use themselves.", "Rename the accessor."),
    GENERATED_CLASS_EXISTS(
            "Entity {entity} needs the class name {generated}, which is taken.",
            "Rename the other class, or the entity.");

    private final String template;

    AccessorProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public Kind severity() {
        return this == SETTER_ACCEPTS_NULL || this == SETTER_REFUSES_NULL ? Kind.WARNING : Kind.ERROR;
    }

    @Override
    public String template() {
        return template;
    }
}
