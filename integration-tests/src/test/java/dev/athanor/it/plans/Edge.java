package dev.athanor.it.plans;

import dev.athanor.query.EntityTable;
import dev.athanor.query.LoadablePath;
import dev.athanor.spi.RelationshipModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of random load plans.
 *
 * @param <S> the entity that has it
 * @param <T> the target
 * @param <Q> the target's query type
 */
public final class Edge<S, T, Q extends EntityTable<T, ?>> {
    final Kind<S, ?> owner;
    final Kind<T, Q> target;
    final LoadablePath<S, T, Q> path;
    private final Function<S, Collection<? extends T>> accessor;

    private Edge(
            Kind<S, ?> owner,
            Kind<T, Q> target,
            LoadablePath<S, T, Q> path,
            Function<S, Collection<? extends T>> accessor) {
        this.owner = owner;
        this.target = target;
        this.path = path;
        this.accessor = accessor;
        owner.edges.add(this);
    }

    static <S, T, Q extends EntityTable<T, ?>> Edge<S, T, Q> toMany(
            Kind<S, ?> owner,
            Kind<T, Q> target,
            LoadablePath<S, T, Q> path,
            Function<S, Collection<? extends T>> accessor) {
        return new Edge<>(owner, target, path, accessor);
    }

    static <S, T, Q extends EntityTable<T, ?>> Edge<S, T, Q> toOne(
            Kind<S, ?> owner, Kind<T, Q> target, LoadablePath<S, T, Q> path, Function<S, @Nullable T> accessor) {
        return new Edge<>(owner, target, path, object -> {
            T found = accessor.apply(object);
            return found == null ? List.of() : List.of(found);
        });
    }

    static <S, T, Q extends EntityTable<T, ?>> Edge<S, T, Q> map(
            Kind<S, ?> owner,
            Kind<T, Q> target,
            LoadablePath<S, T, Q> path,
            Function<S, Map<String, T>> accessor,
            Function<T, String> key) {
        return new Edge<>(owner, target, path, object -> {
            Map<String, T> found = accessor.apply(object);
            found.forEach((name, each) -> {
                if (!name.equals(key.apply(each))) {
                    throw new AssertionError(path + " has " + key.apply(each) + " under " + name);
                }
            });
            return found.values();
        });
    }

    /** The targets of an object, by the accessor. */
    Collection<?> read(Object object) {
        return accessor.apply(owner.type.cast(object));
    }

    /** The relationship, of which a query wants those targets that weigh less. */
    LoadablePath<S, T, Q> lighterThan(int weight, String alias) {
        Q source = target.alias.apply(alias);
        return path.to(source).and(target.weight.apply(source).lt(weight));
    }

    String name() {
        return path.model().name();
    }

    boolean isToMany() {
        return path.model().isToMany();
    }

    /** Whether the owner's row has the key of the target. */
    boolean isForeignKey() {
        return path.model().kind() == RelationshipModel.Kind.TO_ONE;
    }

    /** Whether the targets come in an order. */
    boolean isOrdered() {
        return !path.model().order().isEmpty();
    }

    /** Whether it leads to its own entity. */
    boolean isRecursive() {
        return path.model().target() == owner.table.model();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
