package dev.athanor.session;

import dev.athanor.event.EntityListener;
import dev.athanor.event.Listeners;
import dev.athanor.event.SessionListener;
import dev.athanor.query.Condition;
import dev.athanor.query.Criteria;
import dev.athanor.query.EntityTable;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
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
 * @param retries how often a transaction is run again that the database refused because of another one
 * @param listeners who listens, beside those who listen to all sessions of the engine
 * @param joining what a transaction is where somebody else's is open on the connection
 * @param warningsAsErrors whether what would be a warning in the log is thrown
 * @param criteria what objects have to meet in all that is read
 * @param raiseOnSql whether a touch of a relationship is refused that would send a statement
 */
public record SessionOptions(
        boolean expireOnCommit,
        boolean autoflush,
        boolean autoflushAlways,
        boolean autocommitReads,
        @Nullable Isolation isolation,
        boolean readOnly,
        Duration statementTimeout,
        int retries,
        Listeners listeners,
        Joining joining,
        boolean warningsAsErrors,
        Criteria criteria,
        boolean raiseOnSql) {
    /** Expire on commit, autoflush, and a transaction from the first statement on. */
    public static final SessionOptions DEFAULT = new SessionOptions(
            true,
            true,
            false,
            false,
            null,
            false,
            Duration.ZERO,
            0,
            Listeners.NONE,
            Joining.SAVEPOINT,
            false,
            Criteria.NONE,
            false);

    /**
     * Options of a session.
     *
     * @throws IllegalArgumentException for a negative timeout, or one of more than a week; for a negative number of retries, or
     *     more than 1000
     */
    public SessionOptions {
        if (statementTimeout.isNegative() || statementTimeout.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(
                    "A statement timeout is from zero, which is none, to a week, not " + statementTimeout + ".");
        }
        if (retries < 0 || retries > 1000) {
            throw new IllegalArgumentException(
                    "A transaction is run again from zero times, which is never, to 1000, not " + retries + ".");
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

    /**
     * The same, but a transaction that the database refused because of another one, a serialization failure or a deadlock, is
     * rolled back and run again, up to so many times, in a new session each: for {@code inTransaction} and {@code useTransaction},
     * whose work must then bear to be run several times. Before each there is a random pause of up to 20 milliseconds, twice
     * as much each time, never more than a second. In the end the last failure is thrown, with the others as suppressed ones.
     * Nothing is run again after a commit of which nobody knows whether it succeeded, nor in a transaction of somebody else.
     */
    public SessionOptions retrySerializationFailures(int times) {
        Draft draft = new Draft(this);
        draft.retries = times;
        return draft.options();
    }

    /** The same with a listener to the sessions, which all of them share. */
    public SessionOptions listener(SessionListener listener) {
        return listeners(listeners.with(() -> listener));
    }

    /** The same with a listener that is made for each session, so that it may keep what it hears until the commit. */
    public SessionOptions listenerForEach(Supplier<? extends SessionListener> each) {
        return listeners(listeners.with(each));
    }

    /** The same with a listener to the objects of an entity: {@code listener(USER, new AuditOfUsers())}. */
    public <E> SessionOptions listener(EntityTable<E, ?> entity, EntityListener<? super E> listener) {
        return listeners(listeners.with(entity.model(), listener));
    }

    /**
     * The same with a listener to the objects of all entities that are of a type: an interface or a superclass that they have in
     * common, or {@code Object.class} for all.
     */
    public <E> SessionOptions listener(Class<E> type, EntityListener<? super E> listener) {
        return listeners(listeners.with(type, listener));
    }

    private SessionOptions listeners(Listeners all) {
        Draft draft = new Draft(this);
        draft.listeners = all;
        return draft.options();
    }

    /** The same with {@code joining}, for connections on which somebody else's transaction is open. */
    public SessionOptions joining(Joining value) {
        Draft draft = new Draft(this);
        draft.joining = value;
        return draft.options();
    }

    /**
     * The same with {@code warningsAsErrors}: a {@link dev.athanor.error.WarningException} is thrown instead of a warning to the
     * loggers {@code dev.athanor.flush} and {@code dev.athanor.load}, of an object that a relationship reaches and the session does
     * not have, for example. One in a flush rolls back, as a flush that fails. What happens after the end of a transaction, as a
     * connection that cannot be given back, is logged in any case.
     */
    public SessionOptions warningsAsErrors(boolean value) {
        Draft draft = new Draft(this);
        draft.warningsAsErrors = value;
        return draft.options();
    }

    /**
     * The same with a condition that the objects of an entity have to meet in all that a session reads, also one that {@code
     * engine.begin} makes: rows that are not deleted, or those of one tenant.
     *
     * <pre>{@code
     * engine.sessions(o -> o.criteria(USER, user -> user.deletedAt.isNull()));
     * }</pre>
     *
     * <p>It stands wherever a query, an UPDATE or a DELETE reads the entity's table, in sub-queries too: in the ON of a join, else in
     * WHERE; and in each load of a relationship and by key. What it leaves out is not there: {@code get} gives null, a collection
     * lacks it, a to-one is null, and one that must not be null throws. {@code reference} reads the row. Several conditions for one
     * entity are joined by AND. It does not reach statements in SQL text, formulas, nor objects that the session has already,
     * whose rows are also read anew without it; objects are written by their keys; and what a flush needs to know, it reads
     * without it, so that a delete reaches what is left out. {@link dev.athanor.query.Select#withoutCriteria} leaves it out of a query.
     *
     * <p>MERGE, updates by {@code rows(...)} and inserts that update what is there are refused for such an entity, as they find rows
     * by their keys.
     *
     * <p>The idea is that of SQLAlchemy's {@code with_loader_criteria} and of Hibernate's filters.
     *
     * @param condition makes the condition for a source of the entity's rows, its parameter, when a statement is made; a session
     *     keeps some of what it gave, so that its values must be the same for as long as a session is open. Not null; it follows no
     *     paths, and asks of other tables by {@code any}, {@code has} or a sub-query, which is read as it is written
     */
    public <Q extends EntityTable<?, ?>> SessionOptions criteria(Q entity, Function<? super Q, Condition> condition) {
        Draft draft = new Draft(this);
        draft.criteria = criteria.with(entity, condition);
        return draft.options();
    }

    /** The same with these criteria and no others. */
    public SessionOptions criteria(Criteria all) {
        Draft draft = new Draft(this);
        draft.criteria = all;
        return draft.options();
    }

    /**
     * The same with {@code raiseOnSql}: what was not loaded with its objects is not loaded by a touch, so that no loop sends a
     * statement for each object by accident.
     *
     * <pre>{@code
     * engine.sessions(o -> o.raiseOnSql(true));
     * }</pre>
     *
     * <p>A touch that would send a statement for a relationship is a {@link dev.athanor.error.RaiseLoadException}, which names the
     * line that loads it with the query. A to-one is answered where its key is null, or where the session has its target. What a
     * query says of a relationship wins, {@code options(peers(USER.addresses))} for one that may be loaded by a touch; what a
     * mapping refuses stays refused. What was loaded and has expired since is loaded again. Deferred columns are not concerned, nor
     * is what a flush, a merge or a delete needs to know.
     *
     * <p>The idea is that of SQLAlchemy's {@code raiseload("*", sql_only=True)}, for a session instead of a query.
     */
    public SessionOptions raiseOnSql(boolean value) {
        Draft draft = new Draft(this);
        draft.raiseOnSql = value;
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
        private int retries;
        private Listeners listeners;
        private Joining joining;
        private boolean warningsAsErrors;
        private Criteria criteria;
        private boolean raiseOnSql;

        Draft(SessionOptions from) {
            this.expireOnCommit = from.expireOnCommit;
            this.autoflush = from.autoflush;
            this.autoflushAlways = from.autoflushAlways;
            this.autocommitReads = from.autocommitReads;
            this.isolation = from.isolation;
            this.readOnly = from.readOnly;
            this.statementTimeout = from.statementTimeout;
            this.retries = from.retries;
            this.listeners = from.listeners;
            this.joining = from.joining;
            this.warningsAsErrors = from.warningsAsErrors;
            this.criteria = from.criteria;
            this.raiseOnSql = from.raiseOnSql;
        }

        SessionOptions options() {
            return new SessionOptions(
                    expireOnCommit,
                    autoflush,
                    autoflushAlways,
                    autocommitReads,
                    isolation,
                    readOnly,
                    statementTimeout,
                    retries,
                    listeners,
                    joining,
                    warningsAsErrors,
                    criteria,
                    raiseOnSql);
        }
    }
}
