package dev.athanor.it.plans;

import org.jspecify.annotations.Nullable;

/**
 * What of a plan is joined: an outer join of a collection is a statement of its own under a limit, and beside a collection that is
 * joined already; below what follows nothing is.
 */
final class Shape {
    final Step root;
    private final boolean limited;
    private @Nullable Step lastCollection;
    private boolean refused;

    private Shape(PlannedQuery<?> query) {
        this.root = Step.root(query.asked());
        this.limited = query.isLimited();
    }

    static Shape of(PlannedQuery<?> query) {
        Shape shape = new Shape(query);
        shape.grow(shape.root);
        return shape;
    }

    /** Whether an inner join is asked for where nothing can be joined. */
    boolean isRefused() {
        return refused;
    }

    private void grow(Step step) {
        for (Edge<?, ?, ?> edge : step.asked.kind().edges) {
            Wish<?, ?> wish = step.asked.of(edge);
            if (wish == null || !wish.how().isEager()) {
                continue;
            }
            boolean joined = step.isJoined && isJoined(step, wish);
            refused |= wish.how() == How.INNER && !joined;
            Step next = step.add(wish, joined);
            if (joined && edge.isToMany()) {
                lastCollection = next;
            }
            grow(next);
        }
    }

    private boolean isJoined(Step step, Wish<?, ?> wish) {
        if (!wish.how().isJoin()) {
            return false;
        }
        if (!wish.edge().isToMany()) {
            return true;
        }
        boolean multiplies = lastCollection != null && !step.isBelow(lastCollection);
        return !limited && (wish.how() == How.INNER || !multiplies);
    }
}
