package dev.athanor.event;

/** Hears of everything that is sent to the database, after it was answered. Called on the thread that uses the session. */
public abstract class StatementListener {
    /** For subclasses. */
    protected StatementListener() {}

    /** Called after each statement, batch, begin, commit and rollback; must not use the session. */
    public abstract void executed(StatementEvent event);
}
