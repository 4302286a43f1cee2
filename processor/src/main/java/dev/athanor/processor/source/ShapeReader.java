package dev.athanor.processor.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.ShapeKind;
import dev.athanor.processor.model.ShapeMeta;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads how a class is declared. Used by the entity reader. */
final class ShapeReader {
    private final AnnotationReader annotations;

    ShapeReader(AnnotationReader annotations) {
        this.annotations = annotations;
    }

    /** How a class is declared. */
    ShapeMeta read(TypeElement type, Collection<ExecutableElement> methods, @Nullable ExecutableElement throwing) {
        Set<Modifier> modifiers = type.getModifiers();
        return new ShapeMeta(
                kindOf(type),
                modifiers.contains(Modifier.ABSTRACT) || type.getKind().isInterface(),
                modifiers.contains(Modifier.FINAL),
                modifiers.contains(Modifier.SEALED),
                isPrivate(type),
                isInner(type),
                !MoreElements.getPackage(type).isUnnamed(),
                type.getTypeParameters().size(),
                parentEntity(type),
                annotations.has(type, RuntimeNames.ENTITY)
                        || AnnotationReader.hasForeign(type)
                        || AnnotationReader.hasUnresolved(type),
                !modifiers.contains(Modifier.ABSTRACT)
                        && methods.stream().anyMatch(one -> one.getModifiers().contains(Modifier.ABSTRACT)),
                throwing == null ? null : Origin.of(throwing));
    }

    /** Who sees a class: a nested one is public only if all around it is. */
    static Access accessOf(TypeElement type) {
        boolean open =
                enclosing(type).stream().allMatch(one -> one.getModifiers().contains(Modifier.PUBLIC));
        return open ? Access.PUBLIC : Access.PACKAGE;
    }

    /** Whether a class or one around it is private. */
    static boolean isPrivate(TypeElement type) {
        return enclosing(type).stream().anyMatch(one -> one.getModifiers().contains(Modifier.PRIVATE));
    }

    private static ShapeKind kindOf(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE -> ShapeKind.INTERFACE;
            case ENUM -> ShapeKind.ENUM;
            case RECORD -> ShapeKind.RECORD;
            case ANNOTATION_TYPE -> ShapeKind.ANNOTATION;
            default -> ShapeKind.CLASS;
        };
    }

    private static boolean isInner(TypeElement type) {
        return enclosing(type).stream()
                .anyMatch(one -> one.getNestingKind() == NestingKind.MEMBER
                        && one.getKind().isClass()
                        && !one.getModifiers().contains(Modifier.STATIC));
    }

    private @Nullable String parentEntity(TypeElement type) {
        List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
        parents.add(type.getSuperclass());
        for (TypeMirror parent : parents) {
            if (parent.getKind() == TypeKind.DECLARED) {
                TypeElement element = MoreElements.asType(MoreTypes.asElement(parent));
                String found = annotations.has(element, RuntimeNames.ENTITY)
                        ? element.getSimpleName().toString()
                        : parentEntity(element);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A class and those around it. */
    private static List<TypeElement> enclosing(TypeElement type) {
        List<TypeElement> all = new ArrayList<>();
        @Nullable Element one = type;
        while (one != null && MoreElements.isType(one)) {
            all.add(MoreElements.asType(one));
            one = one.getEnclosingElement();
        }
        return all;
    }
}
