package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The locks of a {@link Select}.
 *
 * @param <R> a row of the result
 */
abstract sealed class SelectLocks<R> extends SelectJoins<R> permits Select {
    SelectLocks(SelectClauses clauses) {
        super(clauses);
    }

    /** Whether rows are locked. For the runtime. */
    public final boolean locks() {
        return clauses.lock != null;
    }

    /** Locks the rows against others that would write or lock them, until the transaction ends. SQLite has none of that. */
    public final Select<R> forUpdate() {
        return with(new Lock(Lock.Strength.UPDATE, Lock.Waiting.WAIT, List.of(), false));
    }

    /** Locks the rows against others that would write them, until the transaction ends. SQLite and H2 have none of that. */
    public final Select<R> forShare() {
        return with(new Lock(Lock.Strength.SHARE, Lock.Waiting.WAIT, List.of(), false));
    }

    /**
     * Locks the rows as {@link #forUpdate}, but not against others that lock their keys, as an INSERT of a row that refers to
     * them does. PostgreSQL alone has that.
     */
    public final Select<R> forNoKeyUpdate() {
        return with(new Lock(Lock.Strength.NO_KEY_UPDATE, Lock.Waiting.WAIT, List.of(), false));
    }

    /** Locks the rows against others that would delete them or change their keys. PostgreSQL alone has that. */
    public final Select<R> forKeyShare() {
        return with(new Lock(Lock.Strength.KEY_SHARE, Lock.Waiting.WAIT, List.of(), false));
    }

    /**
     * Fails at once where a row is locked by somebody else.
     *
     * @throws QueryException where the query does not lock
     */
    public final Select<R> noWait() {
        Lock lock = lock("noWait");
        return with(new Lock(lock.strength(), Lock.Waiting.NOWAIT, lock.of(), lock.ifSupported()));
    }

    /**
     * Leaves out rows that are locked by somebody else.
     *
     * @throws QueryException where the query does not lock
     */
    public final Select<R> skipLocked() {
        Lock lock = lock("skipLocked");
        return with(new Lock(lock.strength(), Lock.Waiting.SKIP_LOCKED, lock.of(), lock.ifSupported()));
    }

    /**
     * Locks the rows of these entities only. PostgreSQL alone has that.
     *
     * @throws QueryException where the query does not lock
     */
    public final Select<R> of(EntityTable<?, ?>... tables) {
        Lock lock = lock("of");
        List<Source> sources = new ArrayList<>(lock.of());
        for (EntityTable<?, ?> table : tables) {
            sources.add(table.source());
        }
        return with(new Lock(lock.strength(), lock.waiting(), sources, lock.ifSupported()));
    }

    /**
     * Leaves the lock out where the database has none like it, or takes a stronger one.
     *
     * @throws QueryException where the query does not lock
     */
    public final Select<R> ifSupported() {
        Lock lock = lock("ifSupported");
        return with(new Lock(lock.strength(), lock.waiting(), lock.of(), true));
    }

    private Lock lock(String method) {
        if (clauses.lock == null) {
            throw new QueryException(method + "() is about a lock. Say .forUpdate() or .forShare() first.");
        }
        return clauses.lock;
    }

    private Select<R> with(Lock lock) {
        SelectClauses changed = clauses.copy();
        changed.lock = lock;
        return with(changed);
    }
}
