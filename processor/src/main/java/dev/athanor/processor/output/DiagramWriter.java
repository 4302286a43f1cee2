package dev.athanor.processor.output;

import dev.athanor.processor.diagram.Diagram;
import dev.athanor.processor.diagram.MermaidText;
import dev.athanor.processor.diagram.SvgText;
import dev.athanor.processor.schema.DescribedModel;
import java.util.List;

/** Writes {@code diagram.mmd} and {@code diagram.svg}, the tables and their references. */
public final class DiagramWriter implements OutputWriter {
    /** The writer. */
    public DiagramWriter() {}

    @Override
    public List<OutputFile> write(DescribedModel model) {
        Diagram diagram = Diagram.of(model);
        return List.of(
                new OutputFile("diagram.mmd", MermaidText.of(diagram)),
                new OutputFile("diagram.svg", SvgText.of(diagram)));
    }
}
