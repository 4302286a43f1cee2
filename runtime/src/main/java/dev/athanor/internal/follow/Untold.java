package dev.athanor.internal.follow;

/** What only the database can tell. */
enum Untold {
    UNTOLD
}
