package dev.athanor.internal.flush;

/** Who is told what a flush is about to write, and may change it. */
@FunctionalInterface
public interface WriteObserver {
    /** Tells of the objects that were not told yet; whether there were any, so that cascades are to be followed anew. */
    boolean before(Changes changes);
}
