package dev.athanor.internal.session;

import dev.athanor.internal.flush.Changes;
import dev.athanor.internal.identity.Journal;
import dev.athanor.internal.identity.Written;

/**
 * What the open transaction changes and has changed: a session has one from the first change to the end of the transaction, so
 * that reading needs none.
 *
 * @param changes what the next flush will write
 * @param journal the original values of what it will change
 * @param written what flushes have written
 */
record UnitOfWork(Changes changes, Journal journal, Written written) {
    UnitOfWork() {
        this(new Changes(), new Journal(), new Written());
    }

    /** Whether a flush has written something, or objects followed a statement that has. */
    boolean hasWritten() {
        return written.isAny() || journal.isReplaced();
    }
}
