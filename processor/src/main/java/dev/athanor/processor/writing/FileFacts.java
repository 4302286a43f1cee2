package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a class say of the compilation they are written in. Read on the compiler's own thread; the writers then look
 * at nothing of the compiler's, so that they may run beside it.
 *
 * @param element the class of the user, the only originating element of its files
 * @param generated the annotation that marks generated code; null where the compilation has none
 * @param modular whether the class is in a named module
 * @param serializable whether the class is serializable
 * @param deprecated whether the class mentions what is deprecated
 * @param nested the simple names of the classes in it and its supertypes, which a subclass sees without import
 */
public record FileFacts(
        TypeElement element,
        @Nullable ClassName generated,
        boolean modular,
        boolean serializable,
        boolean deprecated,
        Set<String> nested) {
    /** Reads them for a class. */
    public static FileFacts of(TypeElement element, Elements elements) {
        TypeElement generated = elements.getTypeElement(elements.getModuleOf(element), Header.GENERATED);
        return new FileFacts(
                element,
                generated == null ? null : ClassName.get(generated),
                !elements.getModuleOf(element).isUnnamed(),
                Suppressions.isSerializable(element),
                Suppressions.usesDeprecated(element, elements),
                nestedIn(element, elements));
    }

    private static Set<String> nestedIn(TypeElement element, Elements elements) {
        List<TypeElement> nested = ElementFilter.typesIn(elements.getAllMembers(element));
        return Set.copyOf(
                nested.stream().map(one -> one.getSimpleName().toString()).toList());
    }
}
