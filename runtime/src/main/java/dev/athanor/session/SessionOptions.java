package dev.athanor.session;

/**
 * How sessions behave. Immutable; each method returns a changed copy.
 *
 * @param expireOnCommit whether a commit marks all objects, so that the next read inside the session refreshes them
 * @param autoflush whether a query flushes first when it reads tables that pending changes would write
 * @param autocommitReads whether reads stay outside a transaction until the first write or an explicit begin
 */
public record SessionOptions(boolean expireOnCommit, boolean autoflush, boolean autocommitReads) {
    /** Expire on commit, autoflush, and a transaction from the first statement on. */
    public static final SessionOptions DEFAULT = new SessionOptions(true, true, false);

    /** The same with {@code expireOnCommit}. */
    public SessionOptions expireOnCommit(boolean value) {
        return new SessionOptions(value, autoflush, autocommitReads);
    }

    /** The same with {@code autoflush}. */
    public SessionOptions autoflush(boolean value) {
        return new SessionOptions(expireOnCommit, value, autocommitReads);
    }

    /** The same with {@code autocommitReads}; several reads then see no common snapshot. */
    public SessionOptions autocommitReads(boolean value) {
        return new SessionOptions(expireOnCommit, autoflush, value);
    }
}
