package dev.athanor.processor.model;

/** How accessors are named; one style throughout a class. */
public enum AccessorStyle {
    /** {@code getName()}, {@code isActive()}, {@code setName(v)}. */
    BEAN("getX, isX and setX"),
    /** {@code name()}, {@code name(v)}. */
    PLAIN("x() and x(v)");

    private final String pattern;

    AccessorStyle(String pattern) {
        this.pattern = pattern;
    }

    /** The style as a message shows it. */
    public String pattern() {
        return pattern;
    }
}
