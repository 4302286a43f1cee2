package dev.athanor.query;

import org.jspecify.annotations.Nullable;

/**
 * What is loaded of an entity and along with it, as a value: made by {@link Load#plan}, given a name by the constant that holds it,
 * put together of others, and used wherever an option is taken: in queries, in {@link LoadOption#then}, by {@code get} and {@code
 * refresh}. Immutable, for any thread.
 *
 * <p>See Jimmer's fetchers and JPA's entity graphs: those name the attributes of the result, a plan says by which strategy they
 * are loaded.
 *
 * @param <S> the entity
 */
public final class LoadPlan<S> extends QueryOption<S> {
    private final EntityTable<S, ?> entity;
    private final LoadOptions options;

    LoadPlan(EntityTable<S, ?> entity, LoadOptions options) {
        this.entity = entity;
        this.options = options;
    }

    /** This plan and more: of two options about the same relationship, the later one counts, so that a plan can be changed. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final LoadPlan<S> with(QueryOption<S>... more) {
        return new LoadPlan<>(entity, options.plus(more));
    }

    /** The entity that it is for. */
    public EntityTable<S, ?> entity() {
        return entity;
    }

    /** What it says. For the runtime. */
    public LoadOptions options() {
        return options;
    }

    /** Whether the other says the same of the same entity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof LoadPlan<?> that
                        && entity.source().equals(that.entity.source())
                        && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return options.hashCode();
    }

    @Override
    public String toString() {
        return "plan(" + entity.model().constantName() + ").with" + options;
    }
}
