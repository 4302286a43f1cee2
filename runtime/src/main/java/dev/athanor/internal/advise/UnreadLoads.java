package dev.athanor.internal.advise;

import dev.athanor.event.Advice;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What closed sessions have loaded eagerly and nobody has read yet. Objects may be read after their session, so that it is told when
 * they are garbage, or the engine is closed. For any thread.
 */
final class UnreadLoads {
    private final ReferenceQueue<EagerLoad> collected = new ReferenceQueue<>();
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final Consumer<Advice> told;

    /** A load whose collections are held by nobody but the application. */
    private static final class Waiting extends WeakReference<EagerLoad> {
        private final EagerLoad.Reading reading;
        private final Advice advice;

        Waiting(EagerLoad load, ReferenceQueue<EagerLoad> collected) {
            super(load, collected);
            this.reading = load.reading();
            this.advice = load.advice();
        }
    }

    UnreadLoads(Consumer<Advice> told) {
        this.told = told;
    }

    void add(EagerLoad load) {
        if (!load.reading().hasHappened()) {
            waiting.add(new Waiting(load, collected));
        }
    }

    /** Tells what nobody can read any more. */
    void tellCollected() {
        for (Reference<?> next = collected.poll(); next != null; next = collected.poll()) {
            if (next instanceof Waiting load) {
                tell(load);
            }
        }
    }

    /** Tells all that was not read. */
    void tellAll() {
        waiting.forEach(this::tell);
    }

    private void tell(Waiting load) {
        if (waiting.remove(load) && !load.reading.hasHappened()) {
            told.accept(load.advice);
        }
    }
}
