package dev.athanor.processor;

import com.google.auto.service.AutoService;
import dev.athanor.processor.option.Options;
import dev.athanor.processor.step.EjectFolder;
import dev.athanor.processor.step.EntityStep;
import dev.athanor.processor.step.MarkedElements;
import dev.athanor.processor.step.OptionStep;
import dev.athanor.processor.step.RecordStep;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates the query type, model and instance class of each entity, from what is reachable from the entity itself.
 * An isolating processor in Gradle's sense.
 */
@AutoService(Processor.class)
public final class AthanorProcessor extends AbstractProcessor {
    private @Nullable EntityStep step;
    private @Nullable RecordStep records;

    /** Called by javac. */
    public AthanorProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        OptionStep.check(environment);
        EjectFolder eject = new EjectFolder(environment);
        step = new EntityStep(environment, eject);
        records = new RecordStep(environment, eject);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        MarkedElements marked = MarkedElements.of(annotations, round);
        if (step != null) {
            step.process(round, marked);
        }
        if (records != null) {
            records.process(round, marked);
        }
        return false;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.athanor.annotation.*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.known();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }
}
