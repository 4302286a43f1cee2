package dev.athanor.event;

/**
 * Hears of everything that is sent to the database, after it was answered. Called on the thread that uses the session. The builder of an
 * engine takes listeners; besides, each engine makes, when it is built, one of each class that is a service on the class path: public, with
 * a constructor without parameters, and named in {@code META-INF/services/dev.athanor.event.StatementListener}, or provided by a module.
 */
public abstract class StatementListener {
    /** For subclasses. */
    protected StatementListener() {}

    /**
     * Whether events are to have the values that were bound. Where all listeners of an engine say no, as who only counts does, none are
     * written down. Asked once, when the engine is built; true unless overridden.
     */
    public boolean wantsValues() {
        return true;
    }

    /** Called after each statement, batch, begin, commit and rollback; must not use the session. */
    public abstract void executed(StatementEvent event);
}
