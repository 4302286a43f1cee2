package dev.athanor.processor.output;

import dev.athanor.processor.schema.DescribedModel;
import java.util.List;

/** Writes one kind of output. The kinds are listed by the step, which asks those that an option names. */
public interface OutputWriter {
    /** The files of this kind for a model. */
    List<OutputFile> write(DescribedModel model);
}
