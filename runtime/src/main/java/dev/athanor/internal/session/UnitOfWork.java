package dev.athanor.internal.session;

import dev.athanor.internal.flush.Changes;
import dev.athanor.internal.identity.Journal;
import dev.athanor.internal.identity.Written;
import dev.athanor.spi.CollectionState;
import java.util.ArrayList;
import java.util.List;

/**
 * What the open transaction changes and has changed: a session has one from the first change to the end of the transaction, so
 * that reading needs none.
 *
 * @param changes what the next flush will write
 * @param journal the original values of what it will change
 * @param written what flushes have written
 * @param given the write-only collections of new objects, which keep what they were flushed with
 */
record UnitOfWork(Changes changes, Journal journal, Written written, List<CollectionState> given) {
    UnitOfWork() {
        this(new Changes(), new Journal(), new Written(), new ArrayList<>(0));
    }

    /** Whether a flush has written something, or objects followed a statement that has. */
    boolean hasWritten() {
        return written.isAny() || journal.isReplaced();
    }
}
