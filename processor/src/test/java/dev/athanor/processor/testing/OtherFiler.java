package dev.athanor.processor.testing;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/** The environment of a compiler with a filer that a test can change. */
public abstract class OtherFiler implements ProcessingEnvironment, Filer {
    private final ProcessingEnvironment environment;

    /** The environment of a compiler. */
    protected OtherFiler(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
        return environment.getFiler().createSourceFile(name, elements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements) throws IOException {
        return environment.getFiler().createClassFile(name, elements);
    }

    @Override
    public FileObject createResource(Location location, CharSequence where, CharSequence name, Element... elements)
            throws IOException {
        return environment.getFiler().createResource(location, where, name, elements);
    }

    @Override
    public FileObject getResource(Location location, CharSequence where, CharSequence name) throws IOException {
        return environment.getFiler().getResource(location, where, name);
    }

    @Override
    public Map<String, String> getOptions() {
        return environment.getOptions();
    }

    @Override
    public Messager getMessager() {
        return environment.getMessager();
    }

    @Override
    public Filer getFiler() {
        return this;
    }

    @Override
    public Elements getElementUtils() {
        return environment.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
        return environment.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
        return environment.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
        return environment.getLocale();
    }
}
