package dev.athanor.internal.execute;

import dev.athanor.event.StatementCause;
import dev.athanor.event.StatementEvent.Reason;
import dev.athanor.spi.EntityModel;

/**
 * Why the next statements of a session are sent: said by who sends them, read by who tells listeners. Where nobody listens, nothing is
 * kept, and all sessions have the same one. Each method that says something returns what was said before, for {@link #back}. Not for use
 * by two threads where somebody listens.
 */
public final class Purpose {
    private static final Purpose UNTOLD = new Purpose(false);

    private final boolean told;
    private StatementCause cause = StatementCause.STATEMENT;

    private Purpose(boolean told) {
        this.told = told;
    }

    /** The purpose of the statements of a session. */
    static Purpose of(boolean told) {
        return told ? new Purpose(true) : UNTOLD;
    }

    StatementCause cause() {
        return cause;
    }

    /** A flush writes. */
    public StatementCause flush() {
        return told ? say(StatementCause.FLUSH) : cause;
    }

    /** An accessor was called on an object that does not have the attribute: whatever is loaded is loaded for that. */
    public StatementCause touch(EntityModel<?> model, int attribute) {
        return told ? say(new StatementCause(Reason.STATEMENT, model, attribute, 1, true)) : cause;
    }

    /** An object is got by its key. */
    public StatementCause get(EntityModel<?> model) {
        return told ? say(new StatementCause(Reason.STATEMENT, model, -1, 1, false)) : cause;
    }

    /** A relationship of objects is loaded. */
    public StatementCause relationship(EntityModel<?> model, int relationship, int objects) {
        return told ? say(Reason.RELATIONSHIP, model, relationship, objects) : cause;
    }

    /** Columns of objects are read, one of which was asked for; -1 where all are. */
    public StatementCause columns(EntityModel<?> model, int asked, int objects) {
        return told ? say(Reason.COLUMNS, model, asked, objects) : cause;
    }

    /** What was said before counts again. */
    public void back(StatementCause before) {
        if (told) {
            cause = before;
        }
    }

    /** What was touched is told, also where something else is to be read for it first. */
    private StatementCause say(Reason reason, EntityModel<?> model, int attribute, int objects) {
        StatementCause touch = cause;
        return touch.touched() && touch.entity() != null
                ? say(new StatementCause(reason, touch.entity(), touch.attribute(), objects, true))
                : say(new StatementCause(reason, model, attribute, objects, false));
    }

    private StatementCause say(StatementCause next) {
        StatementCause before = cause;
        cause = next;
        return before;
    }
}
