package dev.athanor.it.plans;

import dev.athanor.query.LoadOption;
import dev.athanor.query.LoadablePath;
import dev.athanor.query.QueryOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of a relationship.
 *
 * @param edge the relationship
 * @param how the strategy
 * @param depth how many levels of a tree; all of them with the greatest number
 * @param lighter the weight below which targets are wanted; null for all
 * @param below what it says of the targets
 */
record Wish<S, T>(
        Edge<S, T, ?> edge, How how, int depth, @Nullable Integer lighter, Asked<T> below) {
    static final int ALL = Integer.MAX_VALUE;

    /** The same as an option; the aliases that were used are counted, as no two conditions may be about the same source. */
    LoadOption<S, T> option(List<String> aliases) {
        LoadablePath<S, T, ?> path = edge.path;
        if (lighter != null) {
            String alias = "light_" + aliases.size();
            aliases.add(alias);
            path = edge.lighterThan(lighter, alias);
        }
        LoadOption<S, T> option = how.option(path);
        for (QueryOption<T> each : below.options(aliases)) {
            option = option.then(each);
        }
        return depth == 1 ? option : depth == ALL ? option.recursive() : option.recursive(depth);
    }

    boolean wants(Item target) {
        return lighter == null || target.weight < lighter;
    }

    /** The same with a little less in it. */
    List<Wish<S, T>> smaller() {
        List<Wish<S, T>> smaller = new ArrayList<>();
        for (Asked<T> less : below.smaller()) {
            smaller.add(new Wish<>(edge, how, depth, lighter, less));
        }
        if (depth != 1) {
            smaller.add(new Wish<>(edge, how, 1, lighter, below));
        }
        if (lighter != null) {
            smaller.add(new Wish<>(edge, how, depth, null, below));
        }
        return smaller;
    }
}
