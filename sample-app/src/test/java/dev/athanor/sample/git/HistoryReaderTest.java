package dev.athanor.sample.git;

import static dev.athanor.sample.model.ChangeKind.ADD;
import static dev.athanor.sample.model.ChangeKind.DELETE;
import static dev.athanor.sample.model.ChangeKind.MODIFY;
import static dev.athanor.sample.model.ChangeKind.RENAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sample.model.ChangeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits, changes and tags are read as git means them, on repositories written by hand. */
class HistoryReaderTest {
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");
    private static final PersonIdent ANN = new PersonIdent("Ann", "ann@example.org", NOON, ZoneOffset.ofHours(14));
    private static final List<String> TEN = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");

    @TempDir
    private Path directory;

    @Test
    void commit_keepsTheAuthorsClockAndTheCommittersInstant() throws IOException {
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            Branch main = writer.orphan();
            main.put("a.txt", TEN);
            PersonIdent committer = new PersonIdent("Bob", "b@x", NOON.plusSeconds(90), ZoneOffset.ofHours(-3));
            finish(writer, writer.commit(main, "A subject\nin two lines\n\nand a body", ANN, committer, List.of()));
        }
        CommitRecord read = commits().get(0);
        assertThat(read.author()).isEqualTo(new Person("Ann", "ann@example.org"));
        assertThat(read.authoredAt()).isEqualTo(LocalDateTime.of(2024, 3, 1, 2, 0));
        assertThat(read.committedAt()).isEqualTo(NOON.plusSeconds(90));
        assertThat(read.subject()).isEqualTo("A subject in two lines");
        assertThat(read.parents()).isEmpty();
        assertThat(read.hash()).hasSize(40);
    }

    @Test
    void changes_tellAddModifyDeleteAndCountLines() throws IOException {
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            Branch main = writer.orphan();
            main.put("a.txt", TEN);
            main.put("dir/b.txt", List.of("x", "y"));
            ObjectId first = commit(writer, main);
            main.put("a.txt", List.of("1", "two", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
            main.remove("dir/b.txt");
            main.put("c.txt", List.of("one"));
            finish(writer, commit(writer, main, first));
        }
        assertThat(changes())
                .containsExactly(
                        List.of(change("a.txt", ADD, null, 10, 0), change("dir/b.txt", ADD, null, 2, 0)),
                        List.of(
                                change("a.txt", MODIFY, null, 2, 1),
                                change("c.txt", ADD, null, 1, 0),
                                change("dir/b.txt", DELETE, null, 0, 2)));
    }

    @Test
    void renames_areFoundWithAndWithoutAnEdit() throws IOException {
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            Branch main = writer.orphan();
            main.put("a.txt", TEN);
            main.put("b.txt", List.of("p", "q", "r", "s", "t", "u", "v", "w"));
            ObjectId first = commit(writer, main);
            main.remove("a.txt");
            main.put("moved/a.txt", TEN);
            main.remove("b.txt");
            main.put("moved/b.txt", List.of("p", "q", "r", "S", "t", "u", "v", "w"));
            finish(writer, commit(writer, main, first));
        }
        assertThat(changes().get(1))
                .containsExactlyInAnyOrder(
                        change("moved/a.txt", RENAME, "a.txt", 0, 0), change("moved/b.txt", RENAME, "b.txt", 1, 1));
    }

    @Test
    void merge_isComparedWithItsFirstParent() throws IOException {
        ObjectId merge;
        ObjectId onMain;
        ObjectId onSide;
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            Branch main = writer.orphan();
            main.put("a.txt", TEN);
            ObjectId first = commit(writer, main);
            Branch side = main.fork();
            main.put("main.txt", List.of("m"));
            onMain = commit(writer, main, first);
            side.put("side.txt", List.of("s"));
            onSide = commit(writer, side, first);
            main.put("side.txt", List.of("s"));
            merge = commit(writer, main, onMain, onSide);
            finish(writer, merge);
        }
        CommitRecord read = commits().get(3);
        assertThat(read.hash()).isEqualTo(merge.name());
        assertThat(read.isMerge()).isTrue();
        assertThat(read.parents()).containsExactly(onMain.name(), onSide.name());
        assertThat(changes().get(3)).containsExactly(change("side.txt", ADD, null, 1, 0));
    }

    @Test
    void order_hasParentsFirst_alsoWhereClocksDisagree() throws IOException {
        List<String> expected = new ArrayList<>();
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            Branch main = writer.orphan();
            List<ObjectId> parents = List.of();
            for (int i = 0; i < 5; i++) {
                main.put("a.txt", List.of("version " + i));
                PersonIdent earlier = new PersonIdent(ANN, NOON.minusSeconds(i * 1000L), ZoneOffset.UTC);
                ObjectId id = writer.commit(main, "Commit " + i, earlier, earlier, parents);
                expected.add(id.name());
                parents = List.of(id);
            }
            finish(writer, parents.get(0));
        }
        assertThat(commits()).extracting(CommitRecord::hash).isEqualTo(expected);
    }

    @Test
    void tags_leadToCommits_throughOtherTagsAndNotToTrees() throws IOException {
        ObjectId commit;
        ObjectId apart;
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            Branch main = writer.orphan();
            main.put("a.txt", TEN);
            commit = commit(writer, main);
            Branch other = writer.orphan();
            other.put("b.txt", TEN);
            apart = commit(writer, other);
            ObjectId annotated = writer.annotate("inner", commit, Constants.OBJ_COMMIT, ANN);
            writer.ref("refs/tags/annotated", annotated);
            writer.ref("refs/tags/apart", apart);
            writer.ref("refs/tags/light/weight", commit);
            writer.ref("refs/tags/nested", writer.annotate("outer", annotated, Constants.OBJ_TAG, ANN));
            writer.ref("refs/tags/tree", main.writeTree());
            finish(writer, commit);
        }
        try (HistoryReader history = HistoryReader.open(directory)) {
            assertThat(history.tags())
                    .containsExactlyInAnyOrder(
                            new TagRecord("annotated", commit.name()),
                            new TagRecord("apart", apart.name()),
                            new TagRecord("light/weight", commit.name()),
                            new TagRecord("nested", commit.name()));
            assertThat(history.size())
                    .as("a commit that only a tag leads to belongs to the history")
                    .isEqualTo(2);
        }
    }

    @Test
    void emptyRepository_hasNoHistory() throws IOException {
        RepositoryWriter.create(directory).close();
        try (HistoryReader history = HistoryReader.open(directory)) {
            assertThat(history.size()).isZero();
            assertThat(history).isEmpty();
            assertThat(history.tags()).isEmpty();
        }
    }

    @Test
    void shallowClone_beginsWhereItWasCutOff() throws IOException {
        ObjectId cut;
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            Branch main = writer.orphan();
            main.put("a.txt", TEN);
            // No object has this id: the parent that the clone left behind.
            cut = commit(writer, main, ObjectId.fromString("1234567890123456789012345678901234567890"));
            main.put("b.txt", TEN);
            finish(writer, commit(writer, main, cut));
        }
        Files.writeString(directory.resolve("shallow"), cut.name() + "\n");
        assertThat(commits()).hasSize(2);
        assertThat(commits().get(0).parents()).isEmpty();
        assertThat(changes().get(0)).containsExactly(change("a.txt", ADD, null, 10, 0));
    }

    @Test
    void binaryFile_hasNoLines() throws IOException {
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            Branch main = writer.orphan();
            main.put("image", List.of("\0\1\2", "\0"));
            finish(writer, commit(writer, main));
        }
        assertThat(changes().get(0)).containsExactly(change("image", ADD, null, 0, 0));
    }

    private static ChangeRecord change(String path, ChangeKind kind, @Nullable String old, int added, int deleted) {
        return new ChangeRecord(path, kind, old, added, deleted);
    }

    private static ObjectId commit(RepositoryWriter writer, Branch branch, ObjectId... parents) throws IOException {
        return writer.commit(branch, "Subject", ANN, ANN, List.of(parents));
    }

    private static void finish(RepositoryWriter writer, ObjectId head) throws IOException {
        writer.ref("refs/heads/main", head);
        writer.finish();
    }

    private List<CommitRecord> commits() {
        try (HistoryReader history = HistoryReader.open(directory)) {
            List<CommitRecord> commits = new ArrayList<>();
            history.forEach(commits::add);
            return commits;
        }
    }

    private List<List<ChangeRecord>> changes() {
        try (HistoryReader history = HistoryReader.open(directory)) {
            List<List<ChangeRecord>> changes = new ArrayList<>();
            history.forEach(commit -> changes.add(history.changes(commit)));
            return changes;
        }
    }
}
