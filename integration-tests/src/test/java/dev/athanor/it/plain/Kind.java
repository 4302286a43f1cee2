package dev.athanor.it.plain;

/** The kinds of value. */
public enum Kind {
    WHOLE,
    TEXT,
    DECIMAL,
    DATE,
    TRUTH,
    /** The average of numbers. */
    FRACTION
}
