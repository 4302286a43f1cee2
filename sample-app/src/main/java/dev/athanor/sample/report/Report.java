package dev.athanor.sample.report;

import dev.athanor.Engine;
import dev.athanor.session.Session;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All questions about the history in a database, asked in one session and printed; called by the commands. */
public final class Report {
    private final List<Question> questions;

    private Report(List<Question> questions) {
        this.questions = questions;
    }

    /** The questions; one of them is about files whose paths match a LIKE pattern, or about the busiest file where it is null. */
    public static Report about(@Nullable String pattern) {
        return new Report(List.of(
                new Overview(),
                new TopAuthorsByMonth(),
                new AuthorsOfLastMonth(),
                new LastMonthByKind(),
                new BusiestFiles(),
                new FilesChangedTogether(),
                new WhoToAsk(pattern),
                new UntouchedFiles(),
                new LatestRenames(),
                new ChangeSizes(),
                new LargestMerges(),
                new RootCommits(),
                new LatestCommits(),
                new Ancestry(),
                new LatestTags()));
    }

    /** Asks and prints. */
    public void print(Engine engine, PrintWriter out) {
        AnswerPrinter printer = new AnswerPrinter(out);
        try (Session session = engine.openSession()) {
            for (Question question : questions) {
                printer.print(question.answer(session));
            }
        }
        out.flush();
    }
}
