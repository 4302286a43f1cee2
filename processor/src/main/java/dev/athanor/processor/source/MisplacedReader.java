package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.MisplacedAnnotation;
import dev.athanor.processor.model.MisplacedAnnotation.Kind;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds annotations that have no meaning where they are. Used by the entity reader. */
final class MisplacedReader {
    private static final Map<ClassName, ClassName> INDEXES = Map.of(
            RuntimeNames.INDEX, RuntimeNames.INDEX,
            RuntimeNames.INDEX_LIST, RuntimeNames.INDEX,
            RuntimeNames.UNIQUE, RuntimeNames.UNIQUE,
            RuntimeNames.UNIQUE_LIST, RuntimeNames.UNIQUE,
            RuntimeNames.CHECK, RuntimeNames.CHECK,
            RuntimeNames.CHECK_LIST, RuntimeNames.CHECK);

    private final AnnotationReader annotations;

    MisplacedReader(AnnotationReader annotations) {
        this.annotations = annotations;
    }

    /** The misplaced annotations on a class and its members, those of supertypes that are no entities too. */
    List<MisplacedAnnotation> read(TypeElement type) {
        List<MisplacedAnnotation> found = new ArrayList<>();
        addForeign(type, type.getSimpleName().toString(), found);
        for (Element member : type.getEnclosedElements()) {
            ElementKind kind = member.getKind();
            if (member.getAnnotationMirrors().isEmpty()) {
                continue;
            }
            if (kind == ElementKind.METHOD) {
                ExecutableElement method = (ExecutableElement) member;
                addForeign(method, textOf(type, method), found);
                addOurs(type, method, found);
            } else if (kind == ElementKind.FIELD) {
                String text = type.getSimpleName() + "." + member.getSimpleName();
                addForeign(member, text, found);
                addOurs(Kind.ON_FIELD, member, text, found);
            }
        }
        addOfSupertypes(type, found, new HashSet<>());
        return found;
    }

    private void addOfSupertypes(TypeElement type, List<MisplacedAnnotation> found, Set<TypeElement> seen) {
        for (TypeMirror one : supertypes(type)) {
            if (one instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement supertype
                    && !MethodReader.isObject(supertype)
                    && seen.add(supertype)
                    && !annotations.has(supertype, RuntimeNames.ENTITY)) {
                addIndexes(supertype, found);
                ElementFilter.methodsIn(supertype.getEnclosedElements())
                        .forEach(each -> addOurs(supertype, each, found));
                addOfSupertypes(supertype, found, seen);
            }
        }
    }

    private static List<TypeMirror> supertypes(TypeElement type) {
        List<TypeMirror> all = new ArrayList<>(type.getInterfaces());
        all.add(type.getSuperclass());
        return all;
    }

    private void addIndexes(TypeElement supertype, List<MisplacedAnnotation> found) {
        INDEXES.forEach((annotation, shown) -> {
            AnnotationFacts facts = annotations.find(supertype, annotation);
            if (facts != null) {
                found.add(new MisplacedAnnotation(
                        Kind.ON_SUPERTYPE,
                        annotation.canonicalName(),
                        shown.simpleName(),
                        supertype.getSimpleName().toString(),
                        facts.origin()));
            }
        });
    }

    private static void addForeign(Element element, String text, List<MisplacedAnnotation> found) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (AnnotationReader.isForeign(mirror)) {
                found.add(new MisplacedAnnotation(
                        Kind.FOREIGN,
                        AnnotationReader.nameOf(mirror),
                        AnnotationReader.simpleNameOf(mirror),
                        text,
                        Origin.of(element).at(mirror)));
            }
        }
    }

    private void addOurs(TypeElement type, ExecutableElement method, List<MisplacedAnnotation> found) {
        boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
        boolean inRecord = type.getKind() == ElementKind.RECORD;
        if (inRecord || (isAbstract && AccessorReader.isGetterShaped(method))) {
            return;
        }
        addOurs(isAbstract ? Kind.ON_NO_GETTER : Kind.ON_CONCRETE_METHOD, method, textOf(type, method), found);
    }

    private void addOurs(Kind kind, Element element, String text, List<MisplacedAnnotation> found) {
        for (ClassName name : RuntimeNames.ON_ACCESSORS) {
            AnnotationFacts facts = annotations.find(element, name);
            boolean ofMethods = kind == Kind.ON_CONCRETE_METHOD && name.equals(RuntimeNames.FORMULA);
            if (facts != null && !ofMethods) {
                found.add(new MisplacedAnnotation(kind, name.canonicalName(), name.simpleName(), text, facts.origin()));
                return;
            }
        }
    }

    private static String textOf(TypeElement type, ExecutableElement method) {
        return type.getSimpleName() + "." + method.getSimpleName() + "()";
    }
}
