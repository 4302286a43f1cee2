package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a query loads a relationship; made by {@link Load}. Immutable.
 *
 * @param <S> the entity that has the relationship
 * @param <T> the target entity
 */
public final class LoadOption<S, T> extends QueryOption<S> {
    private final LoadStrategy strategy;
    private final RelationshipPath<S, T, ?> path;
    /** What is said of the targets. */
    private final LoadOptions nested;

    private final int depth;

    LoadOption(LoadStrategy strategy, RelationshipPath<S, T, ?> path, LoadOptions nested) {
        this(strategy, path, nested, 1);
    }

    private LoadOption(LoadStrategy strategy, RelationshipPath<S, T, ?> path, LoadOptions nested, int depth) {
        this.strategy = strategy;
        this.path = path;
        this.nested = nested;
        this.depth = depth;
    }

    /**
     * The same, and how relationships of the loaded objects are loaded, and which of their columns are read.
     *
     * @throws QueryException where the objects are not loaded with the query but when they are touched
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final LoadOption<S, T> then(QueryOption<T>... options) {
        if (!strategy.isEager()) {
            throw new QueryException(
                    "then(...) is for what is loaded with the query, and " + this
                            + " is loaded when it is touched, if at all. Use selectIn(...), joined(...) or containsEager(...).");
        }
        return new LoadOption<>(strategy, path, nested.plus(options), depth);
    }

    /**
     * The same by an inner join: rows without a target are left out of the result, and of a collection that is joined above it.
     *
     * @throws QueryException where the option is not {@link Load#joined}
     */
    public LoadOption<S, T> inner() {
        if (strategy != LoadStrategy.JOINED) {
            throw new QueryException("inner() is for joined(" + path + ") only.");
        }
        return new LoadOption<>(LoadStrategy.JOINED_INNER, path, nested, depth);
    }

    /**
     * The same for what was loaded, level by level until nothing is found: for a tree, one statement a level. A circle ends where it
     * comes back.
     *
     * @throws QueryException where the relationship does not lead to its own entity, or does not come by statements of its own
     */
    public LoadOption<S, T> recursive() {
        return recursive(Integer.MAX_VALUE);
    }

    /**
     * The same for at most so many levels; 1 is that of the query's objects alone.
     *
     * @throws QueryException where the depth is not positive, the relationship does not lead to its own entity, or does not come by
     *     statements of its own
     */
    public LoadOption<S, T> recursive(int levels) {
        if (levels < 1) {
            throw new QueryException(this + ".recursive(" + levels + ") loads nothing: the depth is 1 or more.");
        }
        if (path.model().target() != path.ofEntity()) {
            throw new QueryException(
                    this + ".recursive(...) is for a relationship that leads to its own entity. Use then(...).");
        }
        if (strategy != LoadStrategy.SELECT_IN && strategy != LoadStrategy.IMMEDIATE) {
            throw new QueryException(
                    this
                            + ".recursive(...) goes on by further statements, level by level. Use selectIn(...).recursive(...).");
        }
        return new LoadOption<>(strategy, path, nested, levels);
    }

    /** How many levels are loaded. For the runtime. */
    public int depth() {
        return depth;
    }

    /** The strategy. */
    public LoadStrategy strategy() {
        return strategy;
    }

    /** The relationship. */
    public RelationshipPath<S, T, ?> path() {
        return path;
    }

    /** How relationships of the loaded objects are loaded, and which of their columns are read. For the runtime. */
    public LoadOptions nested() {
        return nested;
    }

    /** Whether the other loads the same relationship in the same way. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof LoadOption<?, ?> that
                        && strategy == that.strategy
                        && depth == that.depth
                        && path.model() == that.path.model()
                        && path.owner().source().equals(that.path.owner().source())
                        && path.hasTarget() == that.path.hasTarget()
                        && path.target().source().equals(that.path.target().source())
                        && Objects.equals(node(path), node(that.path))
                        && nested.equals(that.nested);
    }

    @Override
    public int hashCode() {
        return Objects.hash(strategy, path.model().index(), nested);
    }

    private static @Nullable ExprNode node(RelationshipPath<?, ?, ?> path) {
        Condition condition = path.condition();
        return condition == null ? null : condition.node();
    }

    @Override
    public String toString() {
        String recursion = depth == 1 ? "" : ".recursive(" + (depth == Integer.MAX_VALUE ? "" : depth) + ")";
        return strategy.word() + "(" + path + ")" + (nested.isEmpty() ? "" : ".then" + nested) + recursion;
    }
}
