package dev.athanor.query;

import dev.athanor.query.ast.Conflict;
import java.util.List;

/** An INSERT about to say what it does about rows that have an equal unique key, whichever it is. Made by {@link Insert#onConflict()}. */
public final class AnyConflict {
    private final Insert insert;

    AnyConflict(Insert insert) {
        this.insert = insert;
    }

    /** Leaves such rows as they are and inserts nothing for them. */
    public Upsert doNothing() {
        return new Upsert(insert, new Conflict(List.of(), List.of(), null));
    }
}
