package dev.athanor.query;

import java.util.Collection;

/**
 * What the accessor of a write-only relationship to many returns: a collection that may be huge and is never loaded. It cannot be
 * gone through; objects are put in and taken out, and statements ask and change its rows. Of the thread of its object's session.
 *
 * @param <T> the target entity
 */
public abstract sealed class WriteOnly<T> permits TrackedWriteOnly {
    WriteOnly() {}

    /**
     * Puts an object in: the other side agrees at once, and the flush writes it. One that waits to be put in already stays as it
     * is. Where there is a link table nobody asks for its row: where that is there already, and the other side is not loaded to tell
     * so, the flush fails by the key of that table.
     *
     * @throws NullPointerException where the object is null
     */
    public abstract void add(T element);

    /**
     * Puts objects in, see {@link #add}.
     *
     * @throws NullPointerException where one is null; those before it are in
     */
    public abstract void addAll(Collection<? extends T> elements);

    /**
     * Takes an object out: the other side agrees at once, and the flush writes it, or deletes the object where the relationship
     * has DELETE_ORPHAN. One that refers to another owner or to none stays as it is. A row of a link table that is not there makes
     * the flush fail, unless the other side is loaded to tell so.
     *
     * @throws NullPointerException where the object is null
     */
    public abstract void remove(T element);

    /**
     * A query of the objects in the order of the mapping, to be narrowed further. The key of the owner is read when it is executed,
     * so that a pending owner is flushed before.
     *
     * @throws dev.athanor.error.QueryException where the owner has no key and is in no session
     */
    public abstract Select<T> select();

    /**
     * An INSERT of objects that refer to the owner; its key is read when it is executed. Objects of the session are not concerned.
     *
     * @throws dev.athanor.error.QueryException where the owner has no key and is in no session, or the rows of a link table would
     *     be needed
     */
    public abstract Insert insert();

    /**
     * An UPDATE of the rows of the objects, to be narrowed further. Objects of the session follow it.
     *
     * @throws dev.athanor.error.QueryException where the owner has no key and is in no session
     */
    public abstract Update update();

    /**
     * A DELETE of the rows of the objects, to be narrowed further. Objects of the session follow it; nothing cascades but in the
     * database, so that where there is a link table its rows are in the way unless it cascades.
     *
     * @throws dev.athanor.error.QueryException where the owner has no key and is in no session
     */
    public abstract Delete delete();
}
