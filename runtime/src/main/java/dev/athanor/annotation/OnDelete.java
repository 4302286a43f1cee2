package dev.athanor.annotation;

/** What the database does with rows whose foreign key refers to a row that is deleted: the ON DELETE of the constraint. */
public enum OnDelete {
    /** Refuses, as SQL does where nothing is said. */
    NO_ACTION,
    /** Deletes them. */
    CASCADE,
    /** Sets their key to NULL. */
    SET_NULL
}
