package dev.athanor.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How sessions behave. Immutable; each method returns a changed copy.
 *
 * @param expireOnCommit whether a commit marks all objects, so that the next read inside the session refreshes them
 * @param autoflush whether a query flushes first when it reads tables that pending changes would write
 * @param autoflushAlways whether every statement flushes first, whatever it reads
 * @param autocommitReads whether reads stay outside a transaction until the first write or an explicit begin
 * @param isolation what transactions see of others; null for what the connection has
 * @param readOnly whether nothing may be written
 * @param statementTimeout how long a statement may run; zero for as long as it takes
 */
public record SessionOptions(
        boolean expireOnCommit,
        boolean autoflush,
        boolean autoflushAlways,
        boolean autocommitReads,
        @Nullable Isolation isolation,
        boolean readOnly,
        Duration statementTimeout) {
    /** Expire on commit, autoflush, and a transaction from the first statement on. */
    public static final SessionOptions DEFAULT =
            new SessionOptions(true, true, false, false, null, false, Duration.ZERO);

    /**
     * Options of a session.
     *
     * @throws IllegalArgumentException for a negative timeout, or one of more than a week
     */
    public SessionOptions {
        if (statementTimeout.isNegative() || statementTimeout.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(
                    "A statement timeout is from zero, which is none, to a week, not " + statementTimeout + ".");
        }
    }

    /** The same with {@code expireOnCommit}. */
    public SessionOptions expireOnCommit(boolean value) {
        return new SessionOptions(
                value, autoflush, autoflushAlways, autocommitReads, isolation, readOnly, statementTimeout);
    }

    /** The same with {@code autoflush}. */
    public SessionOptions autoflush(boolean value) {
        return new SessionOptions(
                expireOnCommit, value, autoflushAlways, autocommitReads, isolation, readOnly, statementTimeout);
    }

    /** The same with {@code autoflushAlways}, which counts where {@code autoflush} is on. */
    public SessionOptions autoflushAlways(boolean value) {
        return new SessionOptions(
                expireOnCommit, autoflush, value, autocommitReads, isolation, readOnly, statementTimeout);
    }

    /** The same with {@code autocommitReads}; several reads then see no common snapshot. */
    public SessionOptions autocommitReads(boolean value) {
        return new SessionOptions(
                expireOnCommit, autoflush, autoflushAlways, value, isolation, readOnly, statementTimeout);
    }

    /** The same with {@code isolation}; the connection has its own again when the transaction ends. */
    public SessionOptions isolation(Isolation level) {
        return new SessionOptions(
                expireOnCommit, autoflush, autoflushAlways, autocommitReads, level, readOnly, statementTimeout);
    }

    /**
     * The same with {@code readOnly}: a flush with changes and statements that write are refused before they are sent, and
     * the database refuses what {@link Session#handle()} writes.
     */
    public SessionOptions readOnly(boolean value) {
        return new SessionOptions(
                expireOnCommit, autoflush, autoflushAlways, autocommitReads, isolation, value, statementTimeout);
    }

    /**
     * The same with {@code statementTimeout}, in full seconds, rounded up. A statement that runs longer is stopped, with a
     * {@link dev.athanor.error.StatementException}.
     */
    public SessionOptions statementTimeout(Duration longest) {
        return new SessionOptions(
                expireOnCommit, autoflush, autoflushAlways, autocommitReads, isolation, readOnly, longest);
    }
}
