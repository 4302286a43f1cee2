package dev.athanor.processor.printing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A class, interface or record, with what is nested in it. */
public final class TypeDeclaration {
    /** What a declaration declares. */
    enum Kind {
        CLASS("class"),
        INTERFACE("interface"),
        RECORD("record");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }

    private final Builder parts;
    private final Set<String> nestedNames = new HashSet<>();

    private TypeDeclaration(Builder parts) {
        this.parts = parts;
        parts.types.forEach(type -> nestedNames.add(type.name()));
    }

    /** A class. */
    public static Builder ofClass(ClassName name) {
        return new Builder(Kind.CLASS, name.simpleName());
    }

    /** An interface. */
    public static Builder ofInterface(ClassName name) {
        return new Builder(Kind.INTERFACE, name.simpleName());
    }

    /** A record with these components. */
    public static Builder ofRecord(ClassName name, List<Parameter> components) {
        Builder parts = new Builder(Kind.RECORD, name.simpleName());
        parts.components.addAll(components);
        return parts;
    }

    /** Its simple name. */
    public String name() {
        return parts.name;
    }

    Kind kind() {
        return parts.kind;
    }

    Code javadoc() {
        return parts.javadoc;
    }

    List<AnnotationUse> annotations() {
        return parts.annotations;
    }

    Set<Modifier> modifiers() {
        return parts.modifiers;
    }

    List<Parameter> components() {
        return parts.components;
    }

    @Nullable
    TypeName superclass() {
        return parts.superclass;
    }

    List<TypeName> interfaces() {
        return parts.interfaces;
    }

    List<FieldDeclaration> fields() {
        return parts.fields;
    }

    List<MethodDeclaration> methods() {
        return parts.methods;
    }

    List<TypeDeclaration> types() {
        return parts.types;
    }

    /** The simple names of the types nested in it. */
    Set<String> nestedNames() {
        return nestedNames;
    }

    /** The simple names that mean another class in it than one that would be imported, and those of what is nested in it. */
    void addInheritedNames(Set<String> names) {
        names.addAll(parts.inheritedNames);
        parts.types.forEach(type -> type.addInheritedNames(names));
    }

    /** Puts a type together; not to be used any more once it is built. */
    public static final class Builder {
        private final Kind kind;
        private final String name;
        private final List<AnnotationUse> annotations = new ArrayList<>(4);
        private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        private final List<Parameter> components = new ArrayList<>(0);
        private final List<TypeName> interfaces = new ArrayList<>(2);
        private final List<FieldDeclaration> fields = new ArrayList<>();
        private final List<MethodDeclaration> methods = new ArrayList<>();
        private final List<TypeDeclaration> types = new ArrayList<>(2);
        private Code javadoc = Code.of("");
        private @Nullable TypeName superclass;
        private Collection<String> inheritedNames = List.of();

        private Builder(Kind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        /** Its comment. */
        public Builder addJavadoc(String format, @Nullable Object... arguments) {
            return addJavadoc(Code.of(format, arguments));
        }

        /** Its comment. */
        public Builder addJavadoc(Code comment) {
            javadoc = comment;
            return this;
        }

        /** Adds an annotation. */
        public Builder addAnnotation(AnnotationUse annotation) {
            annotations.add(annotation);
            return this;
        }

        /** Adds modifiers. */
        public Builder addModifiers(Modifier... added) {
            modifiers.addAll(List.of(added));
            return this;
        }

        /** The class that it extends. */
        public Builder superclass(TypeName type) {
            superclass = type;
            return this;
        }

        /** Adds an interface. */
        public Builder addSuperinterface(TypeName type) {
            interfaces.add(type);
            return this;
        }

        /** Adds a field. Static ones are printed first. */
        public Builder addField(FieldDeclaration field) {
            fields.add(field);
            return this;
        }

        /** Adds a method. Constructors are printed first. */
        public Builder addMethod(MethodDeclaration method) {
            methods.add(method);
            return this;
        }

        /** Adds a nested type. */
        public Builder addType(TypeDeclaration type) {
            types.add(type);
            return this;
        }

        /** The simple names of types that it inherits: a class of such a name is written in full. */
        public Builder inheritedNames(Collection<String> names) {
            inheritedNames = names;
            return this;
        }

        /** Whether it has a method of that name without parameters. */
        public boolean hasMethod(String called) {
            return methods.stream()
                    .anyMatch(
                            one -> one.name().equals(called) && one.parameters().isEmpty());
        }

        /** The type. */
        public TypeDeclaration build() {
            return new TypeDeclaration(this);
        }
    }
}
