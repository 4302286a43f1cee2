package dev.athanor.query.ast;

import java.util.List;

/**
 * A lock on the rows that a query returns.
 *
 * @param strength whom it keeps out
 * @param waiting what happens where a row is locked by somebody else
 * @param of the sources whose rows are locked; none: all of them
 * @param ifSupported whether it is left out where the database has no such lock
 */
public record Lock(Strength strength, Waiting waiting, List<Source> of, boolean ifSupported) {
    /** Whom a lock keeps out. */
    public enum Strength {
        /** Everybody who would write or lock. */
        UPDATE("FOR UPDATE"),
        /** Everybody who would write or lock, but for those who only refer to the row. */
        NO_KEY_UPDATE("FOR NO KEY UPDATE"),
        /** Everybody who would write. */
        SHARE("FOR SHARE"),
        /** Everybody who would delete the row or change its key. */
        KEY_SHARE("FOR KEY SHARE");

        private final String clause;

        Strength(String clause) {
            this.clause = clause;
        }

        /** The words of SQL. */
        public String clause() {
            return clause;
        }

        /** The next stronger one that does not tell keys from other columns. */
        public Strength ofWholeRow() {
            return this == NO_KEY_UPDATE ? UPDATE : this == KEY_SHARE ? SHARE : this;
        }
    }

    /** What happens where a row is locked by somebody else. */
    public enum Waiting {
        WAIT,
        NOWAIT,
        SKIP_LOCKED
    }

    /** Copies the list. */
    public Lock {
        of = List.copyOf(of);
    }
}
