package dev.athanor.event;

import java.util.List;

/** What a session listener may see of a flush and do to it. One for each session; not to be used when the call is over. */
public interface FlushAccess {
    /** The objects to insert, in order; after the flush those that were inserted. */
    List<Object> inserts();

    /** The persistent objects that are changed; after the flush those whose changes were written. */
    List<Object> updates();

    /** The objects to delete, cascades not followed yet; after the flush those that were deleted. */
    List<Object> deletes();

    /**
     * Adds an object to the session, with what its cascades reach; one that is to be deleted is kept.
     *
     * @throws dev.athanor.error.SessionStateException as {@code Session.add} does
     */
    void add(Object entity);

    /**
     * Marks a persistent object for deletion.
     *
     * @throws dev.athanor.error.SessionStateException as {@code Session.delete} does
     */
    void delete(Object entity);
}
