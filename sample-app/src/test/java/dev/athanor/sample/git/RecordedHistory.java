package dev.athanor.sample.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole history as it is read, which tests work out answers from without a database.
 *
 * @param commits with their changes, oldest first
 * @param tags the tags
 */
public record RecordedHistory(List<Recorded> commits, List<TagRecord> tags) {

    /**
     * A commit with its changes.
     *
     * @param commit the commit
     * @param changes its changes
     */
    public record Recorded(CommitRecord commit, List<ChangeRecord> changes) {
        /** The hash. */
        public String hash() {
            return commit.hash();
        }

        /** The e-mail address of the author. */
        public String email() {
            return commit.author().email();
        }

        /** The number of lines added and deleted. */
        public long lines() {
            return changes.stream()
                    .mapToLong(change -> change.addedLines() + change.deletedLines())
                    .sum();
        }
    }

    /** Reads all of it. */
    public static RecordedHistory read(Path repository) {
        try (HistoryReader history = HistoryReader.open(repository)) {
            List<Recorded> commits = new ArrayList<>();
            history.forEach(commit -> commits.add(new Recorded(commit, history.changes(commit))));
            return new RecordedHistory(commits, history.tags());
        }
    }

    /** The commits that join nothing. */
    public Stream<Recorded> plain() {
        return commits.stream().filter(each -> !each.commit().isMerge());
    }

    /** All changes. */
    public Stream<ChangeRecord> changes() {
        return commits.stream().flatMap(each -> each.changes().stream());
    }

    /** The name that each author has used last, by e-mail address. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        commits.forEach(each -> names.put(each.email(), each.commit().author().name()));
        return names;
    }

    /** Every path that a file has been at. */
    public Set<String> paths() {
        Set<String> paths = new HashSet<>();
        changes().forEach(change -> paths.add(change.path()));
        return paths;
    }
}
