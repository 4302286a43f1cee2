package dev.athanor.it.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A wish of a plan, and whether the query's own rows answer it: what is joined and what follows is told by the shape of a plan. */
final class Step {
    final @Nullable Step parent;
    /** Null for the objects of the query. */
    private final @Nullable Wish<?, ?> wish;

    final Asked<?> asked;
    final boolean isJoined;
    final List<Step> below = new ArrayList<>();

    private Step(@Nullable Step parent, @Nullable Wish<?, ?> wish, Asked<?> asked, boolean isJoined) {
        this.parent = parent;
        this.wish = wish;
        this.asked = asked;
        this.isJoined = isJoined;
    }

    /** The step of the query itself. */
    static Step root(Asked<?> asked) {
        return new Step(null, null, asked, true);
    }

    Step add(Wish<?, ?> next, boolean joined) {
        Step step = new Step(this, next, next.below(), joined);
        below.add(step);
        return step;
    }

    Wish<?, ?> wish() {
        return Objects.requireNonNull(wish);
    }

    Edge<?, ?, ?> edge() {
        return wish().edge();
    }

    boolean isBelow(@Nullable Step other) {
        Step step = this;
        while (step != null && step != other) {
            step = step.parent;
        }
        return step != null;
    }

    /** The targets of an object that the wish is for. */
    List<Item> targets(Item owner) {
        return owner.targets(edge()).stream().filter(wish()::wants).toList();
    }

    /** The targets that rows of the query have. */
    List<Item> joinedTargets(Item owner) {
        return targets(owner).stream().filter(this::hasRow).toList();
    }

    /** Whether inner joins leave a row for an object in this place. */
    boolean hasRow(Item item) {
        for (Step step : below) {
            if (step.isJoined && step.joinedTargets(item).isEmpty()) {
                boolean outer =
                        step.wish().how() == How.JOINED && step.targets(item).isEmpty() && step.mayBeAbsent();
                if (!outer) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mayBeAbsent() {
        for (Step step : below) {
            if (step.isJoined && (step.wish().how() == How.INNER || !step.mayBeAbsent())) {
                return false;
            }
        }
        return true;
    }
}
