package dev.athanor.processor.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.ConcreteMethod;
import dev.athanor.processor.model.ConstructorMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.ParameterMeta;
import dev.athanor.processor.model.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Signatures of methods and constructors, as members of an entity. Used by the entity and accessor readers. */
final class MethodReader {
    private final Types types;
    private final TypeReader typeReader;

    MethodReader(Types types, TypeReader typeReader) {
        this.types = types;
        this.typeReader = typeReader;
    }

    /** The signature of a method as a member of {@code owner}, type variables of generic supertypes replaced. */
    MethodMeta read(ExecutableElement method, TypeElement owner) {
        return new MethodMeta(
                method.getSimpleName().toString(),
                Access.of(method.getModifiers()),
                typeVariables(method),
                typeReader.nameOf(returnType(method, owner)),
                parameters(method, owner),
                method.isVarArgs(),
                !method.getThrownTypes().isEmpty());
    }

    /** What a method returns as a member of {@code owner}. */
    TypeMirror returnType(ExecutableElement method, TypeElement owner) {
        return isOwn(method, owner)
                ? method.getReturnType()
                : asMember(method, owner).getReturnType();
    }

    /** The parameter types of a method as a member of {@code owner}. */
    List<? extends TypeMirror> parameterTypes(ExecutableElement method, TypeElement owner) {
        return isOwn(method, owner)
                ? method.getParameters().stream().map(VariableElement::asType).toList()
                : asMember(method, owner).getParameterTypes();
    }

    /** Whether javac knows all types in a method's signature. */
    boolean isResolved(ExecutableElement method, TypeElement owner) {
        return typeReader.isResolved(returnType(method, owner))
                && parameterTypes(method, owner).stream().allMatch(typeReader::isResolved);
    }

    /** Whether generated code can name all types in a constructor's signature. */
    boolean isVisible(ExecutableElement constructor) {
        return constructor.getParameters().stream().allMatch(one -> typeReader.isVisible(one.asType()))
                && constructor.getThrownTypes().stream().allMatch(typeReader::isVisible);
    }

    /** Whether javac knows all types in a constructor's signature. */
    boolean isResolved(ExecutableElement constructor) {
        return constructor.getParameters().stream().allMatch(one -> typeReader.isResolved(one.asType()))
                && constructor.getThrownTypes().stream().allMatch(typeReader::isResolved);
    }

    /** The signature of a constructor. */
    ConstructorMeta readConstructor(ExecutableElement constructor) {
        List<TypeName> exceptions =
                constructor.getThrownTypes().stream().map(typeReader::nameOf).toList();
        return new ConstructorMeta(
                Access.of(constructor.getModifiers()),
                typeVariables(constructor),
                parametersOf(constructor),
                constructor.isVarArgs(),
                exceptions);
    }

    /** What a rule needs to know of a method with a body. */
    ConcreteMethod readConcrete(ExecutableElement method, TypeElement owner) {
        return new ConcreteMethod(
                method.getSimpleName().toString(),
                method.getModifiers().contains(Modifier.STATIC),
                hidden(method, owner),
                ownerOf(method).getKind().isInterface() && !ownerOf(method).equals(owner)
                        ? ownerOf(method).getSimpleName().toString()
                        : "",
                method.getThrownTypes().stream()
                        .filter(this::isChecked)
                        .map(typeReader::textOf)
                        .findFirst()
                        .orElse(""),
                method.getParameters().size(),
                method.getParameters().size() == 1
                        ? typeReader.nameOf(parameterTypes(method, owner).get(0))
                        : null,
                typeReader.nameOf(isOwn(method, owner) ? method.getReturnType() : returnType(method, owner)),
                Origin.of(method));
    }

    private static String hidden(ExecutableElement method, TypeElement owner) {
        Access access = Access.of(method.getModifiers());
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return "private";
        }
        return access == Access.PROTECTED && !MoreElements.getPackage(method).equals(MoreElements.getPackage(owner))
                ? "protected in another package"
                : "";
    }

    /** Whether an exception has to be handled or declared. */
    boolean isChecked(TypeMirror exception) {
        for (TypeMirror type = exception; type.getKind() == TypeKind.DECLARED; type = superclassOf(type)) {
            String name = typeReader.qualifiedName(type);
            if (name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error")) {
                return false;
            }
        }
        return exception.getKind() == TypeKind.DECLARED;
    }

    private static TypeMirror superclassOf(TypeMirror type) {
        return MoreTypes.asTypeElement(type).getSuperclass();
    }

    /** A method as messages show it: {@code setName(String)}. */
    String textOf(ExecutableElement method, TypeElement owner) {
        if (method.getParameters().isEmpty()) {
            return method.getSimpleName() + "()";
        }
        return parameterTypes(method, owner).stream()
                .map(type -> TypeText.of(typeReader.nameOf(type)))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }

    private List<ParameterMeta> parameters(ExecutableElement method, TypeElement owner) {
        if (method.getParameters().isEmpty()) {
            return List.of();
        }
        List<? extends TypeMirror> memberTypes = parameterTypes(method, owner);
        List<ParameterMeta> parameters = new ArrayList<>();
        for (int i = 0; i < memberTypes.size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            parameters.add(new ParameterMeta(
                    parameter.getSimpleName().toString(),
                    typeReader.nameOf(memberTypes.get(i)),
                    typeReader.isNullable(parameter.asType(), parameter),
                    hasNullableElements(parameter.asType())));
        }
        return parameters;
    }

    private List<ParameterMeta> parametersOf(ExecutableElement constructor) {
        return constructor.getParameters().stream()
                .map(one -> new ParameterMeta(
                        one.getSimpleName().toString(),
                        typeReader.nameOf(one.asType()),
                        typeReader.isNullable(one.asType(), one),
                        hasNullableElements(one.asType())))
                .toList();
    }

    private boolean hasNullableElements(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY && typeReader.isNullable(((ArrayType) type).getComponentType());
    }

    private static List<TypeVariableName> typeVariables(ExecutableElement method) {
        return method.getTypeParameters().isEmpty()
                ? List.of()
                : method.getTypeParameters().stream().map(TypeVariableName::get).toList();
    }

    private ExecutableType asMember(ExecutableElement method, TypeElement owner) {
        try {
            return MoreTypes.asExecutable(types.asMemberOf(MoreTypes.asDeclared(owner.asType()), method));
        } catch (IllegalArgumentException e) {
            // Inherited in a way that the compiler refuses: it tells so.
            return MoreTypes.asExecutable(method.asType());
        }
    }

    /** The class that declares a method. */
    static TypeElement ownerOf(ExecutableElement method) {
        return MoreElements.asType(Objects.requireNonNull(method.getEnclosingElement()));
    }

    /** Whether a class is {@code Object}. */
    static boolean isObject(TypeElement type) {
        return type.getQualifiedName().contentEquals("java.lang.Object");
    }

    private static boolean isOwn(ExecutableElement method, TypeElement owner) {
        return ownerOf(method).equals(owner) || method.getModifiers().contains(Modifier.STATIC);
    }
}
