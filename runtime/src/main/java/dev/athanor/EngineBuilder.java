package dev.athanor;

import dev.athanor.event.StatementListener;
import dev.athanor.internal.session.EngineAssembly;
import dev.athanor.internal.session.EngineCore;
import dev.athanor.query.EntityTable;
import dev.athanor.spi.EntityModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Engine}. Not for use by two threads. */
public final class EngineBuilder {
    private final Ground ground;
    private final List<StatementListener> listeners = new ArrayList<>();
    private @Nullable List<EntityModel<?>> models;
    private Duration lockTimeout = Duration.ofSeconds(30);
    private boolean echo;

    /** Makes an engine on an assembly: by URL, or on what the user brings. */
    interface Ground {
        EngineCore build(EngineAssembly assembly, Duration lockTimeout);
    }

    EngineBuilder(Ground ground) {
        this.ground = ground;
    }

    /**
     * Writes every statement, its bound values, rows and time, and the begin and end of transactions to the slf4j logger
     * {@code dev.athanor.sql} at level INFO. Bound values are in it: not for production logs.
     */
    public EngineBuilder echo(boolean value) {
        this.echo = value;
        return this;
    }

    /** Tells a listener of every statement; several are called in the order in which they were added. */
    public EngineBuilder listener(StatementListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Uses these entities only; without this, all whose generated models are listed as services on the class path. */
    public EngineBuilder entities(EntityTable<?, ?>... tables) {
        List<EntityModel<?>> chosen = new ArrayList<>();
        for (EntityTable<?, ?> table : tables) {
            chosen.add(table.model());
        }
        this.models = chosen;
        return this;
    }

    /** How long a statement waits for another connection's lock on an embedded database; 30 seconds unless said. */
    public EngineBuilder lockTimeout(Duration timeout) {
        this.lockTimeout = timeout;
        return this;
    }

    /**
     * The engine.
     *
     * @throws dev.athanor.error.ConnectionException where no dialect is known for the URL, or a data source's database
     */
    public Engine build() {
        return new Engine(ground.build(new EngineAssembly(models, listeners, echo), lockTimeout));
    }
}
