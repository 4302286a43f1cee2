package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads what the files of classes say of their compilation. Called by the steps, on the compiler's own thread. */
public final class FileFactsReader {
    private final Elements elements;

    /** The annotation of generated code that a module sees; looking for a class by its name takes long. */
    private final Map<ModuleElement, Optional<ClassName>> generated = new HashMap<>();

    /** A reader of one compilation. */
    public FileFactsReader(Elements elements) {
        this.elements = elements;
    }

    /** What the files of a class say. */
    public FileFacts read(TypeElement element) {
        ModuleElement module = elements.getModuleOf(element);
        List<TypeElement> classes = withSupertypes(element);
        return new FileFacts(
                element,
                generated.computeIfAbsent(module, this::generatedIn).orElse(null),
                !module.isUnnamed(),
                classes.stream().anyMatch(FileFactsReader::isSerializable),
                DeprecatedUse.isIn(element, methodsOf(classes), elements),
                nestedIn(classes));
    }

    private Optional<ClassName> generatedIn(ModuleElement module) {
        return Optional.ofNullable(elements.getTypeElement(module, Header.GENERATED))
                .map(ClassName::get);
    }

    private static boolean isSerializable(TypeElement type) {
        return type.getQualifiedName().contentEquals(Serializable.class.getName());
    }

    private static List<ExecutableElement> methodsOf(List<TypeElement> classes) {
        List<ExecutableElement> methods = new ArrayList<>();
        for (TypeElement one : classes) {
            for (ExecutableElement method : ElementFilter.methodsIn(one.getEnclosedElements())) {
                if (isSeen(method, one, classes)) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private static Set<String> nestedIn(List<TypeElement> classes) {
        Set<String> names = new HashSet<>();
        for (TypeElement one : classes) {
            for (TypeElement nested : ElementFilter.typesIn(one.getEnclosedElements())) {
                if (isSeen(nested, one, classes)) {
                    names.add(nested.getSimpleName().toString());
                }
            }
        }
        return Set.copyOf(names);
    }

    /** Whether the first of the classes sees what one of them has: its own, and what is not private in those it inherits from. */
    private static boolean isSeen(Element member, TypeElement one, List<TypeElement> classes) {
        return one.equals(classes.get(0)) || !member.getModifiers().contains(Modifier.PRIVATE);
    }

    /** A class, then those that it inherits from, but for {@code Object}. */
    private static List<TypeElement> withSupertypes(TypeElement type) {
        List<TypeElement> all = new ArrayList<>();
        all.add(type);
        for (int i = 0; i < all.size(); i++) {
            addIfNew(all.get(i).getSuperclass(), all);
            all.get(i).getInterfaces().forEach(one -> addIfNew(one, all));
        }
        return all;
    }

    private static void addIfNew(TypeMirror supertype, List<TypeElement> all) {
        if (supertype instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement type
                && !isObject(type)
                && !all.contains(type)) {
            all.add(type);
        }
    }

    /** The root, or a class that is not on the class path: neither has a superclass. */
    private static boolean isObject(TypeElement type) {
        return type.getKind().isClass() && type.getSuperclass().getKind() == TypeKind.NONE;
    }
}
