package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.printing.AnnotationUse;
import dev.athanor.processor.printing.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
}
