package dev.athanor.sample.report;

import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.Engine;
import dev.athanor.sample.git.ChangeRecord;
import dev.athanor.sample.git.CommitRecord;
import dev.athanor.sample.git.GeneratedRepository;
import dev.athanor.sample.git.HistoryReader;
import dev.athanor.sample.git.RecordedHistory;
import dev.athanor.sample.git.RecordedHistory.Recorded;
import dev.athanor.sample.git.TagRecord;
import dev.athanor.sample.imports.ImportListener;
import dev.athanor.sample.imports.Importer;
import dev.athanor.sample.model.Author;
import dev.athanor.sample.model.ChangeKind;
import dev.athanor.sample.model.Commit;
import dev.athanor.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each question on a generated history, its answer worked out once more from what git says, without a database. */
class ReportTest {
    @TempDir
    private static Path directory;

    private static Engine engine;
    private static RecordedHistory history;
    private static Map<String, Recorded> byHash;

    private Session session;

    @BeforeAll
    static void importHistory() throws IOException {
        Path repository =
                GeneratedRepository.write(directory.resolve("git"), 5, 300).directory();
        engine = Engine.open("jdbc:sqlite:" + directory.resolve("history.db"));
        try (HistoryReader reader = HistoryReader.open(repository)) {
            assertThat(new Importer(engine, 100, ImportListener.NONE)
                            .run(reader)
                            .imported())
                    .isEqualTo(300);
        }
        history = RecordedHistory.read(repository);
        byHash = new HashMap<>();
        history.commits().forEach(each -> byHash.put(each.hash(), each));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void openSession() {
        session = engine.openSession();
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void overview_countsEverything() {
        assertThat(new Overview().ask(session))
                .isEqualTo(new Overview.Totals(
                        300,
                        history.commits().stream()
                                .filter(each -> each.commit().isMerge())
                                .count(),
                        history.names().size(),
                        history.paths().size(),
                        history.changes().count(),
                        instants().min(Comparator.naturalOrder()).orElseThrow(),
                        instants().max(Comparator.naturalOrder()).orElseThrow()));
    }

    @Test
    void topAuthorsByMonth_countsByTheAuthorsClock() {
        Map<List<String>, Long> counts = history.commits().stream()
                .collect(groupingBy(
                        each -> List.of(each.commit().authoredAt().toString().substring(0, 7), each.email()),
                        counting()));
        List<TopAuthorsByMonth.Line> expected = counts.entrySet().stream()
                .map(each -> new TopAuthorsByMonth.Line(
                        each.getKey().get(0), name(each.getKey().get(1)), each.getValue()))
                .sorted(comparing(TopAuthorsByMonth.Line::month, reverseOrder())
                        .thenComparing(TopAuthorsByMonth.Line::commits, reverseOrder())
                        .thenComparing(TopAuthorsByMonth.Line::author))
                .limit(15)
                .toList();
        assertThat(new TopAuthorsByMonth().ask(session)).isEqualTo(expected).hasSize(15);
    }

    @Test
    void authorsOfLastMonth_areThoseWithACommitInIt() {
        List<String> expected = lastMonth()
                .map(Recorded::email)
                .distinct()
                .sorted(comparing(ReportTest::name))
                .toList();
        assertThat(new AuthorsOfLastMonth().ask(session))
                .extracting(Author::getEmail)
                .isEqualTo(expected)
                .isNotEmpty();
        assertThat(expected).hasSizeLessThan(history.names().size());
    }

    @Test
    void lastMonthByKind_addsUpLines() {
        Map<ChangeKind, List<ChangeRecord>> expected = lastMonth()
                .filter(each -> !each.commit().isMerge())
                .flatMap(each -> each.changes().stream())
                .collect(groupingBy(ChangeRecord::kind));
        assertThat(new LastMonthByKind().ask(session))
                .extracting(row -> tuple(row.v1(), row.v2(), row.v3(), row.v4()))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(each -> tuple(
                                each.getKey(),
                                (long) each.getValue().size(),
                                added(each.getValue()),
                                deleted(each.getValue())))
                        .toList())
                .isNotEmpty();
    }

    @Test
    void busiestFiles_areOfTheLastMonth_andCountAllTimes() {
        Set<String> recent = new HashSet<>();
        lastMonth().flatMap(each -> each.changes().stream()).forEach(change -> recent.add(change.path()));
        List<BusiestFiles.Line> expected = changesByPath().entrySet().stream()
                .filter(each -> recent.contains(each.getKey()))
                .map(each -> new BusiestFiles.Line(
                        each.getKey(), each.getValue().size(), added(each.getValue()), deleted(each.getValue())))
                .sorted(comparing(BusiestFiles.Line::changes, reverseOrder()).thenComparing(BusiestFiles.Line::path))
                .limit(10)
                .toList();
        assertThat(new BusiestFiles().ask(session)).isEqualTo(expected).hasSize(10);
    }

    @Test
    void filesChangedTogether_countsCommitsOfAFewFiles() {
        Map<List<String>, Long> counts = new HashMap<>();
        history.plain()
                .map(Recorded::changes)
                .filter(changes -> changes.size() <= FilesChangedTogether.SWEEP)
                .forEach(changes -> changes.forEach(one -> changes.stream()
                        .filter(other -> one.path().compareTo(other.path()) < 0)
                        .forEach(other -> counts.merge(List.of(one.path(), other.path()), 1L, Long::sum))));
        List<FilesChangedTogether.Pair> expected = counts.entrySet().stream()
                .filter(each -> each.getValue() >= 2)
                .map(each -> new FilesChangedTogether.Pair(
                        each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .sorted(comparing(FilesChangedTogether.Pair::commits, reverseOrder())
                        .thenComparing(FilesChangedTogether.Pair::one)
                        .thenComparing(FilesChangedTogether.Pair::other))
                .limit(10)
                .toList();
        assertThat(new FilesChangedTogether().ask(session)).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void whoToAsk_withoutAPattern_isAboutTheBusiestFile() {
        String busiest = changesByPath().entrySet().stream()
                .sorted(comparing((Map.Entry<String, List<ChangeRecord>> each) ->
                                each.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .findFirst()
                .orElseThrow()
                .getKey();
        WhoToAsk question = new WhoToAsk(null);
        assertThat(question.busiestPath(session)).isEqualTo(busiest);
        assertThat(question.answer(session).title()).contains(busiest);
        assertThat(question.ask(session, SOURCE_FILE.path.eq(busiest)))
                .isEqualTo(experts(change -> change.path().equals(busiest)))
                .isNotEmpty();
    }

    @Test
    void whoToAsk_withAPattern_isAboutTheFilesThatMatch() {
        assertThat(new WhoToAsk("%.md").ask(session, SOURCE_FILE.path.like("%.md")))
                .isEqualTo(experts(change -> change.path().endsWith(".md")))
                .hasSize(5);
    }

    @Test
    void untouchedFiles_haveOneChange_andWereNotRenamedAway() {
        Set<String> touched = new HashSet<>();
        Map<String, Instant> since = new HashMap<>();
        for (Recorded each : history.commits()) {
            for (ChangeRecord change : each.changes()) {
                since.merge(change.path(), each.commit().committedAt(), (a, b) -> a.isBefore(b) ? a : b);
                if (change.kind() != ChangeKind.ADD) {
                    touched.add(change.path());
                }
                if (change.oldPath() != null) {
                    touched.add(change.oldPath());
                }
            }
        }
        List<Tuple> expected = since.entrySet().stream()
                .filter(each -> !touched.contains(each.getKey()))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .map(each -> tuple(each.getKey(), each.getValue()))
                .toList();
        assertThat(new UntouchedFiles().ask(session))
                .extracting(row -> tuple(row.v1(), row.v2()))
                .isEqualTo(expected)
                .hasSize(10);
    }

    @Test
    void latestRenames_tellBothPaths() {
        List<Tuple> expected = history.plain()
                .sorted(newestFirst())
                .flatMap(each -> each.changes().stream()
                        .filter(change -> change.kind() == ChangeKind.RENAME)
                        .sorted(comparing(ChangeRecord::path))
                        .map(change -> tuple(each.hash(), change.oldPath(), change.path())))
                .limit(10)
                .toList();
        assertThat(new LatestRenames().ask(session))
                .extracting(row -> tuple(row.v1(), row.v2(), row.v3()))
                .isEqualTo(expected)
                .hasSize(10);
    }

    @Test
    void changeSizes_coverAllChangesOnce() {
        Map<String, List<ChangeRecord>> expected =
                history.plain().flatMap(each -> each.changes().stream()).collect(groupingBy(ReportTest::size));
        assertThat(new ChangeSizes().ask(session))
                .extracting(row -> tuple(row.v1(), row.v2(), Math.round(row.v3() * 1000)))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(each -> tuple(
                                each.getKey(),
                                (long) each.getValue().size(),
                                Math.round(1000.0
                                        * (added(each.getValue()) + deleted(each.getValue()))
                                        / each.getValue().size())))
                        .toList())
                .hasSizeGreaterThan(2);
    }

    @Test
    void largestMerges_countLinesAgainstTheFirstParent() {
        List<LargestMerges.Line> expected = history.commits().stream()
                .filter(each -> each.commit().isMerge() && each.lines() > 0)
                .map(each -> new LargestMerges.Line(
                        each.hash(), each.commit().subject(), each.changes().size(), each.lines()))
                .sorted(comparing(LargestMerges.Line::lines, reverseOrder()).thenComparing(LargestMerges.Line::hash))
                .limit(10)
                .toList();
        assertThat(new LargestMerges().ask(session)).isEqualTo(expected).hasSize(10);
    }

    @Test
    void rootCommits_areTheTwoBeginnings() {
        List<String> expected = history.commits().stream()
                .filter(each -> each.commit().parents().isEmpty())
                .map(Recorded::hash)
                .toList();
        assertThat(new RootCommits().ask(session))
                .extracting(Commit::getHash)
                .isEqualTo(expected)
                .hasSize(2);
    }

    @Test
    void latestCommits_haveTheirParentsAndChanges() {
        List<Recorded> expected =
                history.commits().stream().sorted(newestFirst()).limit(8).toList();
        List<Commit> found = new LatestCommits().ask(session);
        assertThat(found).extracting(Commit::getHash).isEqualTo(hashes(expected));
        for (int i = 0; i < found.size(); i++) {
            CommitRecord commit = expected.get(i).commit();
            assertThat(found.get(i).getParents())
                    .extracting(Commit::getHash)
                    .containsExactlyInAnyOrderElementsOf(commit.parents());
            assertThat(found.get(i).getChanges())
                    .hasSize(expected.get(i).changes().size());
            assertThat(found.get(i).getAuthor().getName())
                    .isEqualTo(name(commit.author().email()));
        }
    }

    @Test
    void ancestry_followsTheOldestParents() {
        List<Recorded> expected = new ArrayList<>();
        Recorded next = history.commits().stream().min(newestFirst()).orElseThrow();
        while (next != null && expected.size() < Ancestry.STEPS) {
            expected.add(next);
            next = next.commit().parents().stream()
                    .map(byHash::get)
                    .max(newestFirst())
                    .orElse(null);
        }
        assertThat(new Ancestry().ask(session))
                .extracting(Commit::getHash)
                .isEqualTo(hashes(expected))
                .hasSize(Ancestry.STEPS);
    }

    @Test
    void latestTags_haveCommitsAndAuthors() {
        List<Tuple> expected = history.tags().stream()
                .sorted(comparing((TagRecord tag) -> byHash.get(tag.commit()), newestFirst())
                        .thenComparing(TagRecord::name))
                .limit(10)
                .map(tag ->
                        tuple(tag.name(), tag.commit(), byHash.get(tag.commit()).email()))
                .toList();
        assertThat(new LatestTags().ask(session))
                .extracting(tag -> tuple(
                        tag.getName(),
                        tag.getCommit().getHash(),
                        tag.getCommit().getAuthor().getEmail()))
                .isEqualTo(expected)
                .hasSize(10);
    }

    private static Stream<Instant> instants() {
        return history.commits().stream().map(each -> each.commit().committedAt());
    }

    private static Stream<Recorded> lastMonth() {
        String month = instants()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .toString()
                .substring(0, 7);
        Instant start = LocalDateTime.parse(month + "-01T00:00:00").toInstant(ZoneOffset.UTC);
        return history.commits().stream()
                .filter(each -> !each.commit().committedAt().isBefore(start));
    }

    private static Comparator<Recorded> newestFirst() {
        return comparing((Recorded each) -> each.commit().committedAt()).reversed();
    }

    private static Map<String, List<ChangeRecord>> changesByPath() {
        return history.changes().collect(groupingBy(ChangeRecord::path));
    }

    private static List<WhoToAsk.Expert> experts(java.util.function.Predicate<ChangeRecord> about) {
        Map<String, Long> counts = new HashMap<>();
        Map<String, LocalDateTime> last = new HashMap<>();
        history.plain()
                .forEach(each -> each.changes().stream().filter(about).forEach(change -> {
                    counts.merge(each.email(), 1L, Long::sum);
                    last.merge(each.email(), each.commit().authoredAt(), (a, b) -> a.isAfter(b) ? a : b);
                }));
        return counts.entrySet().stream()
                .map(each -> new WhoToAsk.Expert(name(each.getKey()), each.getValue(), last.get(each.getKey())))
                .sorted(comparing(WhoToAsk.Expert::changes, reverseOrder()).thenComparing(WhoToAsk.Expert::author))
                .limit(5)
                .toList();
    }

    private static String size(ChangeRecord change) {
        int lines = change.addedLines() + change.deletedLines();
        return lines == 0 ? "no lines" : lines <= 5 ? "up to 5 lines" : lines <= 50 ? "up to 50 lines" : "more";
    }

    private static String name(String email) {
        return history.names().get(email);
    }

    private static long added(List<ChangeRecord> changes) {
        return changes.stream().mapToLong(ChangeRecord::addedLines).sum();
    }

    private static long deleted(List<ChangeRecord> changes) {
        return changes.stream().mapToLong(ChangeRecord::deletedLines).sum();
    }

    private static List<String> hashes(List<Recorded> commits) {
        return commits.stream().map(Recorded::hash).toList();
    }
}
