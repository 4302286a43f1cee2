package dev.athanor.annotation;

/** The databases whose SQL a statement may be. */
public enum Database {
    /** SQL that all of them understand. */
    ANY,
    SQLITE,
    POSTGRESQL,
    MARIADB,
    H2
}
