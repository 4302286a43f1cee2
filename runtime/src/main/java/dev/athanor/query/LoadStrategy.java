package dev.athanor.query;

import dev.athanor.annotation.Loading;

/** The loader strategies that a query can ask for. */
public enum LoadStrategy {
    /** On first touch, in one statement for the objects of the same result around the one touched. */
    PEERS("peers", Loading.PEERS),
    /** On first touch, one statement for each object. */
    LAZY("lazy", Loading.SELECT),
    /** With the query, by a second statement with the keys. */
    SELECT_IN("selectIn", Loading.SELECT_IN),
    /** With the query, one statement for each object. */
    IMMEDIATE("immediate", Loading.IMMEDIATE),
    /** With the query, by a left join. */
    JOINED("joined", Loading.JOINED),
    /** With the query, by an inner join. */
    JOINED_INNER("joined", Loading.JOINED),
    /** From the columns of a join that the query has. */
    CONTAINS_EAGER("containsEager", Loading.JOINED),
    /** Refused when it is touched. */
    RAISE("raise", Loading.RAISE),
    /** Refused when it is touched and that would send a statement. */
    RAISE_ON_SQL("raiseOnSql", Loading.RAISE_ON_SQL);

    private final String word;
    private final Loading loading;

    LoadStrategy(String word, Loading loading) {
        this.word = word;
        this.loading = loading;
    }

    /** The name of the method of {@link Load} that asks for it. */
    public String word() {
        return word;
    }

    /** The strategy of a mapping that does the same, but for how it joins. */
    public Loading loading() {
        return loading;
    }

    /** Whether the relationship comes with the query, and is not left to a touch. */
    public boolean isEager() {
        return loading.isEager();
    }
}
