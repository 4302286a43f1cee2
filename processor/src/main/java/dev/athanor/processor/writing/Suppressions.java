package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.printing.AnnotationUse;
import dev.athanor.processor.printing.Code;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The lint warnings that generated code would give for what the user's class says, and not for what was generated. */
final class Suppressions {
    private Suppressions() {}

    /** Of the instance class beyond those of the model around it: it is serializable where the user's class is. */
    static Optional<AnnotationUse> ofInstances(FileFacts facts) {
        return facts.serializable() ? Optional.of(annotation(List.of("serial"))) : Optional.empty();
    }

    /** Of the model, which is public also where the entity is not: in a named module javac complains of that. */
    static List<String> ofModel(EntityMeta entity, FileFacts facts) {
        return facts.modular() && entity.access() != Access.PUBLIC ? List.of("exports") : List.of();
    }

    /** The annotation with these warnings, and that of deprecation where the class uses what is deprecated. */
    static Optional<AnnotationUse> of(FileFacts facts, List<String> warnings) {
        List<String> all = new ArrayList<>(warnings);
        if (facts.deprecated()) {
            all.add("deprecation");
            all.add("removal");
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(annotation(all));
    }

    static AnnotationUse annotation(List<String> warnings) {
        return new AnnotationUse(
                ClassName.get(SuppressWarnings.class),
                warnings.stream().map(warning -> Code.of("$S", warning)).toList());
    }

    static boolean isSerializable(TypeElement type) {
        return type.getQualifiedName().contentEquals(Serializable.class.getName())
                || Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                        .anyMatch(one -> one instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement supertype
                                && isSerializable(supertype));
    }

    static boolean usesDeprecated(TypeElement type, Elements elements) {
        for (Element around = type; around != null; around = around.getEnclosingElement()) {
            if (elements.isDeprecated(around)) {
                return true;
            }
        }
        List<ExecutableElement> methods = new ArrayList<>(ElementFilter.methodsIn(elements.getAllMembers(type)));
        methods.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
        return methods.stream()
                .filter(method -> !isOfObject(method))
                .anyMatch(method -> usesDeprecated(method, elements, new HashSet<>()));
    }

    /** Whether a method is deprecated, or mentions what is: in its types, in its annotations, in a record that it gives. */
    private static boolean usesDeprecated(ExecutableElement method, Elements elements, Set<Element> seen) {
        return elements.isDeprecated(method)
                || mentionsDeprecated(method.getReturnType(), elements)
                || method.getParameters().stream().anyMatch(one -> mentionsDeprecated(one.asType(), elements))
                || namesDeprecated(method, elements)
                || method.getReturnType() instanceof DeclaredType type
                        && type.asElement().getKind() == ElementKind.RECORD
                        && seen.add(type.asElement())
                        && methodsAndConstructors(type.asElement())
                                .anyMatch(one -> usesDeprecated(one, elements, seen));
    }

    private static Stream<ExecutableElement> methodsAndConstructors(Element type) {
        return Stream.concat(
                ElementFilter.methodsIn(type.getEnclosedElements()).stream(),
                ElementFilter.constructorsIn(type.getEnclosedElements()).stream());
    }

    /** Whether an annotation names a class that is deprecated, or has a constructor that is: a converter. */
    private static boolean namesDeprecated(Element element, Elements elements) {
        return element.getAnnotationMirrors().stream()
                .flatMap(one -> one.getElementValues().values().stream())
                .anyMatch(value -> value.getValue() instanceof DeclaredType type
                        && (elements.isDeprecated(type.asElement())
                                || ElementFilter.constructorsIn(type.asElement().getEnclosedElements()).stream()
                                        .anyMatch(elements::isDeprecated)));
    }

    private static boolean isOfObject(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals(Object.class.getName());
    }

    private static boolean mentionsDeprecated(TypeMirror type, Elements elements) {
        return type instanceof DeclaredType declared
                && (elements.isDeprecated(declared.asElement())
                        || declared.getTypeArguments().stream()
                                .anyMatch(argument -> mentionsDeprecated(argument, elements)));
    }
}
