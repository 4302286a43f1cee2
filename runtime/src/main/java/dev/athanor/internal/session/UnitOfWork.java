package dev.athanor.internal.session;

import dev.athanor.internal.flush.Changes;
import dev.athanor.internal.identity.Journal;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What the open transaction changes and has changed: a session has one from the first change to the end of the transaction, so
 * that reading needs none.
 *
 * @param changes what the next flush will write
 * @param journal the original values of what changed
 * @param inserted the objects that flushes inserted
 * @param deletedRows the objects whose row a flush deleted
 */
record UnitOfWork(Changes changes, Journal journal, List<MappedEntity> inserted, Set<MappedEntity> deletedRows) {
    UnitOfWork() {
        this(new Changes(), new Journal(), new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>(0)));
    }

    /** Whether a flush has written something, or objects followed a statement that has. */
    boolean hasWritten() {
        return !inserted.isEmpty() || !deletedRows.isEmpty() || journal.isWritten();
    }
}
