package dev.athanor.query;

/** The entry points of the DSL, meant to be imported statically. */
public final class Sql extends SqlWrites {
    private Sql() {}
}
