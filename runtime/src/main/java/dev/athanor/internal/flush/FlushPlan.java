package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a flush will do, in order. Its text is one line a step.
 *
 * @param steps the steps
 * @param keys the keys to copy into an object before its row is written, for those that wait for one
 */
record FlushPlan(List<FlushStep> steps, IdentityHashMap<MappedEntity, List<KeyCopy>> keys) {
    boolean isEmpty() {
        return steps.isEmpty();
    }

    @Override
    public String toString() {
        return steps.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
