package org.gradle;

import dev.athanor.processor.testing.OtherFiler;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/** Stands for the environment that Gradle gives a processor: it notes what a file is made of. It is known by its package. */
public final class RecordingEnvironment extends OtherFiler {
    private final BiConsumer<String, List<Element>> record;

    /** The environment of a compiler; each path of a generated file below the output is told with what it is made of. */
    public RecordingEnvironment(ProcessingEnvironment environment, BiConsumer<String, List<Element>> record) {
        super(environment);
        this.record = record;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
        record.accept(name.toString().replace('.', '/') + ".java", List.of(elements));
        return super.createSourceFile(name, elements);
    }

    @Override
    public FileObject createResource(Location location, CharSequence where, CharSequence name, Element... elements)
            throws IOException {
        record.accept((where.length() == 0 ? "" : where.toString().replace('.', '/') + "/") + name, List.of(elements));
        return super.createResource(location, where, name, elements);
    }
}
