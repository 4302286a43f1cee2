package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
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
    /** The source as one to keep: without the mark of generated code. */
    public String textToKeep() {
        return text.lines()
                .filter(line -> !line.startsWith("@Generated(") && !line.equals("import " + Header.GENERATED + ";"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Writes the file. */
    public void writeTo(Filer filer) throws IOException {
        try (Writer writer =
                filer.createSourceFile(type.reflectionName(), entity).openWriter()) {
            writer.write(text);
        }
    }
}
