package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.ConverterMeta;
import dev.athanor.processor.model.DeclaredConverter;
import dev.athanor.processor.model.DeclaredConverter.Fault;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads the class that {@code @Convert} names: what it converts, through all its supertypes and with its type parameters bound by
 * the accessor's type, and how an instance of it is made. Used by the feature reader.
 */
final class ConverterReader {
    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;

    ConverterReader(Elements elements, Types types, TypeReader typeReader) {
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
    }

    /** The converter that an annotation names for an accessor of this type, in an entity. */
    DeclaredConverter read(AnnotationFacts facts, TypeMirror accessor, TypeElement owner) {
        TypeMirror named = facts.type("value");
        if (named == null || named.getKind() == TypeKind.ERROR || !typeReader.isResolved(accessor)) {
            return faulty(Fault.UNRESOLVED, "", "", "", facts);
        }
        String text = typeReader.textOf(types.erasure(named));
        TypeElement type = typeReader.classOf(named);
        DeclaredType generic = type == null ? null : converterOf(type.asType());
        if (type == null || generic == null || generic.getTypeArguments().size() != 2) {
            return faulty(Fault.NO_CONVERTER, text, "", "", facts);
        }
        DeclaredType bound = bind(type, generic.getTypeArguments().get(0), accessor);
        DeclaredType converter = bound == null ? null : converterOf(bound);
        DeclaredType shown = converter == null ? generic : converter;
        TypeMirror takes = shown.getTypeArguments().get(0);
        TypeMirror stores = shown.getTypeArguments().get(1);
        if (!typeReader.isResolved(takes) || !typeReader.isResolved(stores)) {
            return faulty(Fault.UNRESOLVED, text, "", "", facts);
        }
        TypeName value = boxed(TypeName.get(accessor));
        Construction construction = constructionOf(type, owner, value instanceof ParameterizedTypeName);
        Fault fault = fault(type, owner, construction);
        if (fault == Fault.NONE && !TypeName.get(takes).equals(value)) {
            fault = Fault.OTHER_TYPE;
        } else if (fault == Fault.NONE && ColumnTypes.of(TypeName.get(stores)).isEmpty()) {
            fault = Fault.STORES_NO_COLUMN;
        }
        ConverterMeta meta = fault != Fault.NONE
                ? null
                : new ConverterMeta(
                        ClassName.get(type),
                        TypeName.get(stores),
                        !type.getTypeParameters().isEmpty(),
                        construction == Construction.BY_CLASS);
        return new DeclaredConverter(
                fault,
                text,
                typeReader.textOf(takes),
                typeReader.textOf(stores),
                isPublic(type),
                meta,
                facts.originOf("value"));
    }

    private static DeclaredConverter faulty(
            Fault fault, String text, String takes, String stores, AnnotationFacts facts) {
        return new DeclaredConverter(fault, text, takes, stores, false, null, facts.originOf("value"));
    }

    private Fault fault(TypeElement type, TypeElement owner, Construction construction) {
        boolean inner = type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
        if (inner || type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Fault.ABSTRACT;
        }
        if (!isVisible(type, owner) || construction == Construction.HIDDEN) {
            return Fault.INVISIBLE;
        }
        return construction == Construction.NONE ? Fault.NO_CONSTRUCTOR : Fault.NONE;
    }

    /** The type {@code Converter<J, C>} among the supertypes of a type, or null. */
    private @Nullable DeclaredType converterOf(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        if (typeReader.qualifiedName(type).equals(RuntimeNames.CONVERTER.canonicalName())) {
            return (DeclaredType) type;
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            DeclaredType found = converterOf(supertype);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The class with type arguments by which it converts the accessor's type; null where there are none. */
    private @Nullable DeclaredType bind(TypeElement type, TypeMirror takes, TypeMirror accessor) {
        Map<String, TypeMirror> arguments = new HashMap<>();
        TypeMirror value = accessor.getKind().isPrimitive()
                ? types.boxedClass(types.getPrimitiveType(accessor.getKind())).asType()
                : accessor;
        unify(takes, value, arguments);
        List<TypeMirror> inOrder = new ArrayList<>();
        for (TypeParameterElement parameter : type.getTypeParameters()) {
            TypeMirror argument = arguments.get(parameter.getSimpleName().toString());
            if (argument == null || !fits(argument, parameter)) {
                return null;
            }
            inOrder.add(argument);
        }
        return types.getDeclaredType(type, inOrder.toArray(TypeMirror[]::new));
    }

    private static void unify(TypeMirror takes, TypeMirror value, Map<String, TypeMirror> arguments) {
        if (takes.getKind() == TypeKind.TYPEVAR) {
            arguments.putIfAbsent(takes.toString(), value);
        } else if (takes.getKind() == TypeKind.DECLARED && value.getKind() == TypeKind.DECLARED) {
            List<? extends TypeMirror> left = ((DeclaredType) takes).getTypeArguments();
            List<? extends TypeMirror> right = ((DeclaredType) value).getTypeArguments();
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                unify(left.get(i), right.get(i), arguments);
            }
        }
    }

    private boolean fits(TypeMirror argument, TypeParameterElement parameter) {
        return parameter.getBounds().stream()
                .allMatch(bound -> types.isSubtype(types.erasure(argument), types.erasure(bound)));
    }

    /** How an instance is made; the constructor that takes a class is meant for classes with type parameters. */
    private Construction constructionOf(TypeElement type, TypeElement owner, boolean parameterized) {
        boolean plain = false;
        boolean byClass = false;
        boolean hidden = false;
        for (ExecutableElement one : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            boolean takesNothing = one.getParameters().isEmpty();
            boolean takesClass = !parameterized
                    && one.getParameters().size() == 1
                    && typeReader
                            .qualifiedName(one.getParameters().get(0).asType())
                            .equals("java.lang.Class");
            if ((takesNothing || takesClass) && one.getThrownTypes().isEmpty() && type.getKind() != ElementKind.ENUM) {
                boolean visible = isAccessible(one.getModifiers(), type, owner);
                hidden |= !visible;
                plain |= visible && takesNothing;
                byClass |= visible && takesClass;
            }
        }
        if (byClass && (!plain || !type.getTypeParameters().isEmpty())) {
            return Construction.BY_CLASS;
        }
        if (plain) {
            return Construction.PLAIN;
        }
        return hidden ? Construction.HIDDEN : Construction.NONE;
    }

    /** Whether generated code in the package of an entity can name a class. */
    boolean isVisible(TypeElement type, TypeElement owner) {
        return !ShapeReader.isPrivate(type)
                && (ShapeReader.accessOf(type) == Access.PUBLIC || inOnePackage(type, owner));
    }

    private static boolean isPublic(TypeElement type) {
        return ShapeReader.accessOf(type) == Access.PUBLIC
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(one -> one.getModifiers().contains(Modifier.PUBLIC));
    }

    private boolean isAccessible(Iterable<Modifier> modifiers, TypeElement type, TypeElement owner) {
        for (Modifier modifier : modifiers) {
            if (modifier == Modifier.PRIVATE) {
                return false;
            }
            if (modifier == Modifier.PUBLIC) {
                return true;
            }
        }
        return inOnePackage(type, owner);
    }

    private boolean inOnePackage(TypeElement type, TypeElement owner) {
        return elements.getPackageOf(type).equals(elements.getPackageOf(owner));
    }

    private static TypeName boxed(TypeName type) {
        return type.isPrimitive() ? type.box() : type;
    }

    /** How an instance of a converter is made. */
    private enum Construction {
        PLAIN,
        BY_CLASS,
        HIDDEN,
        NONE
    }
}
