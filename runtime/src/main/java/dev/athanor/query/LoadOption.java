package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import java.util.ArrayList;
import java.util.List;
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
    private final List<LoadOption<T, ?>> nested;
    private final List<ColumnOption<T>> columns;

    LoadOption(
            LoadStrategy strategy,
            RelationshipPath<S, T, ?> path,
            List<LoadOption<T, ?>> nested,
            List<ColumnOption<T>> columns) {
        this.strategy = strategy;
        this.path = path;
        this.nested = nested;
        this.columns = columns;
    }

    /**
     * The same, and how relationships of the loaded objects are loaded, and which of their columns are read.
     *
     * @throws QueryException where the objects are not loaded with the query but when they are touched
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final LoadOption<S, T> then(QueryOption<T>... options) {
        if (strategy == LoadStrategy.PEERS || strategy == LoadStrategy.LAZY) {
            throw new QueryException("then(...) is for what is loaded with the query, and " + this
                    + " is loaded when it is touched. Use selectIn(...), joined(...) or containsEager(...).");
        }
        List<LoadOption<T, ?>> ofRelationships = new ArrayList<>(nested);
        List<ColumnOption<T>> ofColumns = new ArrayList<>(columns);
        for (QueryOption<T> option : options) {
            if (option instanceof LoadOption<T, ?> load) {
                ofRelationships.add(load);
            } else if (option instanceof ColumnOption<T> column) {
                ofColumns.add(column);
            }
        }
        return new LoadOption<>(strategy, path, List.copyOf(ofRelationships), List.copyOf(ofColumns));
    }

    /**
     * The same by an inner join: rows without a target are left out of the result.
     *
     * @throws QueryException where the option is not {@link Load#joined}
     */
    public LoadOption<S, T> inner() {
        if (strategy != LoadStrategy.JOINED) {
            throw new QueryException("inner() is for joined(" + path + ") only.");
        }
        return new LoadOption<>(LoadStrategy.JOINED_INNER, path, nested, columns);
    }

    /** The strategy. */
    public LoadStrategy strategy() {
        return strategy;
    }

    /** The relationship. */
    public RelationshipPath<S, T, ?> path() {
        return path;
    }

    /** How relationships of the loaded objects are loaded. */
    public List<LoadOption<T, ?>> nested() {
        return nested;
    }

    /** Which columns of the loaded objects are read. */
    public List<ColumnOption<T>> columns() {
        return columns;
    }

    /** Whether the other loads the same relationship in the same way. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof LoadOption<?, ?> that
                        && strategy == that.strategy
                        && path.model() == that.path.model()
                        && path.owner().source().equals(that.path.owner().source())
                        && path.hasTarget() == that.path.hasTarget()
                        && path.target().source().equals(that.path.target().source())
                        && Objects.equals(node(path), node(that.path))
                        && nested.equals(that.nested)
                        && columns.equals(that.columns);
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
        return strategy + "(" + path + ")" + (nested.isEmpty() ? "" : ".then" + nested)
                + (columns.isEmpty() ? "" : ".then" + columns);
    }
}
