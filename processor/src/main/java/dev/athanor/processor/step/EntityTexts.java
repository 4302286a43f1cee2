package dev.athanor.processor.step;

import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.writing.FileFacts;
import dev.athanor.processor.writing.ModelWriter;
import dev.athanor.processor.writing.QueryTypeWriter;
import dev.athanor.processor.writing.SourceFile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an entity's files. They are made beside the compiler's thread, which reads the next entity meanwhile: the writers
 * need nothing but the model. Each file is tried by itself, so that one which fails takes no other with it.
 */
final class EntityTexts implements Callable<List<EntityTexts.Text>> {
    /** A text, or why there is none. */
    record Text(@Nullable SourceFile file, @Nullable RuntimeException failure) {
        /** Tells why there is no text. */
        void addFailure(EntityMeta entity, Report report) {
            if (failure != null) {
                Failures.add(failure, entity.element(), entity.displayName(), report);
            }
        }
    }

    private final EntityMeta entity;
    private final FileFacts facts;

    private EntityTexts(EntityMeta entity, FileFacts facts) {
        this.entity = entity;
        this.facts = facts;
    }

    /** Begins to make the texts of an entity. Who needs them runs the task: that waits where it was begun, and else does the work. */
    static FutureTask<List<Text>> begin(EntityMeta entity, FileFacts facts) {
        FutureTask<List<Text>> task = new FutureTask<>(new EntityTexts(entity, facts));
        ForkJoinPool.commonPool().execute(task);
        return task;
    }

    /** The texts, made by now. */
    static List<Text> of(FutureTask<List<Text>> begun) {
        begun.run(); // a pool without threads never does
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public List<Text> call() {
        return List.of(text(new QueryTypeWriter()::write), text(new ModelWriter()::write));
    }

    private Text text(BiFunction<EntityMeta, FileFacts, SourceFile> writer) {
        try {
            return new Text(writer.apply(entity, facts), null);
        } catch (RuntimeException e) {
            return new Text(null, e);
        }
    }
}
