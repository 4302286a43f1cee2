package dev.athanor.sample.git;

/**
 * A tag of a commit; read by {@link HistoryReader#tags}.
 *
 * @param name the name without {@code refs/tags/}
 * @param commit the hash of the commit that it leads to, through other tags where it names one
 */
public record TagRecord(String name, String commit) {}
