package dev.athanor.processor.printing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A method or constructor. */
public final class MethodDeclaration {
    private static final ClassName OVERRIDE = ClassName.get(Override.class);

    private final String name;
    private final Builder parts;
    private final Code body;

    private MethodDeclaration(String name, Builder parts) {
        this.name = name;
        this.parts = parts;
        this.body = parts.body.build();
    }

    /** A method that returns nothing, unless it is said otherwise. */
    public static Builder method(String name) {
        return new Builder(name);
    }

    /** A constructor. */
    public static Builder constructor() {
        return new Builder("");
    }

    /** Its name; empty for a constructor. */
    public String name() {
        return name;
    }

    /** Its parameters. */
    public List<Parameter> parameters() {
        return parts.parameters;
    }

    boolean isConstructor() {
        return name.isEmpty();
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

    List<TypeVariableName> typeVariables() {
        return parts.typeVariables;
    }

    TypeName returnType() {
        return parts.returnType;
    }

    boolean varargs() {
        return parts.varargs;
    }

    List<TypeName> exceptions() {
        return parts.exceptions;
    }

    Code body() {
        return body;
    }

    /** Puts a method together; not to be used any more once it is built. */
    public static final class Builder {
        private final String name;
        private final List<AnnotationUse> annotations = new ArrayList<>(2);
        private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        private final List<TypeVariableName> typeVariables = new ArrayList<>(0);
        private final List<Parameter> parameters = new ArrayList<>(4);
        private final List<TypeName> exceptions = new ArrayList<>(1);
        private final Code.Builder body = Code.builder();
        private Code javadoc = Code.of("");
        private TypeName returnType = TypeName.VOID;
        private boolean varargs;

        private Builder(String name) {
            this.name = name;
        }

        /** Its comment. */
        public Builder addJavadoc(String format, @Nullable Object... arguments) {
            javadoc = Code.of(format, arguments);
            return this;
        }

        /** Adds {@code @Override}. */
        public Builder overrides() {
            return addAnnotation(AnnotationUse.of(OVERRIDE));
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

        /** Adds type variables. */
        public Builder addTypeVariables(List<TypeVariableName> added) {
            typeVariables.addAll(added);
            return this;
        }

        /** What it returns. */
        public Builder returns(TypeName type) {
            returnType = type;
            return this;
        }

        /** What it returns. */
        public Builder returns(Class<?> type) {
            return returns(ClassNames.of(type));
        }

        /** Adds a parameter. */
        public Builder addParameter(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        /** Adds a parameter. */
        public Builder addParameter(TypeName type, String called) {
            return addParameter(new Parameter(type, called));
        }

        /** Adds a parameter. */
        public Builder addParameter(Class<?> type, String called) {
            return addParameter(ClassNames.of(type), called);
        }

        /** Whether the last parameter, which is an array, may be given as its elements. */
        public Builder varargs(boolean allowed) {
            varargs = allowed;
            return this;
        }

        /** Adds a checked exception. */
        public Builder addException(TypeName exception) {
            exceptions.add(exception);
            return this;
        }

        /** Adds a checked exception. */
        public Builder addException(Class<?> exception) {
            return addException(ClassNames.of(exception));
        }

        /** Adds code as it is. */
        public Builder addCode(String format, @Nullable Object... arguments) {
            body.add(format, arguments);
            return this;
        }

        /** Adds code as it is. */
        public Builder addCode(Code code) {
            body.add(code);
            return this;
        }

        /** Adds a statement, which is given without its semicolon. */
        public Builder addStatement(String format, @Nullable Object... arguments) {
            body.addStatement(format, arguments);
            return this;
        }

        /** Adds a statement, which is given without its semicolon. */
        public Builder addStatement(Code code) {
            body.addStatement(code);
            return this;
        }

        /** Begins a block that is called so: {@code if (a)}. */
        public Builder beginControlFlow(String format, @Nullable Object... arguments) {
            body.beginControlFlow(format, arguments);
            return this;
        }

        /** Ends a block. */
        public Builder endControlFlow() {
            body.endControlFlow();
            return this;
        }

        /** The method. */
        public MethodDeclaration build() {
            return new MethodDeclaration(name, this);
        }
    }
}
