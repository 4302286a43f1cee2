package dev.athanor.internal.session;

import dev.athanor.internal.load.Result;
import java.util.Set;

/**
 * How far a transaction had come at a savepoint, right after a flush.
 *
 * @param moment what was written since
 * @param cursors the results that were open
 */
record SavepointMark(int moment, Set<Result<?>> cursors) {
    static SavepointMark of(SessionParts parts) {
        UnitOfWork work = parts.objects().work();
        work.written().take(work.journal()); // a statement may have written since the last flush
        return new SavepointMark(work.written().mark(), parts.reading().openCursors());
    }
}
