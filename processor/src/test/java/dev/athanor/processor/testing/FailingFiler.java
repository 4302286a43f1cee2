package dev.athanor.processor.testing;

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

/** An environment whose filer throws what nobody expects. */
public final class FailingFiler implements ProcessingEnvironment, Filer {
    private final ProcessingEnvironment environment;

    /** The environment of a compiler, but for the filer. */
    public FailingFiler(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements) {
        throw new IllegalStateException("no space for " + name);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements) {
        throw new IllegalStateException("no space for " + name);
    }

    @Override
    public FileObject createResource(Location location, CharSequence where, CharSequence name, Element... elements) {
        throw new IllegalStateException("no space for " + name);
    }

    @Override
    public FileObject getResource(Location location, CharSequence where, CharSequence name) {
        throw new IllegalArgumentException("nothing there");
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
