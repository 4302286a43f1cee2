package dev.athanor.processor.diagnostic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic.Kind;

/**
 * Everything that can be wrong with an entity, with the text that tells it and the remedy. All texts of the processor are here;
 * what was found is put in for the names in braces.
 */
public enum Problem {
    // The class.
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
    FOREIGN_ANNOTATION("@{annotation} on {on} is {qualifiedName}, which means nothing here.", "{remedy}"),

    // Accessors.
    ACCESSOR_STYLES_MIXED(
            "Accessor {accessor} of {entity} is not named like the others, which are {style}.",
            "Name all accessors of a class in one style."),
    SETTER_WITHOUT_GETTER(
            "Setter {setter} of {entity} has no getter.",
            "Add an abstract getter of the same name and type, or give the setter a body."),
    SETTER_TYPE_DIFFERS(
            "Setter {setter} of {entity} does not take the type {type} that the getter returns.",
            "Declare its parameter as {type}."),
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
            "Rename the other class, or the entity."),

    // Columns.
    TYPE_NOT_MAPPABLE(
            "{accessor} has the type {type}, which no column can hold.",
            "Use a primitive type or its box, String, BigDecimal, LocalDate, LocalDateTime, Instant, UUID, byte[] or an enum, or "
                    + "annotate the accessor @Transient."),
    TYPE_PRIVATE("{accessor} has the type {type}, which is private.", "Give that class at least package access."),
    RELATIONSHIP_NOT_MARKED("{accessor} has the type {type}, an entity.", "Annotate the accessor @Relationship."),
    NULLABLE_PRIMITIVE("{accessor} is @Nullable, but {type} cannot be null.", "Use {box}, or remove @Nullable."),
    COLUMN_ON_RELATIONSHIP(
            "{accessor} is a relationship and has @{annotation}.",
            "Remove @{annotation}; the column of a relationship is named by @Relationship(joinColumn = ...)."),
    COLUMN_LENGTH_NOT_STRING("{accessor} has the type {type}, to which a length does not apply.", "Remove length."),
    COLUMN_PRECISION_NOT_DECIMAL(
            "{accessor} has the type {type}, to which precision and scale do not apply.", "Remove them."),
    COLUMN_SIZE_WRONG("{accessor} has {what}.", "{remedy}"),
    ENUM_LENGTH_TOO_SHORT(
            "{accessor} has length {length}, but {type} has a constant of {longest} characters.",
            "Make it at least {longest}, or remove it."),
    DECIMAL_WITHOUT_PRECISION(
            "{accessor} is a BigDecimal without a precision; databases differ in what that holds.",
            "Write for example @Column(precision = 19, scale = 4)."),
    STRING_KEY_UNBOUNDED(
            "{accessor} is {what} and an unbounded string, for which not every database can keep an index.",
            "Write for example @Column(length = 255)."),
    COLUMN_NAME_TWICE("Column {column} of entity {entity} belongs to {accessor} and to {other}.", "{remedy}"),
    DEFAULT_NOT_ON_COLUMN("{accessor} has @Default, but {what}.", "Remove @Default."),
    DEFAULT_METHOD_MISSING("Entity {entity} has no method {method}().", "{hint}"),
    DEFAULT_METHOD_NOT_STATIC("Default method {entity}.{method}() is not static.", "Declare it static."),
    DEFAULT_METHOD_PRIVATE("Default method {entity}.{method}() is private.", "Give it at least package access."),
    DEFAULT_METHOD_HAS_PARAMETERS(
            "Default method {entity}.{method} has parameters.", "Remove them: it is called without arguments."),
    DEFAULT_METHOD_TYPE_DIFFERS(
            "Default method {entity}.{method}() returns {found}, but {accessor} has the type {type}.",
            "Return {type}."),

    // The primary key.
    ENTITY_MISSING_ID("Entity {entity} has no @Id column.", "Annotate one accessor with @Id."),
    GENERATED_ID_TYPE(
            "{accessor} has the type {type}, which no database generates.",
            "Use Long, Integer or Short, or remove generated."),
    GENERATED_ID_NOT_ALONE(
            "{accessor} is generated, but entity {entity} has other @Id columns too.",
            "Let the database generate a single key, or remove generated."),
    ID_NULLABLE(
            "{accessor} is @Id and @Nullable, but nothing generates it.",
            "Remove @Nullable, or write @Id(generated = true)."),
    ID_TYPE_UNFIT(
            "{accessor} has the type {type}, which makes no key.",
            "Use a number, a string, a UUID, a date or an enum."),
    ID_ON_RELATIONSHIP(
            "{accessor} is a relationship and has @Id.",
            "Move @Id to an accessor of its column: @Id @ForeignKey(\"{name}\")."),

    // Relationships.
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
    JOIN_COLUMN_COMPOSITE(
            "{accessor} names one column, but the key of {target} has {count}.",
            "Remove {what}: the columns are named after the relationship and the key."),
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
            "Name one of its relationships with backPopulates."),
    DELETE_ORPHAN_MISPLACED(
            "{accessor} has the cascade DELETE_ORPHAN, but {why}.",
            "Remove it: an orphan is an object whose only owner lets go of it."),
    FOREIGN_KEY_NO_RELATIONSHIP("Entity {entity} has no relationship {name}.", "{hint}"),
    FOREIGN_KEY_NOT_OWNED(
            "{entity}.{name} has no foreign key in the table of {entity}: {why}.",
            "Name a relationship to one object that has."),
    FOREIGN_KEY_UNCLEAR(
            "@ForeignKey of {accessor} names {what}.",
            "Name either a relationship of the entity, or another entity by @ForeignKey(entity = ...)."),
    FOREIGN_KEY_TARGET_NOT_ENTITY(
            "@ForeignKey of {accessor} names {target}, which is no entity.", "Name a class with @Entity."),
    FOREIGN_KEY_COMPOSITE(
            "@ForeignKey of {accessor} names {target}, whose key has {count} columns.",
            "Use a @Relationship to {target}, and expose its columns."),
    FOREIGN_KEY_PART_UNKNOWN(
            "{accessor} is none of the foreign key columns of {entity}.{name}, which are {found}.",
            "Name one with @Column(name = \"...\")."),
    FOREIGN_KEY_TYPE_DIFFERS(
            "{accessor} has the type {type}, but the key of {target} has the type {expected}.",
            "Declare it as {expected}."),
    FOREIGN_KEY_NAME_DIFFERS(
            "{accessor} names its column {column}, but {entity}.{name} names it {other}.", "Remove one of the names."),
    FOREIGN_KEY_NOT_NULLABLE("{accessor} cannot be null, but {entity}.{name} can.", "Declare it as @Nullable {type}."),

    // The compilation.
    TABLE_NAME_TWICE(
            "Table {table} belongs to entity {entity} and to entity {other}.",
            "Name one of them: @Entity(table = \"...\")."),
    MODULE_WITHOUT_PROVIDES(
            "Module {module} does not provide the models of its entities, so that no engine finds them.",
            "Add to module-info.java: {line}"),
    OPTION_UNKNOWN("There is no option -A{option}.", "{hint}"),
    INTERNAL_ERROR(
            "The processor failed on {entity}: {error}.",
            "This is a defect of Athanor, not of your code: please report it with the source of the entity.");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final String id;
    private final String template;

    Problem(String text, String remedy) {
        this.id = camelCase(name());
        this.template = text + " " + remedy;
    }

    /** The name by which messages, tests and the documentation refer to it: {@code EntityMissingId}. */
    public String id() {
        return id;
    }

    /** How grave it is. */
    public Kind severity() {
        return Kind.ERROR;
    }

    /** This problem at a place, with the values named in its text, as name and value in turn. */
    public Finding at(Origin origin, String... values) {
        return new Finding(this, origin, pairs(values));
    }

    /** The whole message, for a problem that has no place in the source. */
    String message(String... values) {
        return "[" + id + "] " + text(pairs(values));
    }

    /** Text and remedy, with values put in. */
    String text(Map<String, String> values) {
        Matcher names = NAME.matcher(template);
        StringBuilder text = new StringBuilder();
        while (names.find()) {
            String value = values.get(names.group(1));
            if (value == null) {
                throw new IllegalArgumentException(id + " needs a value for " + names.group());
            }
            names.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return names.appendTail(text).toString();
    }

    private static Map<String, String> pairs(String... values) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            pairs.put(values[i], values[i + 1]);
        }
        return pairs;
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return camel.toString();
    }
}
