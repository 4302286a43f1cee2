package dev.athanor.processor.testing;

import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor of all sources that does what a test says in each round. */
public final class TestProcessor extends AbstractProcessor {
    private final BiConsumer<ProcessingEnvironment, RoundEnvironment> action;

    /** A processor that does this in each round. */
    public TestProcessor(BiConsumer<ProcessingEnvironment, RoundEnvironment> action) {
        this.action = action;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        action.accept(processingEnv, round);
        return false;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }
}
