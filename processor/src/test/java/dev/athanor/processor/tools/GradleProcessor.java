package dev.athanor.processor.tools;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.gradle.RecordingEnvironment;

/** A processor as Gradle wraps it: what it is given and what it makes is noted by classes at the top. */
final class GradleProcessor extends AbstractProcessor {
    private final Processor processor;
    private final Consumer<String> given;
    private final BiConsumer<String, List<String>> made;

    GradleProcessor(Processor processor, Consumer<String> given, BiConsumer<String, List<String>> made) {
        this.processor = processor;
        this.given = given;
        this.made = made;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processor.init(new RecordingEnvironment(
                environment,
                (path, elements) -> made.accept(
                        path,
                        elements.stream()
                                .map(GradleProcessor::atTheTop)
                                .distinct()
                                .toList())));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            round.getElementsAnnotatedWith(annotation).forEach(one -> given.accept(atTheTop(one)));
        }
        processor.process(annotations, round);
        return false;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    private static String atTheTop(Element element) {
        Element one = element;
        while (!MoreElements.isType(one) || MoreElements.isType(one.getEnclosingElement())) {
            one = one.getEnclosingElement();
        }
        return MoreElements.asType(one).getQualifiedName().toString();
    }
}
