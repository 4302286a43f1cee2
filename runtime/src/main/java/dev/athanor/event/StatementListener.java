package dev.athanor.event;

/** Hears of everything that is sent to the database, after it was answered. Called on the thread that uses the session. */
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
