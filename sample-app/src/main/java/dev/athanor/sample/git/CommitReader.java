package dev.athanor.sample.git;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** Turns parsed commits into records; called by {@link HistoryReader}. */
final class CommitReader {
    private static final Person NOBODY = new Person("", "");
    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

    private CommitReader() {}

    static CommitRecord read(RevCommit commit) {
        Instant committedAt = Instant.ofEpochSecond(commit.getCommitTime());
        // Null where the line cannot be read, which old tools have brought about.
        PersonIdent author = commit.getAuthorIdent();
        return new CommitRecord(
                commit.name(),
                author == null ? NOBODY : new Person(author.getName(), author.getEmailAddress()),
                author == null ? LocalDateTime.ofInstant(committedAt, ZoneOffset.UTC) : clock(author),
                committedAt,
                commit.getShortMessage(),
                parents(commit));
    }

    private static LocalDateTime clock(PersonIdent person) {
        LocalDateTime time = LocalDateTime.ofInstant(person.getWhenAsInstant(), person.getZoneId());
        // Some clocks were far off; these are the years that have four digits.
        return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    }

    private static List<String> parents(RevCommit commit) {
        List<String> parents = new ArrayList<>(commit.getParentCount());
        for (RevCommit parent : commit.getParents()) {
            parents.add(parent.name());
        }
        return parents;
    }
}
