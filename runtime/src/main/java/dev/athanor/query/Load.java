package dev.athanor.query;

/** How relationships and columns are loaded, for {@link Select#options}. Meant to be imported statically. */
public final class Load {
    private Load() {}

    /** With the query, by a second statement with the keys of the objects it returned. */
    public static <S, T> LoadOption<S, T> selectIn(LoadablePath<S, T, ?> relationship) {
        return option(LoadStrategy.SELECT_IN, relationship);
    }

    /**
     * With the query, by a left join that the rest of the query cannot refer to. A collection under a LIMIT, a second
     * collection, whose rows would multiply those of the first, and what stands below {@link #selectIn}, are loaded by a further
     * statement instead.
     */
    public static <S, T> LoadOption<S, T> joined(LoadablePath<S, T, ?> relationship) {
        return option(LoadStrategy.JOINED, relationship);
    }

    /** On first touch, in one statement for the objects of the same result around the one touched: the default. */
    public static <S, T> LoadOption<S, T> peers(LoadablePath<S, T, ?> relationship) {
        return option(LoadStrategy.PEERS, relationship);
    }

    /** On first touch, one statement for each object. */
    public static <S, T> LoadOption<S, T> lazy(LoadablePath<S, T, ?> relationship) {
        return option(LoadStrategy.LAZY, relationship);
    }

    /**
     * With the query, one statement for each object; none for the target of a to-one that the session has. For few objects, most of
     * whose targets are in the session: else {@link #selectIn} needs fewer statements.
     */
    public static <S, T> LoadOption<S, T> immediate(LoadablePath<S, T, ?> relationship) {
        return option(LoadStrategy.IMMEDIATE, relationship);
    }

    /**
     * Not at all: the touch of the relationship is a {@code RaiseLoadException}, where it is not loaded already. This holds for what
     * the query returned until another query returns it, or it expires.
     */
    public static <S, T> LoadOption<S, T> raise(LoadablePath<S, T, ?> relationship) {
        return option(LoadStrategy.RAISE, relationship);
    }

    /**
     * The same where a touch would send a statement: a to-one whose key is null, or whose target the session has, is answered.
     */
    public static <S, T> LoadOption<S, T> raiseOnSql(LoadablePath<S, T, ?> relationship) {
        return option(LoadStrategy.RAISE_ON_SQL, relationship);
    }

    /**
     * Refuses to load what the query has not loaded: whatever relationship of its objects is touched, also of those that came by
     * other options, unless an option or the mapping loads it. See {@link #raise}. Within {@link LoadOption#then} it is about what
     * that loads.
     */
    public static <S> RaiseOption<S> raiseAll() {
        return new RaiseOption<>(LoadStrategy.RAISE);
    }

    /** The same where a touch would send a statement; see {@link #raiseOnSql}. */
    public static <S> RaiseOption<S> raiseAllOnSql() {
        return new RaiseOption<>(LoadStrategy.RAISE_ON_SQL);
    }

    /**
     * With the query, from the rows of a join that the query has: {@code .join(ADDRESS.user)}. A collection is refused under a limit,
     * which counts rows.
     */
    public static <S, T> LoadOption<S, T> containsEager(LoadablePath<S, T, ?> relationship) {
        return option(LoadStrategy.CONTAINS_EAGER, relationship);
    }

    /**
     * Reads columns not with the row but when they are asked for, each by a statement for the objects of the same result
     * around the one asked. The key and the version cannot be deferred.
     */
    public static <S> ColumnOption<S> defer(TableColumn<?>... columns) {
        return ColumnOption.of(ColumnOption.Rule.DEFER, false, columns);
    }

    /** Reads deferred columns with the row. */
    public static <S> ColumnOption<S> undefer(TableColumn<?>... columns) {
        return ColumnOption.of(ColumnOption.Rule.UNDEFER, false, columns);
    }

    /** Reads the deferred columns of a group with the row: {@code @Column(deferred = true, group = "texts")}. */
    public static <S> ColumnOption<S> undeferGroup(EntityTable<S, ?> entity, String group) {
        return ColumnOption.ofDeferred(entity, group);
    }

    /** Reads all deferred columns with the row. */
    public static <S> ColumnOption<S> undeferAll(EntityTable<S, ?> entity) {
        return ColumnOption.ofDeferred(entity, null);
    }

    /**
     * Reads these columns and no others with the row: beside the key, the version, and what relationships that come with the
     * query are found by. The others are read when they are asked for.
     */
    public static <S> ColumnOption<S> loadOnly(TableColumn<?>... columns) {
        return ColumnOption.of(ColumnOption.Rule.LOAD_ONLY, false, columns);
    }

    /** Leaves columns out and refuses to load them later: their access is a {@code RaiseLoadException}. */
    public static <S> ColumnOption<S> raise(TableColumn<?>... columns) {
        return ColumnOption.of(ColumnOption.Rule.DEFER, true, columns);
    }

    /**
     * A plan of what is loaded, to be kept in a constant and used by queries: {@code plan(USER).with(selectIn(USER.addresses))}. It
     * says nothing yet.
     */
    public static <S> LoadPlan<S> plan(EntityTable<S, ?> entity) {
        return new LoadPlan<>(entity, LoadOptions.none());
    }

    private static <S, T> LoadOption<S, T> option(LoadStrategy strategy, LoadablePath<S, T, ?> relationship) {
        return new LoadOption<>(strategy, relationship, LoadOptions.none());
    }
}
