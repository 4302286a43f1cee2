package dev.athanor.processor;

import com.google.auto.service.AutoService;
import dev.athanor.processor.option.Options;
import dev.athanor.processor.step.IndexStep;
import dev.athanor.processor.step.MarkedElements;
import dev.athanor.processor.step.SqlCheckStep;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the index of all models, checks what entities must not share, and SQL against the model. Looks at all entities of a compilation: an aggregating
 * processor in Gradle's sense, apart from the isolating one for that reason.
 */
@AutoService(Processor.class)
public final class ServiceIndexProcessor extends AbstractProcessor {
    private @Nullable IndexStep step;
    private @Nullable SqlCheckStep sql;

    /** Called by javac. */
    public ServiceIndexProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        step = new IndexStep(environment);
        sql = new SqlCheckStep(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        // In this order: javac lets nobody read the index that the other has written.
        MarkedElements marked = MarkedElements.of(annotations, round);
        if (sql != null) {
            sql.process(round, marked);
        }
        if (step != null) {
            step.process(round, marked);
        }
        return false;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                "dev.athanor.annotation.Entity",
                "dev.athanor.annotation.Sql",
                "dev.athanor.annotation.Formula",
                "dev.athanor.annotation.Computed",
                "dev.athanor.annotation.ServerDefault",
                "dev.athanor.annotation.Check",
                "dev.athanor.annotation.Check.List");
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
