package dev.athanor.it.plain;

/** The databases whose SQL is written. */
public enum Flavor {
    SQLITE,
    H2,
    POSTGRESQL,
    MARIADB
}
