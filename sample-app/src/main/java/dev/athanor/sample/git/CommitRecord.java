package dev.athanor.sample.git;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A commit without its changes, which {@link HistoryReader#changes} reads when they are wanted.
 *
 * @param hash the 40 digits of its name
 * @param author who wrote it
 * @param authoredAt when, by the author's own clock
 * @param committedAt when it became part of the history
 * @param subject the first paragraph of its message, in one line
 * @param parents the hashes of its parents, the first one first; none where the history begins, or was cut off
 */
public record CommitRecord(
        String hash,
        Person author,
        LocalDateTime authoredAt,
        Instant committedAt,
        String subject,
        List<String> parents) {
    /** Copies the list. */
    public CommitRecord {
        parents = List.copyOf(parents);
    }

    /** Whether it joins several lines of history. */
    public boolean isMerge() {
        return parents.size() > 1;
    }
}
