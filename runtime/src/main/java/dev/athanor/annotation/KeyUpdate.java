package dev.athanor.annotation;

/** What the database does with rows whose foreign key refers to a row that gets another key: the ON UPDATE of the constraint. */
public enum KeyUpdate {
    /** Refuses, as SQL does where nothing is said. */
    NO_ACTION,
    /** Has them refer to the new key. */
    CASCADE
}
