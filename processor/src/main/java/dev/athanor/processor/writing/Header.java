package dev.athanor.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.EntityMeta;
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

    /** A class with its annotations and a sentence that says what it is; {@code $T} in the sentence is the entity. */
    TypeSpec.Builder open(ClassName name, EntityMeta entity, String sentence, List<String> suppressed) {
        return open(name, CodeBlock.of(sentence, entity.type()), suppressed);
    }

    /** A class that is generated for a class of the user. */
    TypeSpec.Builder open(ClassName name, CodeBlock sentence, List<String> suppressed) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addOriginatingElement(facts.element())
                .addJavadoc(sentence);
        if (facts.generated() != null) {
            type.addAnnotation(AnnotationSpec.builder(facts.generated())
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        type.addAnnotation(RuntimeNames.NULL_MARKED);
        Suppressions.of(facts, suppressed).ifPresent(type::addAnnotation);
        return type;
    }

    /** The file of a class, in the package of the one that it is generated for. */
    SourceFile file(ClassName of, TypeSpec type) {
        String packageName = of.packageName();
        JavaFile file = JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return new SourceFile(ClassName.get(packageName, type.name()), Layout.of(file.toString()), facts.element());
    }
}
