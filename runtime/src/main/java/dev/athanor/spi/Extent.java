package dev.athanor.spi;

/** With which of its rows a collection was loaded. Told by loaders, asked by whoever must not take the others for removed. */
public enum Extent {
    /** All rows. */
    ALL,
    /** Those that meet the criteria of the session. */
    OF_CRITERIA,
    /** Those that a query has chosen, by a condition or a join. */
    OF_QUERY
}
