package dev.athanor.it.programs;

/** What the specification leaves open: a program that comes to it ends there. */
final class PlainGap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlainGap(String message) {
        super(message, null, false, false);
    }
}
