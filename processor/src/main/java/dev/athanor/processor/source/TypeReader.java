package dev.athanor.processor.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.processor.type.RuntimeNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** What a type in the user's source is: resolved, nullable, storable in a column, an entity. Used by the other readers. */
final class TypeReader {
    private final AnnotationReader annotations;
    private final Namings namings;
    private final Map<TypeElement, ClassName> names = new HashMap<>();

    TypeReader(AnnotationReader annotations, Namings namings) {
        this.annotations = annotations;
        this.namings = namings;
    }

    /** The type's name in generated code; {@code Object} where javac could not resolve it, or nothing can name it. */
    TypeName nameOf(TypeMirror type) {
        return isResolved(type) && isVisible(type) ? resolvedName(type) : ClassName.OBJECT;
    }

    /** The name of a class, made once. */
    ClassName className(TypeElement type) {
        return names.computeIfAbsent(type, ClassName::get);
    }

    /** The type as messages show it. */
    String textOf(TypeMirror type) {
        return TypeText.of(isResolved(type) ? resolvedName(type) : ClassName.OBJECT);
    }

    private TypeName resolvedName(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().isEmpty()
                        && declared.getEnclosingType().getKind() == TypeKind.NONE
                ? className(MoreTypes.asTypeElement(type))
                : TypeName.get(type);
    }

    /** Whether another class can name the type and its arguments: none is private. */
    boolean isVisible(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> isVisible(((ArrayType) type).getComponentType());
            case DECLARED ->
                !ShapeReader.isPrivate(MoreTypes.asTypeElement(type))
                        && ((DeclaredType) type).getTypeArguments().stream().allMatch(this::isVisible);
            default -> true;
        };
    }

    /** Whether javac knows the type, its arguments and its bounds. */
    boolean isResolved(TypeMirror type) {
        return isResolved(type, Set.of());
    }

    /** A bound may name its own variable, which is not asked again. */
    private boolean isResolved(TypeMirror type, Set<Element> within) {
        return switch (type.getKind()) {
            case ERROR -> false;
            case ARRAY -> isResolved(((ArrayType) type).getComponentType(), within);
            case DECLARED -> areResolved(((DeclaredType) type).getTypeArguments(), within);
            case INTERSECTION -> areResolved(((IntersectionType) type).getBounds(), within);
            case TYPEVAR -> isResolved((TypeVariable) type, within);
            case WILDCARD ->
                isResolvedOrNone(((WildcardType) type).getExtendsBound(), within)
                        && isResolvedOrNone(((WildcardType) type).getSuperBound(), within);
            default -> true;
        };
    }

    private boolean isResolved(TypeVariable variable, Set<Element> within) {
        if (within.contains(variable.asElement())) {
            return true;
        }
        Set<Element> inner = new HashSet<>(within);
        inner.add(variable.asElement());
        return isResolved(variable.getUpperBound(), inner);
    }

    private boolean areResolved(List<? extends TypeMirror> all, Set<Element> within) {
        for (TypeMirror type : all) {
            if (!isResolved(type, within)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a type is marked as nullable, either itself or by an annotation of the old kind on what it is the type of. What
     * is not marked is never null, within {@code @NullMarked} or not.
     */
    boolean isNullable(TypeMirror type, Element of) {
        return isNullable(type) || isMarkedNullable(of.getAnnotationMirrors());
    }

    /** Whether a type itself is marked as nullable. */
    boolean isNullable(TypeMirror type) {
        return isMarkedNullable(type.getAnnotationMirrors());
    }

    /** Whether the accessor of a component is marked as nullable: javac copies the marks there. */
    boolean isNullable(RecordComponentElement component) {
        ExecutableElement accessor = accessorOf(component);
        return accessor != null && isNullable(accessor.getReturnType(), accessor);
    }

    /** The accessor of a component; null where the record has two components of that name, which the compiler refuses. */
    static @Nullable ExecutableElement accessorOf(RecordComponentElement component) {
        return component.getAccessor();
    }

    /** How values of a type are stored. */
    ValueForm formOf(TypeMirror type) {
        if (!isResolved(type) || !isVisible(type)) {
            return ValueForm.UNKNOWN;
        }
        if (isEnum(type)) {
            return ValueForm.ENUM;
        }
        return ColumnTypes.of(resolvedName(type)).isPresent() ? ValueForm.BUILT_IN : ValueForm.UNKNOWN;
    }

    /** The length of the longest constant of an enum; 0 for other types. */
    int longestConstant(TypeMirror type) {
        return constantsOf(type).stream().mapToInt(String::length).max().orElse(0);
    }

    /** The names of the constants of an enum, in their order; none for other types. */
    List<String> constantsOf(TypeMirror type) {
        if (!isEnum(type)) {
            return List.of();
        }
        return MoreTypes.asElement(type).getEnclosedElements().stream()
                .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
                .map(one -> one.getSimpleName().toString())
                .toList();
    }

    /** Whether a type is a class with {@code @Entity}, or one that is told to miss it. */
    boolean isEntity(TypeMirror type) {
        TypeElement element = classOf(type);
        return element != null && (annotations.has(element, RuntimeNames.ENTITY) || namings.isCompiled(element));
    }

    /** Whether a type is a record. */
    boolean isRecord(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && MoreTypes.asElement(type).getKind() == ElementKind.RECORD;
    }

    /** The class of a type, or null where it is none: a primitive type, an array, a type variable. */
    @Nullable
    TypeElement classOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? MoreElements.asType(MoreTypes.asElement(type)) : null;
    }

    /** The qualified name of a type's class; empty where it is none. */
    String qualifiedName(TypeMirror type) {
        TypeElement element = classOf(type);
        return element == null ? "" : element.getQualifiedName().toString();
    }

    /** The type arguments of a type; empty where it has none. */
    List<? extends TypeMirror> argumentsOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? MoreTypes.asDeclared(type).getTypeArguments() : List.of();
    }

    private boolean isResolvedOrNone(@Nullable TypeMirror bound, Set<Element> within) {
        return bound == null || isResolved(bound, within);
    }

    private static boolean isEnum(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && MoreTypes.asElement(type).getKind() == ElementKind.ENUM;
    }

    private static boolean isMarkedNullable(List<? extends AnnotationMirror> annotations) {
        for (AnnotationMirror one : annotations) {
            if (AnnotationReader.simpleNameOf(one).equals(RuntimeNames.NULLABLE.simpleName())) {
                return true;
            }
        }
        return false;
    }
}
