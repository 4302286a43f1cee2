package dev.athanor.processor.diagnostic;

/** What can be wrong with the class of an entity. */
public enum ShapeProblem implements Problem {
    ENTITY_NOT_A_CLASS(
            "Entity {entity} is {kind}.", "Write an abstract class or an interface with abstract accessors."),
    ENTITY_NOT_ABSTRACT(
            "Entity {entity} is a class that is not abstract.", "Declare it abstract: the generated class extends it."),
    ENTITY_FINAL("Entity {entity} is final.", "Declare it abstract instead: the generated class extends it."),
    ENTITY_SEALED("Entity {entity} is sealed.", "Remove sealed: the generated class extends it."),
    ENTITY_PRIVATE(
            "Entity {entity} is private, or nested in a private class.",
            "Give it at least package access: the generated class is in the same package."),
    ENTITY_INNER("Entity {entity} is an inner class.", "Declare it static: its objects have no enclosing object."),
    ENTITY_WITHOUT_PACKAGE(
            "Entity {entity} is in the default package, from which nothing can be imported.", "Put it into a package."),
    ENTITY_GENERIC(
            "Entity {entity} has type parameters.", "Remove them: an entity is one table with columns of fixed types."),
    ENTITY_EXTENDS_ENTITY(
            "Entity {entity} inherits from entity {parent}.",
            "Take @Entity off one of the two: a superclass that is no entity may have accessors, inheritance between entities is "
                    + "not supported."),
    ENTITY_MISSING_CONSTRUCTOR(
            "Entity {entity} has no constructor without parameters that is not private.",
            "Add one, for example protected {name}() {}: loading uses it."),
    ENTITY_CONSTRUCTOR_THROWS(
            "The constructor {name}() of entity {entity} throws {exceptions}.",
            "Handle it there: loading uses this constructor, and nothing that loads expects the exception."),
    ENTITY_NOT_MARKED(
            "Class {entity} has an @Id and entities have relationships to it, but it is no entity.",
            "Annotate it @Entity."),
    FOREIGN_ANNOTATION("@{annotation} on {on} is {qualifiedName}, which means nothing here.", "{remedy}");

    private final String template;

    ShapeProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
