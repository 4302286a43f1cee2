package dev.athanor.sample.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sample.model.ChangeKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated repository is the same for the same seed, and holds what the other tests need. */
class GeneratedRepositoryTest {
    @TempDir
    private Path directory;

    @Test
    void sameSeed_givesTheSameCommits() throws IOException {
        GeneratedRepository.Written first = GeneratedRepository.write(directory.resolve("a"), 7, 120);
        GeneratedRepository.Written second = GeneratedRepository.write(directory.resolve("b"), 7, 120);
        GeneratedRepository.Written other = GeneratedRepository.write(directory.resolve("c"), 8, 120);
        assertThat(second.head()).isEqualTo(first.head());
        assertThat(second.tags()).isEqualTo(first.tags());
        assertThat(other.head()).isNotEqualTo(first.head());
    }

    @Test
    void repository_holdsEveryKindOfThing() throws IOException {
        GeneratedRepository.Written written = GeneratedRepository.write(directory, 1, 300);
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        Set<Integer> parents = new HashSet<>();
        Set<String> emails = new HashSet<>();
        Set<Person> authors = new HashSet<>();
        int changes = 0;
        int merges = 0;
        try (HistoryReader history = HistoryReader.open(written.directory())) {
            assertThat(history.size()).isEqualTo(300).isEqualTo(written.commits());
            for (CommitRecord commit : history) {
                parents.add(commit.parents().size());
                emails.add(commit.author().email());
                authors.add(commit.author());
                merges += commit.isMerge() ? 1 : 0;
                for (ChangeRecord change : history.changes(commit)) {
                    kinds.add(change.kind());
                    changes++;
                }
            }
            assertThat(history.tags())
                    .extracting(TagRecord::name)
                    .containsExactlyInAnyOrderElementsOf(written.tags())
                    .hasSizeGreaterThan(5);
        }
        assertThat(kinds).isEqualTo(EnumSet.allOf(ChangeKind.class));
        assertThat(parents).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(merges).isEqualTo(written.merges()).isPositive();
        assertThat(authors).as("one author has two names").hasSize(emails.size() + 1);
        assertThat(changes).isBetween(700, 1200);
    }
}
