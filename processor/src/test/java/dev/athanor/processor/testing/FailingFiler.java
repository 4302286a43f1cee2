package dev.athanor.processor.testing;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/** An environment whose filer throws what nobody expects. */
public final class FailingFiler extends OtherFiler {

    /** The environment of a compiler, but for the filer. */
    public FailingFiler(ProcessingEnvironment environment) {
        super(environment);
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements) {
        throw new IllegalStateException("no space for " + name);
    }

    @Override
    public FileObject createResource(Location location, CharSequence where, CharSequence name, Element... elements) {
        throw new IllegalStateException("no space for " + name);
    }
}
