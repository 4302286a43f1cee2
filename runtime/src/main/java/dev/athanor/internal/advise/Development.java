package dev.athanor.internal.advise;

import dev.athanor.event.Advice;
import dev.athanor.event.CallSite;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The development mode of an engine: tells the log and listeners of each finding once. For any thread. */
public final class Development {
    /** The logger's name, under which findings are warnings. */
    public static final String LOGGER = "dev.athanor.development";

    private final Logger log = LoggerFactory.getLogger(LOGGER);
    private final int repeats;
    private final List<Consumer<? super Advice>> listeners;
    private final Set<Finding> told = ConcurrentHashMap.newKeySet();
    private final UnreadLoads unread = new UnreadLoads(this::tell);

    /** What makes findings the same. */
    private record Finding(
            Advice.Kind kind, String member, @Nullable CallSite site) {}

    /**
     * The development mode of an engine.
     *
     * @param repeats how many loads of one object each are told
     * @param listeners who is told
     */
    public Development(int repeats, List<Consumer<? super Advice>> listeners) {
        this.repeats = repeats;
        this.listeners = listeners;
    }

    /** The one of a new session. */
    public SessionAdvisor session() {
        unread.tellCollected();
        return new SessionAdvisor(this, repeats);
    }

    void tell(Advice advice) {
        if (told.add(new Finding(advice.kind(), advice.member(), advice.site()))) {
            log.warn("{}", advice);
            listeners.forEach(listener -> listener.accept(advice));
        }
    }

    /** Takes over what a session has loaded eagerly, which may be read after it is closed. */
    void closed(Iterable<EagerLoad> loads) {
        loads.forEach(unread::add);
        unread.tellCollected();
    }

    /** The engine is closed: what was not read until now is told. */
    public void close() {
        unread.tellAll();
    }
}
