package dev.athanor.processor.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/** An environment whose filer notes the originating elements of each source file. */
public final class NotingFiler extends OtherFiler {
    private final Map<String, List<String>> origins;

    /** The environment of a compiler; what its filer is asked for is noted. */
    public NotingFiler(ProcessingEnvironment environment, Map<String, List<String>> origins) {
        super(environment);
        this.origins = origins;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
        origins.put(name.toString(), Stream.of(elements).map(Element::toString).toList());
        return super.createSourceFile(name, elements);
    }
}
