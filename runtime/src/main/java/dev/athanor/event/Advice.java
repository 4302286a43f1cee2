package dev.athanor.event;

import org.jspecify.annotations.Nullable;

/**
 * Something that the development mode of an engine has found, for its log and for those who listen to it: told once for each member and
 * line of code. Immutable, for any thread.
 *
 * @param kind what it is
 * @param member what it is about: {@code User.addresses}, or {@code User} for objects got by key
 * @param site the line of code that sent the statement, or null where there is none on the stack
 * @param text what was found, in a sentence; keys are in it, other values of rows are not
 * @param remedy what to write instead, in a sentence
 */
public record Advice(Kind kind, String member, @Nullable CallSite site, String text, String remedy) {
    /** What is found. */
    public enum Kind {
        /** A relationship, a deferred column or an object was loaded again and again, each time for one object. */
        REPEATED_LOAD,
        /** A collection was loaded with a query, and of none of the objects was it read. */
        UNUSED_LOAD,
        /** A row has other values than the object that the session holds for it, and keeps. */
        STALE_VALUES
    }

    /** Text and remedy, as the log has them. */
    @Override
    public String toString() {
        return text + " " + remedy;
    }
}
