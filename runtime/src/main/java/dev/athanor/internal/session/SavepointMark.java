package dev.athanor.internal.session;

import dev.athanor.internal.load.Result;
import dev.athanor.spi.MappedEntity;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * How far a transaction had come at a savepoint, right after a flush.
 *
 * @param journal how much the journal held
 * @param inserted how many objects had been inserted
 * @param deletedRows the objects whose rows had been deleted
 * @param cursors the results that were open
 */
record SavepointMark(int journal, int inserted, Set<MappedEntity> deletedRows, Set<Result<?>> cursors) {
    static SavepointMark of(SessionParts parts) {
        UnitOfWork work = parts.objects().work();
        Set<MappedEntity> deleted = Collections.newSetFromMap(new IdentityHashMap<>(0));
        deleted.addAll(work.deletedRows());
        return new SavepointMark(
                work.journal().mark(),
                work.inserted().size(),
                deleted,
                parts.reading().openCursors());
    }
}
