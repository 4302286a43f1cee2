package dev.athanor.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
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
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;

    Header(Elements elements) {
        this.elements = elements;
    }

    /** A class with its annotations and a sentence that says what it is; {@code $T} in the sentence is the entity. */
    TypeSpec.Builder open(ClassName name, EntityMeta entity, String sentence, List<String> suppressed) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addOriginatingElement(entity.element())
                .addJavadoc(sentence, entity.type());
        TypeElement generated = elements.getTypeElement(elements.getModuleOf(entity.element()), GENERATED);
        if (generated != null) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get(generated))
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        type.addAnnotation(RuntimeNames.NULL_MARKED);
        Suppressions.of(entity, elements, suppressed).ifPresent(type::addAnnotation);
        return type;
    }

    /** The file of a class. */
    SourceFile file(EntityMeta entity, TypeSpec type) {
        String packageName = entity.type().packageName();
        JavaFile file = JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return new SourceFile(ClassName.get(packageName, type.name()), Layout.of(file.toString()), entity.element());
    }
}
