package dev.athanor.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What every generated class begins with, and the file around it. Used by the four writers. */
final class Header {
    private static final String PROCESSOR = "dev.athanor.processor.AthanorProcessor";
    static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;

    Header(Elements elements) {
        this.elements = elements;
    }

    /** A class with its annotations and a sentence that says what it is; {@code $T} in the sentence is the entity. */
    TypeSpec.Builder open(ClassName name, EntityMeta entity, String sentence, List<String> suppressed) {
        return open(name, entity.element(), CodeBlock.of(sentence, entity.type()), suppressed);
    }

    /** The same of a class that says nothing of null, as nothing but other generated code sees it. */
    TypeSpec.Builder openUnmarked(ClassName name, EntityMeta entity, String sentence, List<String> suppressed) {
        return open(
                name, entity.element(), CodeBlock.of(sentence, entity.type()), RuntimeNames.NULL_UNMARKED, suppressed);
    }

    /** A class that is generated for a class of the user. */
    TypeSpec.Builder open(ClassName name, TypeElement of, CodeBlock sentence, List<String> suppressed) {
        return open(name, of, sentence, RuntimeNames.NULL_MARKED, suppressed);
    }

    private TypeSpec.Builder open(
            ClassName name, TypeElement of, CodeBlock sentence, ClassName nullness, List<String> suppressed) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(name).addOriginatingElement(of).addJavadoc(sentence);
        TypeElement generated = elements.getTypeElement(elements.getModuleOf(of), GENERATED);
        if (generated != null) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get(generated))
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        type.addAnnotation(nullness);
        Suppressions.of(of, elements, suppressed).ifPresent(type::addAnnotation);
        return type;
    }

    /** The file of a class. */
    SourceFile file(EntityMeta entity, TypeSpec type) {
        return file(entity.type(), entity.element(), type);
    }

    /** The file of a class that is generated for a class of the user. */
    SourceFile file(ClassName of, TypeElement element, TypeSpec type) {
        String packageName = of.packageName();
        JavaFile file = JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return new SourceFile(ClassName.get(packageName, type.name()), Layout.of(file.toString()), element);
    }
}
