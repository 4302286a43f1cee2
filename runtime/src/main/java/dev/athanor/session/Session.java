package dev.athanor.session;

import dev.athanor.query.Attribute;
import dev.athanor.query.EntityTable;
import dev.athanor.query.Expression;
import dev.athanor.query.LoadPlan;
import dev.athanor.query.Returning;
import dev.athanor.query.Select;
import dev.athanor.query.SqlQuery;
import dev.athanor.query.SqlText;
import dev.athanor.query.TableColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.WriteStatement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work with an identity map: one row is one object, and what was changed is written by the next flush. A session
 * begins a transaction with its first statement and is for exclusive use: a second thread at the same time gets a
 * {@link dev.athanor.error.SessionStateException}. Closing rolls back what was not committed.
 *
 * <p>All methods throw {@link dev.athanor.error.SessionStateException} on a closed session, and
 * {@link dev.athanor.error.PendingRollbackException} between a failed flush and {@link #rollback()}.
 */
public interface Session extends AutoCloseable {
    /**
     * Makes an object, and what its save-update relationships reach, pending. No statement. An object that is here already
     * stays as it is; one marked by {@link #delete} is unmarked; a detached one becomes persistent again.
     *
     * @throws dev.athanor.error.MappingException for what is no entity
     * @throws dev.athanor.error.SessionStateException for an object of another session, or one whose row was deleted
     */
    void add(Object entity);

    /** {@link #add} for each. */
    void addAll(Object... entities);

    /** {@link #add} for each. */
    void addAll(Iterable<?> entities);

    /**
     * The object with this key: from the identity map without a statement, else by one SELECT; null where there is no row.
     */
    <E, K> @Nullable E get(EntityTable<E, K> table, K id);

    /** {@link #get(EntityTable, Object)} for numeric keys. */
    <E> @Nullable E get(EntityTable<E, Long> table, long id);

    /**
     * As {@code get}, by the query for the row with more said of it: {@code get(USER, 1L, query -> query.forUpdate())} locks the row
     * and reads it anew, as {@code populateExisting()} does; {@code options(...)} count where the object is not here yet.
     */
    <E, K> @Nullable E get(EntityTable<E, K> table, K id, UnaryOperator<Select<E>> how);

    /** As {@code get}, with what a plan loads along with the object where that is not here yet; of no account where it is. */
    <E, K> @Nullable E get(EntityTable<E, K> table, K id, LoadPlan<E> plan);

    /** {@link #get(EntityTable, Object, LoadPlan)} for numeric keys. */
    <E> @Nullable E get(EntityTable<E, Long> table, long id, LoadPlan<E> plan);

    /**
     * As {@code get}, for a row that must be there.
     *
     * @throws dev.athanor.error.NoResultException where it is not
     */
    <E, K> E getOne(EntityTable<E, K> table, K id);

    /** {@link #getOne(EntityTable, Object)} for numeric keys. */
    <E> E getOne(EntityTable<E, Long> table, long id);

    /**
     * {@link #get(EntityTable, Object, LoadPlan)} for a row that must be there.
     *
     * @throws dev.athanor.error.NoResultException where it is not
     */
    <E, K> E getOne(EntityTable<E, K> table, K id, LoadPlan<E> plan);

    /** {@link #getOne(EntityTable, Object, LoadPlan)} for numeric keys. */
    <E> E getOne(EntityTable<E, Long> table, long id, LoadPlan<E> plan);

    /**
     * The object with this key without a statement: what is not here yet knows its key only and loads when it is read. Where the session
     * has criteria for the entity, its row is read, as nobody is to write one that they leave out.
     *
     * @throws dev.athanor.error.NoResultException where it is not there, and the session has criteria for the entity
     */
    <E, K> E reference(EntityTable<E, K> table, K id);

    /** {@link #reference(EntityTable, Object)} for numeric keys. */
    <E> E reference(EntityTable<E, Long> table, long id);

    /** All rows of a query, in order. */
    <R> List<R> list(Select<R> select);

    /**
     * The one row of a query.
     *
     * @throws dev.athanor.error.NoResultException without a row
     * @throws dev.athanor.error.NonUniqueResultException with more than one
     */
    <R> R one(Select<R> select);

    /**
     * The one row of a query, or null without one.
     *
     * @throws dev.athanor.error.NonUniqueResultException with more than one
     */
    <R> @Nullable R oneOrNull(Select<R> select);

    /**
     * The first row of a query, which is sent with LIMIT 1; a collection that it joins is loaded by a further statement then, unless
     * the query must read it from its rows.
     *
     * @throws dev.athanor.error.NoResultException without a row
     */
    <R> R first(Select<R> select);

    /** {@link #first(Select)}, or null without a row. */
    <R> @Nullable R firstOrNull(Select<R> select);

    /**
     * The rows of a query as they come from the database, which takes no more memory for many rows than for few: on PostgreSQL
     * by a cursor in the transaction, which this begins also with {@code autocommitReads}; on MariaDB as long as no other
     * statement of the session runs before the end; on H2 in files, see {@code MAX_MEMORY_ROWS} there. The caller closes the stream; the session's end does too.
     */
    <R> Stream<R> stream(Select<R> select);

    /** All rows of a statement in SQL, in order; all changes are flushed before. */
    <R> List<R> list(SqlQuery<R> query);

    /**
     * The one row of a statement in SQL.
     *
     * @throws dev.athanor.error.NoResultException without a row
     * @throws dev.athanor.error.NonUniqueResultException with more than one
     */
    <R> R one(SqlQuery<R> query);

    /**
     * The one row of a statement in SQL, or null without one.
     *
     * @throws dev.athanor.error.NonUniqueResultException with more than one
     */
    <R> @Nullable R oneOrNull(SqlQuery<R> query);

    /**
     * The first row of a statement in SQL, which is sent as it is; the others are not read.
     *
     * @throws dev.athanor.error.NoResultException without a row
     */
    <R> R first(SqlQuery<R> query);

    /** The first row of a statement in SQL, which is sent as it is, or null without one; the others are not read. */
    <R> @Nullable R firstOrNull(SqlQuery<R> query);

    /** The rows of a statement in SQL as they come. The caller closes the stream; the session's end does too. */
    <R> Stream<R> stream(SqlQuery<R> query);

    /**
     * Runs an INSERT, UPDATE, DELETE or MERGE. Objects of this session follow it as
     * {@link dev.athanor.query.Synchronization} says: those that meet the condition of an UPDATE or DELETE have the new values, or
     * are deleted, at once; where that cannot be computed in memory, columns that it sets are refreshed when they are next read,
     * and objects whose rows are gone are found so; changes of those that are not flushed stay. It follows the table that the statement names: of rows of other tables that the database deletes or changes with
     * it, by ON DELETE CASCADE or a trigger, the session knows nothing. Their objects, and relationships that are loaded, stay
     * as they are until they expire, by a commit or {@link #expire} at the latest; a read then finds a row gone.
     *
     * @return the number of rows that were inserted, changed or deleted, as the database tells it; a row that is inserted or
     *     changed counts once. Of {@code onConflict} MariaDB also counts rows that stay as they are, and with the rows of a
     *     query counts a changed one twice.
     */
    long execute(WriteStatement statement);

    /**
     * Runs a statement in SQL that returns no rows, after all changes are flushed. Nobody knows what it writes: objects stay as
     * they are until they expire, by a commit or {@link #expireAll()} at the latest.
     *
     * @return the number of rows that were written, as the database tells it
     */
    long execute(SqlText statement);

    /**
     * Runs a statement that writes, and returns what it says of each row. Entities are persistent here; those whose rows were
     * deleted are deleted objects, as after a flush of {@link #delete}.
     */
    <R> List<R> list(Returning<R> statement);

    /**
     * Runs a statement that writes one row, and returns what it says of it.
     *
     * @throws dev.athanor.error.NoResultException where no row was written
     * @throws dev.athanor.error.NonUniqueResultException where several rows were written, which stay so until a rollback
     */
    <R> R one(Returning<R> statement);

    /**
     * Runs a statement that writes one row or none, and returns what it says of it, or null.
     *
     * @throws dev.athanor.error.NonUniqueResultException where several rows were written, which stay so until a rollback
     */
    <R> @Nullable R oneOrNull(Returning<R> statement);

    /**
     * Marks a persistent object: the next flush deletes its row, and what the delete cascades of its relationships reach.
     *
     * @throws dev.athanor.error.SessionStateException for an object without a row
     */
    void delete(Object entity);

    /**
     * Begins the database's transaction now; otherwise the first statement does.
     *
     * @throws dev.athanor.error.SessionStateException where it has begun already
     */
    void begin();

    /** Writes all changes in dependency order, in the transaction. */
    void flush();

    /** Flushes and commits; then, by default, all objects refresh when next read. */
    void commit();

    /**
     * Flushes, and opens a savepoint, which is set with the next statement: {@code try (Savepoint here = session.savepoint())
     * { ...; here.release(); }}.
     */
    Savepoint savepoint();

    /**
     * Runs work within a savepoint and keeps what it did; an exception undoes that, also a flush that fails, and is thrown on. The
     * session and its transaction go on.
     *
     * @throws dev.athanor.error.SessionStateException where the work ends the transaction
     */
    <T> T inSavepoint(Supplier<T> work);

    /** {@link #inSavepoint} without a result. */
    void useSavepoint(Runnable work);

    /** Undoes the transaction: pending and inserted objects become transient, deleted ones persistent, changed values the former ones. */
    void rollback();

    /**
     * Copies an object of elsewhere, and what its merge cascades reach, onto the objects of this session with the same keys, and
     * returns the one that it was copied onto; the given object stays what it is. What is not here is read; what has no row is new,
     * and pending. Columns and relationships that were never set or loaded are left alone; a collection is made equal, so that what
     * the given one lacks is removed; of one that was loaded in part, by a condition or under criteria, only what was put in and taken
     * out since is carried over. An object of this session is returned as it is. As SQLAlchemy's merge.
     *
     * @throws dev.athanor.error.StaleEntityException where the object was read at another version than its row has
     * @throws dev.athanor.error.SessionStateException for an object whose row was deleted
     */
    <E> E merge(E entity);

    /** {@link #merge(Object)} onto an object that a plan reads with what it loads, where that is not here yet: in fewer statements. */
    <E> E merge(E entity, LoadPlan<E> plan);

    /**
     * Makes an object new, with the values that it has: it leaves this session, and {@link #add} inserts it, with its key. Also for
     * one that was deleted.
     *
     * @throws dev.athanor.error.SessionStateException for an object of another session
     */
    void makeTransient(Object entity);

    /**
     * Makes a new object one that has a row with its key: {@link #add} makes it persistent without a statement, and what was not set
     * is read when it is asked for.
     *
     * @throws dev.athanor.error.SessionStateException for an object that is not transient, or has no key
     */
    void makeDetached(Object entity);

    /**
     * Reads an object's row anew, dropping unflushed changes of it; its relationships load again when touched. What its
     * refresh-expire cascades reach expires.
     *
     * @throws dev.athanor.error.ObjectDeletedException where the row is gone
     */
    void refresh(Object entity);

    /**
     * Reads an object's row anew, dropping unflushed changes of it, and loads what a plan says along with it. Objects that are
     * loaded so, and are here, keep the columns that they know.
     *
     * @throws dev.athanor.error.ObjectDeletedException where the row is gone
     */
    <E> void refresh(E entity, LoadPlan<E> plan);

    /**
     * Reads some columns and relationships of an object anew, dropping unflushed changes of them.
     *
     * @throws dev.athanor.error.ObjectDeletedException where the row is gone
     */
    void refresh(Object entity, Attribute... attributes);

    /** Marks an object, and what its refresh-expire cascades reach: dropping unflushed changes, the next read refreshes it. */
    void expire(Object entity);

    /** Marks some columns and relationships of an object, dropping unflushed changes of them. The key is never marked. */
    void expire(Object entity, Attribute... attributes);

    /** Marks all objects. */
    void expireAll();

    /** Lets go of an object: a pending one becomes transient, a persistent one detached. */
    void expunge(Object entity);

    /** Whether the object is pending or persistent here. */
    boolean contains(Object entity);

    /** The keys held now. */
    IdentityMapView identityMap();

    /** The objects that the next flush inserts. */
    Collection<Object> pending();

    /** The persistent objects with unflushed changes. */
    Set<Object> dirty();

    /** The objects that the next flush deletes. */
    Set<Object> deleted();

    /**
     * What the next flush would do, object by object, with the reasons and the ways of its cascades. Nothing is sent, loaded or
     * changed: a relationship that the flush would load to carry a delete along it is told as that. What makes a flush fail is not
     * told.
     */
    SessionChanges changes();

    /**
     * Has the next flush set a column of a pending or persistent object to what the database computes:
     * {@code session.set(account, ACCOUNT.balance, ACCOUNT.balance.minus(amount))}. The value is read when it is asked for, which
     * flushes first; a value that is set later takes its place. It is computed from the row as it is then, and of a new object
     * from no column. Of an object that leaves the session unflushed it is forgotten.
     *
     * @throws dev.athanor.error.SessionStateException for an object that is neither pending nor persistent here
     * @throws dev.athanor.error.QueryException where the column is another entity's, or one that nobody sets: a key, a foreign key
     *     of a relationship, a version, a column that the database computes always; where the expression reads other tables, and of
     *     a new object its own
     */
    <T> void set(Object entity, TableColumn<T> column, Expression<T> value);

    /**
     * Has the next flush write columns of an object, whatever their values are: for values that were changed in themselves, which
     * nobody sees, and rows that are to be touched. Of a pending object all columns are written anyway.
     *
     * @throws dev.athanor.error.SessionStateException for an object that is neither pending nor persistent here, and for a column
     *     that is not loaded
     * @throws dev.athanor.error.QueryException where a column is another entity's, or one that nobody sets
     */
    void markChanged(Object entity, TableColumn<?>... columns);

    /**
     * Gives a persistent object the value that its row has in a column, known from elsewhere, as if it had been read: no change, and
     * none that was made before is left. A rollback makes it be read again as all others.
     *
     * @throws dev.athanor.error.SessionStateException for an object that is not persistent here
     * @throws dev.athanor.error.QueryException where the column is another entity's, or of the key
     * @throws dev.athanor.error.InvalidValueException for null where the column is not nullable
     */
    <T> void setCommitted(Object entity, TableColumn<T> column, @Nullable T value);

    /**
     * The same for a to-one and its foreign key. The target's side is left alone.
     *
     * @throws dev.athanor.error.SessionStateException for objects that are not persistent here
     */
    <S, T> void setCommitted(S entity, ToOne<S, T, ?> relationship, @Nullable T target);

    /**
     * The same for a collection: it is loaded, and holds what a query of one's own found. The targets' side is left alone.
     *
     * @throws dev.athanor.error.SessionStateException for objects that are not persistent here
     */
    <S, T> void setCommitted(S entity, ToMany<S, T, ?> relationship, Collection<? extends T> targets);

    /** Runs work during which queries do not flush. */
    <T> T noAutoflush(Supplier<T> work);

    /**
     * Stops the statement that runs now, which ends with a {@link dev.athanor.error.StatementException}; for any thread, and
     * the only method for another one than that which uses the session. Statements of {@link #handle()} are not known here.
     *
     * @return whether there was a statement to stop; it may end by itself before it is told
     */
    boolean cancel();

    /**
     * Whether there is something to commit or roll back: a statement has begun the database's transaction, or objects were added,
     * changed or deleted since the last flush, which sends nothing yet. After a flush that failed, up to {@link #rollback()}.
     */
    boolean inTransaction();

    /**
     * How many statements this session has sent since it was opened: those that were asked for, those that load what is touched, and
     * those of flushes, of which a batch is one. Not BEGIN, COMMIT, ROLLBACK and savepoints, nor what is done by {@link #handle()}.
     * May be asked of a closed session too.
     */
    long statementCount();

    /** The Jdbi handle over this session's connection and transaction, which it begins; closing it closes nothing of ours. */
    Handle handle();

    /** Rolls back what was not committed and detaches all objects. A second call does nothing. */
    @Override
    void close();
}
