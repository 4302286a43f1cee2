package dev.athanor.processor.step;

import dev.athanor.processor.option.Output;
import dev.athanor.processor.output.CatalogueWriter;
import dev.athanor.processor.output.DdlWriter;
import dev.athanor.processor.output.DiagramWriter;
import dev.athanor.processor.output.DictionaryWriter;
import dev.athanor.processor.output.OutputFile;
import dev.athanor.processor.output.OutputWriter;
import dev.athanor.processor.schema.DescribedModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes what the option asks for about the whole model, as resources. Used by the index step. */
final class ModelOutputs {
    private static final String FOLDER = "META-INF/athanor/";

    private final Filer filer;
    private final Set<Output> wanted;

    ModelOutputs(Filer filer, Set<Output> wanted) {
        this.filer = filer;
        this.wanted = new TreeSet<>(wanted);
    }

    /** Whether nothing is asked for, so that nothing need be read. */
    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Writes the outputs of a model. */
    void write(DescribedModel model, Collection<? extends Element> entities) throws IOException {
        for (Output output : wanted) {
            for (OutputFile file : writer(output).write(model)) {
                write(file, entities.toArray(new Element[0]));
            }
        }
    }

    private static OutputWriter writer(Output output) {
        return switch (output) {
            case DDL -> new DdlWriter();
            case DIAGRAM -> new DiagramWriter();
            case DICTIONARY -> new DictionaryWriter();
            case CATALOGUE -> new CatalogueWriter();
        };
    }

    /** In UTF-8, whatever encoding the sources have. */
    private void write(OutputFile file, Element... originating) throws IOException {
        try (OutputStream out = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", FOLDER + file.path(), originating)
                .openOutputStream()) {
            out.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
