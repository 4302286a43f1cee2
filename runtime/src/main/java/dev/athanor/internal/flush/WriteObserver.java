package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;
import java.util.List;
import java.util.function.Supplier;

/** Who is told what a flush is about to write, and may change it. */
@FunctionalInterface
public interface WriteObserver {
    /**
     * Tells of the objects that were not told yet; whether there were any, so that cascades are to be followed anew.
     *
     * @param updated the objects whose rows are updated, as they are when it is asked
     */
    boolean before(Changes changes, Supplier<List<MappedEntity>> updated);
}
