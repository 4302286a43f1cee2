package dev.athanor;

import dev.athanor.event.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the development mode of an engine looks for, and who is told. Immutable; each method returns a changed copy.
 *
 * @param repeats so many loads of one object each, of the same member in one session from one line of code, are told
 * @param listeners who is told, beside the log
 */
public record DevelopmentOptions(int repeats, List<Consumer<? super Advice>> listeners) {
    /** Five loads, and the log alone. */
    public static final DevelopmentOptions DEFAULT = new DevelopmentOptions(5, List.of());

    /**
     * Options of the development mode.
     *
     * @throws IllegalArgumentException for less than two loads, of which one is none that repeats
     */
    public DevelopmentOptions {
        if (repeats < 2) {
            throw new IllegalArgumentException(
                    "Loads that repeat are two at least, not " + repeats + ". Say repeats(2) or more.");
        }
        listeners = List.copyOf(listeners);
    }

    /** The same with {@code repeats}. */
    public DevelopmentOptions repeats(int loads) {
        return new DevelopmentOptions(loads, listeners);
    }

    /**
     * The same, and somebody who is told of each finding, as tests are. Called on the thread that uses a session or closes the engine;
     * must not use the session, and not throw.
     */
    public DevelopmentOptions listener(Consumer<? super Advice> listener) {
        List<Consumer<? super Advice>> all = new ArrayList<>(listeners);
        all.add(listener);
        return new DevelopmentOptions(repeats, all);
    }
}
