package dev.athanor.internal.load;

import dev.athanor.spi.MappedEntity;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The objects that the rows of one result have overwritten: a query that reads what is there anew does so once, as a row that has an
 * object again, in another place of it for instance, knows nothing of what the former one has loaded. Used by the slots of a result.
 */
final class Renewal {
    private final Set<MappedEntity> done = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Notes an object that agrees with its row from now on; whether it did not before. */
    boolean begin(MappedEntity entity) {
        return done.add(entity);
    }

    /** Whether an object is still as it was before the result. */
    boolean isDue(MappedEntity entity) {
        return !done.contains(entity);
    }

    /** Lets go of the objects: the rows that come are read anew again. */
    void end() {
        done.clear();
    }
}
