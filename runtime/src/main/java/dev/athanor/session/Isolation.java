package dev.athanor.session;

/** What a transaction sees of those beside it. A database may keep a stricter level than the one asked for, never a laxer one. */
public enum Isolation {
    /** Others' changes before they are committed. */
    READ_UNCOMMITTED,
    /** Each statement sees what was committed before it. */
    READ_COMMITTED,
    /** A row that was read once stays as it was. */
    REPEATABLE_READ,
    /** As if transactions ran one after the other; one that cannot be so is refused and is to be run again. */
    SERIALIZABLE
}
