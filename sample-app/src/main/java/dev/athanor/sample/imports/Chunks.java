package dev.athanor.sample.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what goes into IN lists into pieces, as databases limit the number of binds; called by all that look rows up here. */
final class Chunks {
    private static final int SIZE = 1000;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(from + SIZE, all.size())));
        }
        return chunks;
    }
}
