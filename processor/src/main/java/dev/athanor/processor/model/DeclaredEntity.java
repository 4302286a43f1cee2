package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity as its class declares it, before other entities are looked at: right or wrong.
 *
 * @param type the class
 * @param element the same as javac's element
 * @param shape how the class is declared
 * @param access who sees it
 * @param schema the schema of the table; empty for the one that the connection is in
 * @param table the table's name, stated or by naming strategy
 * @param indexes what {@code @Index} and {@code @Unique} on the class say
 * @param checks what {@code @Check} on the class says
 * @param comment the first sentence of the documentation of the class, or null
 * @param attributes its values, in the order of the source, inherited ones first
 * @param styles the accessors and how each is named
 * @param strays abstract methods that are no accessors
 * @param misplaced annotations without meaning
 * @param methods methods with a body
 * @param formulaMethods methods with a body that have {@code @Formula}
 * @param constructors the constructors that are not private; those with a type that generated code cannot name are left
 *     out
 * @param hasToString whether the class or a superclass has a {@code toString} of its own
 * @param resolved whether javac could resolve all types and annotations that matter; what it could not, it tells itself
 * @param origin the class
 */
public record DeclaredEntity(
        ClassName type,
        TypeElement element,
        ShapeMeta shape,
        Access access,
        Stated<String> schema,
        Stated<String> table,
        List<DeclaredIndex> indexes,
        List<CheckMeta> checks,
        @Nullable String comment,
        List<DeclaredAttribute> attributes,
        List<StyledAccessor> styles,
        List<StrayMethod> strays,
        List<MisplacedAnnotation> misplaced,
        List<ConcreteMethod> methods,
        List<DeclaredFormulaMethod> formulaMethods,
        List<ConstructorMeta> constructors,
        boolean hasToString,
        boolean resolved,
        Origin origin) {
    /** Copies the lists. */
    public DeclaredEntity {
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        attributes = List.copyOf(attributes);
        styles = List.copyOf(styles);
        strays = List.copyOf(strays);
        misplaced = List.copyOf(misplaced);
        methods = List.copyOf(methods);
        formulaMethods = List.copyOf(formulaMethods);
        constructors = List.copyOf(constructors);
    }

    /** The name in messages: the simple name, with those of enclosing classes. */
    public String displayName() {
        return String.join(".", type.simpleNames());
    }

    /** An attribute as messages name it: {@code User.name}. */
    public String displayName(DeclaredAttribute attribute) {
        return displayName() + "." + attribute.name();
    }

    /** The attribute of this name. */
    public Optional<DeclaredAttribute> attribute(String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The relationship of this name. */
    public Optional<DeclaredAttribute> relationship(String name) {
        return attribute(name).filter(one -> one.relationship() != null);
    }

    /** All relationships. */
    public List<DeclaredAttribute> relationships() {
        return attributes.stream().filter(one -> one.relationship() != null).toList();
    }

    /** The columns of the primary key, in order. */
    public List<DeclaredAttribute> ids() {
        return attributes.stream().filter(DeclaredAttribute::isId).toList();
    }
}
