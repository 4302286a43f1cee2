package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * A generated source file. Called by the step, which writes it.
 *
 * @param type the class in it
 * @param text the source
 * @param entity the class of the entity it was generated for, its only originating element
 */
public record SourceFile(ClassName type, String text, TypeElement entity) {
    /** Writes the file. */
    public void writeTo(Filer filer) throws IOException {
        try (Writer writer =
                filer.createSourceFile(type.reflectionName(), entity).openWriter()) {
            writer.write(text);
        }
    }
}
