package dev.athanor.sample.imports;

import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QAuthor.AUTHOR;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;
import static dev.athanor.sample.model.QTag.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.sample.git.Branch;
import dev.athanor.sample.git.ChangeRecord;
import dev.athanor.sample.git.CommitRecord;
import dev.athanor.sample.git.GeneratedRepository;
import dev.athanor.sample.git.HistoryReader;
import dev.athanor.sample.git.RecordedHistory;
import dev.athanor.sample.git.RepositoryWriter;
import dev.athanor.sample.git.TagRecord;
import dev.athanor.sample.model.Author;
import dev.athanor.sample.model.Change;
import dev.athanor.sample.model.Commit;
import dev.athanor.sample.model.SourceFile;
import dev.athanor.sample.model.Tag;
import dev.athanor.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import writes is what git has, once, however often it runs. */
class ImporterTest {
    private static final PersonIdent ANN =
            new PersonIdent("Ann", "ann@example.org", Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.open("jdbc:sqlite:" + directory.resolve("history.db"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void generatedHistory_isStoredCompletely() throws IOException {
        Path repository =
                GeneratedRepository.write(directory.resolve("git"), 1, 300).directory();
        assertThat(run(repository, 70)).isEqualTo(new ImportResult(300, 0, 15));
        RecordedHistory expected = RecordedHistory.read(repository);
        try (Session session = engine.openSession()) {
            Map<String, Commit> stored = new HashMap<>();
            session.list(select(COMMIT)).forEach(commit -> stored.put(commit.getHash(), commit));
            assertThat(stored).hasSize(300);
            for (RecordedHistory.Recorded recorded : expected.commits()) {
                assertStored(stored.get(recorded.hash()), recorded);
            }
            assertThat(session.list(select(AUTHOR)))
                    .extracting(Author::getEmail, Author::getName)
                    .containsExactlyInAnyOrderElementsOf(expected.names().entrySet().stream()
                            .map(each -> org.assertj.core.api.Assertions.tuple(each.getKey(), each.getValue()))
                            .toList());
            assertThat(session.list(select(SOURCE_FILE)))
                    .extracting(SourceFile::getPath)
                    .containsExactlyInAnyOrderElementsOf(expected.paths());
            assertThat(session.list(select(TAG)))
                    .extracting(
                            tag -> new TagRecord(tag.getName(), tag.getCommit().getHash()))
                    .containsExactlyInAnyOrderElementsOf(expected.tags());
        }
    }

    private static void assertStored(Commit stored, RecordedHistory.Recorded recorded) {
        CommitRecord commit = recorded.commit();
        assertThat(stored.getSubject()).isEqualTo(commit.subject());
        assertThat(stored.getAuthoredAt()).isEqualTo(commit.authoredAt());
        assertThat(stored.getCommittedAt()).isEqualTo(commit.committedAt());
        assertThat(stored.isMerge()).isEqualTo(commit.isMerge());
        assertThat(stored.getAuthor().getEmail()).isEqualTo(recorded.email());
        assertThat(stored.getParents())
                .extracting(Commit::getHash)
                .containsExactlyInAnyOrderElementsOf(commit.parents());
        assertThat(stored.getChanges())
                .extracting(ImporterTest::recordOf)
                .containsExactlyInAnyOrderElementsOf(recorded.changes());
    }

    private static ChangeRecord recordOf(Change change) {
        return new ChangeRecord(
                change.getFile().getPath(),
                change.getKind(),
                change.getOldPath(),
                change.getAddedLines(),
                change.getDeletedLines());
    }

    @Test
    void secondImport_addsNothing() throws IOException {
        Path repository =
                GeneratedRepository.write(directory.resolve("git"), 2, 100).directory();
        ImportResult first = run(repository, 30);
        List<Long> rows = rowCounts();
        assertThat(run(repository, 40)).isEqualTo(new ImportResult(0, 100, first.tags()));
        assertThat(rowCounts()).isEqualTo(rows);
    }

    @Test
    void brokenOffImport_keepsWholeBatches_andGoesOnFromThere() throws IOException {
        Path repository =
                GeneratedRepository.write(directory.resolve("git"), 3, 100).directory();
        ImportListener power = new ImportListener() {
            private int batches;

            @Override
            public void begun(int commits) {}

            @Override
            public void advanced(int commits) {
                if (++batches == 2) {
                    throw new IllegalStateException("The power is off.");
                }
            }
        };
        try (HistoryReader history = HistoryReader.open(repository)) {
            assertThatThrownBy(() -> new Importer(engine, 20, power).run(history))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(rowCounts().get(0)).isEqualTo(40);
        assertThat(run(repository, 20)).extracting(ImportResult::imported).isEqualTo(60);
        assertThat(rowCounts().get(0)).isEqualTo(100);
    }

    @Test
    void grownHistory_addsCommits_movesTags_andRenamesAuthors() throws IOException {
        Path repository = directory.resolve("git");
        try (RepositoryWriter writer = RepositoryWriter.create(repository)) {
            Branch main = writer.orphan();
            main.put("a.txt", List.of("a"));
            ObjectId first = writer.commit(main, "First", ANN, ANN, List.of());
            writer.ref("refs/heads/main", first);
            writer.ref("refs/tags/gone", first);
            writer.ref("refs/tags/moved", first);
            writer.ref("refs/tags/stays", first);
            writer.finish();
            assertThat(run(repository, 10)).isEqualTo(new ImportResult(1, 0, 3));

            main.put("a.txt", List.of("b"));
            PersonIdent married = new PersonIdent("Ann Other", "ann@example.org");
            ObjectId second = writer.commit(main, "Second", married, ANN, List.of(first));
            writer.ref("refs/heads/main", second);
            writer.ref("refs/tags/moved", second);
            writer.ref("refs/tags/new", second);
            writer.drop("refs/tags/gone");
            writer.finish();
            assertThat(run(repository, 10)).isEqualTo(new ImportResult(1, 1, 3));
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(TAG)).stream()
                            .collect(Collectors.toMap(
                                    Tag::getName, tag -> tag.getCommit().getSubject())))
                    .isEqualTo(Map.of("moved", "Second", "new", "Second", "stays", "First"));
            Author author = session.one(select(AUTHOR));
            assertThat(author.getName()).isEqualTo("Ann Other");
            assertThat(author.getCommits()).hasSize(2);
            Commit second = session.one(select(COMMIT).where(COMMIT.subject.eq("Second")));
            assertThat(second.getParents()).extracting(Commit::getSubject).containsExactly("First");
            assertThat(second.getParents().get(0).getChildren()).containsExactly(second);
            assertThat(session.one(select(SOURCE_FILE)).getChanges()).hasSize(2);
        }
    }

    @Test
    void emptyRepository_importsNothing() throws IOException {
        RepositoryWriter.create(directory.resolve("git")).close();
        assertThat(run(directory.resolve("git"), 10)).isEqualTo(new ImportResult(0, 0, 0));
        assertThat(rowCounts()).containsOnly(0L);
    }

    @Test
    void textsOfAnyLength_areImported() throws IOException {
        Path repository = directory.resolve("git");
        String path = "very/".repeat(200) + "long.txt";
        try (RepositoryWriter writer = RepositoryWriter.create(repository)) {
            Branch main = writer.orphan();
            main.put(path + "1", List.of("a"));
            main.put(path + "2", List.of("b"));
            PersonIdent author = new PersonIdent(ANN, ANN.getWhenAsInstant(), ZoneOffset.UTC);
            PersonIdent windy =
                    new PersonIdent("n".repeat(1000), "e".repeat(1000), ANN.getWhenAsInstant(), ZoneOffset.UTC);
            ObjectId first = writer.commit(main, "s".repeat(5000), windy, author, List.of());
            PersonIdent nobody = new PersonIdent("", "", ANN.getWhenAsInstant(), ZoneOffset.UTC);
            writer.ref("refs/heads/main", writer.commit(main, "", nobody, author, List.of(first)));
            writer.finish();
        }
        assertThat(run(repository, 10).imported()).isEqualTo(2);
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(SOURCE_FILE)))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(file.getPath()).hasSize(500).startsWith("very/very/"));
            assertThat(session.list(select(COMMIT.subject))).containsExactlyInAnyOrder("s".repeat(5000), "");
        }
    }

    private ImportResult run(Path repository, int batch) {
        try (HistoryReader history = HistoryReader.open(repository)) {
            return new Importer(engine, batch, ImportListener.NONE).run(history);
        }
    }

    private List<Long> rowCounts() {
        try (Session session = engine.openSession()) {
            return List.of(
                    session.one(select(COMMIT.id.count())),
                    session.one(select(AUTHOR.id.count())),
                    session.one(select(SOURCE_FILE.id.count())),
                    session.one(select(CHANGE.id.count())),
                    session.one(select(TAG.id.count())));
        }
    }
}
