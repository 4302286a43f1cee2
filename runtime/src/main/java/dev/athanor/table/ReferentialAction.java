package dev.athanor.table;

/** What the database does with rows whose foreign key refers to a row that is deleted, or that gets another key. */
public enum ReferentialAction {
    /** Refuses, as SQL does where nothing is said. */
    NO_ACTION,
    /** Deletes them, or has them refer to the new key. */
    CASCADE,
    /** Sets their key to NULL. */
    SET_NULL
}
