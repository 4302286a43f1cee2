package dev.athanor.session;

/** The five states of an object, with SQLAlchemy's names and meanings. */
public enum EntityState {
    /** Known to no session, without a row. */
    TRANSIENT,
    /** Added to a session; the next flush inserts it. */
    PENDING,
    /** Held by a session, with a row. */
    PERSISTENT,
    /** Its row was deleted by a flush of a transaction that is still open. */
    DELETED,
    /** It has, or had, a row, and belongs to no session. */
    DETACHED
}
