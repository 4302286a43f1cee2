package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.printing.AnnotationUse;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.SourcePrinter;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;

/** What every generated class begins with, and the file around it. Used by the writers. */
final class Header {
    private static final String PROCESSOR = "dev.athanor.processor.AthanorProcessor";
    static final String GENERATED = "javax.annotation.processing.Generated";

    private final FileFacts facts;

    Header(FileFacts facts) {
        this.facts = facts;
    }

    /** A class that is generated for a class of the user, with its annotations and a sentence that says what it is. */
    TypeDeclaration.Builder open(ClassName name, Code sentence) {
        return open(name, sentence, RuntimeNames.NULL_MARKED, List.of());
    }

    /** A class that the runtime and the query type alone call: the methods it overrides say what may be null. */
    TypeDeclaration.Builder openForRuntime(ClassName name, Code sentence, List<String> suppressed) {
        return open(name, sentence, RuntimeNames.NULL_UNMARKED, suppressed);
    }

    private TypeDeclaration.Builder open(ClassName name, Code sentence, ClassName nullness, List<String> suppressed) {
        TypeDeclaration.Builder type = TypeDeclaration.ofClass(name).addJavadoc(sentence);
        if (facts.generated() != null) {
            type.addAnnotation(AnnotationUse.of(facts.generated(), Code.of("$S", PROCESSOR)));
        }
        type.addAnnotation(AnnotationUse.of(nullness));
        Suppressions.of(facts, suppressed).ifPresent(type::addAnnotation);
        return type;
    }

    /** The file of a class, in the package of the one that it is generated for. */
    SourceFile file(ClassName of, TypeDeclaration type) {
        String packageName = of.packageName();
        return new SourceFile(
                ClassName.get(packageName, type.name()), SourcePrinter.print(packageName, type), facts.element());
    }
}
