package dev.athanor.benchmark.compile;

/**
 * One entity of the model that all frameworks get: ten columns and three relationships. It belongs to a parent, has the
 * entities that it is the parent of, and refers to a distant peer.
 *
 * @param index which of them
 * @param count how many there are
 */
record EntityPlan(int index, int count) {

    /** The name of the class. */
    String name() {
        return name(index);
    }

    /** The class at the other end of the to-one {@code parent}. */
    String parent() {
        return name((index + count - 1) % count);
    }

    /** The class whose {@code parent} this is. */
    String kid() {
        return name((index + 1) % count);
    }

    /** The class at the other end of the to-one {@code peer}. */
    String peer() {
        return name((index * 31 + 7) % count);
    }

    private static String name(int index) {
        return "Thing" + index;
    }
}
