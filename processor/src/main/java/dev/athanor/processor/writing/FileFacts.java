package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import java.util.Set;
import javax.lang.model.element.TypeElement;
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
        Set<String> nested) {}
