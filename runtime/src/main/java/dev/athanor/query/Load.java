package dev.athanor.query;

import java.util.List;

/** How relationships are loaded, for {@link Select#options}. Meant to be imported statically. */
public final class Load {
    private Load() {}

    /** With the query, by a second statement with the keys of the objects it returned. */
    public static <S, T> LoadOption<S, T> selectIn(RelationshipPath<S, T, ?> relationship) {
        return option(LoadStrategy.SELECT_IN, relationship);
    }

    /**
     * With the query, by a left join that the rest of the query cannot refer to. A collection under a LIMIT, and what stands
     * below {@link #selectIn}, is loaded by a further statement instead.
     */
    public static <S, T> LoadOption<S, T> joined(RelationshipPath<S, T, ?> relationship) {
        return option(LoadStrategy.JOINED, relationship);
    }

    /** On first touch, in one statement for the objects of the same result around the one touched: the default. */
    public static <S, T> LoadOption<S, T> peers(RelationshipPath<S, T, ?> relationship) {
        return option(LoadStrategy.PEERS, relationship);
    }

    /** On first touch, one statement for each object. */
    public static <S, T> LoadOption<S, T> lazy(RelationshipPath<S, T, ?> relationship) {
        return option(LoadStrategy.LAZY, relationship);
    }

    /** With the query, from the rows of a join that the query has: {@code .join(ADDRESS.user)}. */
    public static <S, T> LoadOption<S, T> containsEager(RelationshipPath<S, T, ?> relationship) {
        return option(LoadStrategy.CONTAINS_EAGER, relationship);
    }

    private static <S, T> LoadOption<S, T> option(LoadStrategy strategy, RelationshipPath<S, T, ?> relationship) {
        return new LoadOption<>(strategy, relationship, List.of());
    }
}
