package dev.athanor.processor.testing;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor of all sources that does what a test says in each round. */
public final class TestProcessor extends AbstractProcessor {
    /** What a test does in a round. */
    @FunctionalInterface
    public interface Action {
        /** Handles a round, with the annotations that the compiler found in it. */
        void process(ProcessingEnvironment environment, Set<? extends TypeElement> annotations, RoundEnvironment round);
    }

    private final Action action;

    /** A processor that does this in each round. */
    public TestProcessor(Action action) {
        this.action = action;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        action.process(processingEnv, annotations, round);
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
