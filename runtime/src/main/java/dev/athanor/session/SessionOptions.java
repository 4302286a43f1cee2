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
        Draft draft = new Draft(this);
        draft.expireOnCommit = value;
        return draft.options();
    }

    /** The same with {@code autoflush}. */
    public SessionOptions autoflush(boolean value) {
        Draft draft = new Draft(this);
        draft.autoflush = value;
        return draft.options();
    }

    /** The same with {@code autoflushAlways}, which counts where {@code autoflush} is on. */
    public SessionOptions autoflushAlways(boolean value) {
        Draft draft = new Draft(this);
        draft.autoflushAlways = value;
        return draft.options();
    }

    /** The same with {@code autocommitReads}; several reads then see no common snapshot. */
    public SessionOptions autocommitReads(boolean value) {
        Draft draft = new Draft(this);
        draft.autocommitReads = value;
        return draft.options();
    }

    /** The same with {@code isolation}; the connection has its own again when the transaction ends. */
    public SessionOptions isolation(Isolation level) {
        Draft draft = new Draft(this);
        draft.isolation = level;
        return draft.options();
    }

    /**
     * The same with {@code readOnly}: a flush with changes and statements that write are refused before they are sent, and
     * the database refuses what {@link Session#handle()} writes.
     */
    public SessionOptions readOnly(boolean value) {
        Draft draft = new Draft(this);
        draft.readOnly = value;
        return draft.options();
    }

    /**
     * The same with {@code statementTimeout}, in full seconds, rounded up. A statement that runs longer is stopped, with a
     * {@link dev.athanor.error.StatementException}.
     */
    public SessionOptions statementTimeout(Duration longest) {
        Draft draft = new Draft(this);
        draft.statementTimeout = longest;
        return draft.options();
    }

    /** The parts of a copy while one of them changes. */
    private static final class Draft {
        private boolean expireOnCommit;
        private boolean autoflush;
        private boolean autoflushAlways;
        private boolean autocommitReads;
        private @Nullable Isolation isolation;
        private boolean readOnly;
        private Duration statementTimeout;

        Draft(SessionOptions from) {
            this.expireOnCommit = from.expireOnCommit;
            this.autoflush = from.autoflush;
            this.autoflushAlways = from.autoflushAlways;
            this.autocommitReads = from.autocommitReads;
            this.isolation = from.isolation;
            this.readOnly = from.readOnly;
            this.statementTimeout = from.statementTimeout;
        }

        SessionOptions options() {
            return new SessionOptions(
                    expireOnCommit, autoflush, autoflushAlways, autocommitReads, isolation, readOnly, statementTimeout);
        }
    }
}
