package dev.athanor.query;

/**
 * How the objects of a session follow an UPDATE or DELETE of the rows that meet a condition. The semantics of the first two are those
 * of SQLAlchemy's option {@code synchronize_session}.
 */
public enum Synchronization {
    /**
     * The condition and the values are computed in memory for each object, and nothing is sent for it. An object is taken to be as
     * its row: what another transaction changed since it was read is not seen, as long as the isolation level lets it happen.
     * Where something cannot be told, because it takes a sub-query, a function, a converter, or a column that is not loaded, the
     * object forgets what it may have lost, and reads it when it is asked.
     */
    AUTO,
    /** The same, but a condition that cannot be computed in memory at all is refused before anything is sent. */
    EVALUATE,
    /** All objects of the entity forget what the statement may have changed, and read it from their rows when they are asked. */
    FORGET,
    /** Objects stay as they are, until they expire by themselves. */
    NONE
}
