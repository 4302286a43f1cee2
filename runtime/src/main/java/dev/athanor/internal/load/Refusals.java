package dev.athanor.internal.load;

import dev.athanor.error.QueryException;
import dev.athanor.query.LoadOption;
import dev.athanor.query.LoadStrategy;
import org.jspecify.annotations.Nullable;

/** The options that a load planner refuses, with what to write instead. */
final class Refusals {
    private Refusals() {}

    /** A touch loads all of a relationship. */
    static void condition(@Nullable LoadOption<?, ?> option) {
        if (option != null && option.path().condition() != null) {
            throw new QueryException(option
                    + " has a condition, and is loaded when it is touched, if at all: all of it. Use selectIn(...)"
                    + " or joined(...), or ask for the objects by a query of their own.");
        }
    }

    /** One object that does not meet a condition would be null in memory, while its key is not. */
    static void conditionOfOne(@Nullable LoadOption<?, ?> option) {
        if (option != null
                && option.strategy() != LoadStrategy.CONTAINS_EAGER
                && option.path().condition() != null
                && !option.path().model().isToMany()) {
            throw new QueryException(
                    option + " has a condition and leads to one object, which would look as if it were not"
                            + " there. Load it without, and ask by where(....has(...)), or select both by a join.");
        }
    }

    /** An inner join leaves rows out, which a statement that follows cannot. */
    static void inner(@Nullable LoadOption<?, ?> option, LoadStrategy strategy) {
        if (strategy == LoadStrategy.JOINED_INNER) {
            throw new QueryException(
                    option + ".inner() leaves rows out, and nothing can be joined here: the query is text, a"
                            + " compound, locks or groups rows, or has a limit beside a collection; or this comes with what a"
                            + " statement of its own loads. Join the relationship in the query itself, and say selectIn(...) here.");
        }
    }

    /** A limit counts the rows of a collection, of which it would cut off some. */
    static QueryException collectionOfAPage(LoadOption<?, ?> option) {
        return new QueryException(option
                + " reads a collection from the rows of the query, and its limit or offset counts rows, not"
                + " objects: the page would begin or end within a collection. Ask by where(" + option.path()
                + ".any(...)) in place of the join, and load the collection by selectIn(" + option.path() + ").");
    }
}
