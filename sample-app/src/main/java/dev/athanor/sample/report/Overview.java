package dev.athanor.sample.report;

import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QAuthor.AUTHOR;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;

import dev.athanor.query.Select;
import dev.athanor.sample.model.QCommit;
import dev.athanor.session.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much there is: one row of aggregates and scalar sub-queries, made into a record. */
final class Overview implements Question {
    private static final QCommit MERGE = COMMIT.alias("merge_commit");

    private static final Select<Totals> QUERY = select(
            Totals::new,
            COMMIT.id.count(),
            scalar(select(MERGE.id.count()).where(MERGE.merge)),
            scalar(select(AUTHOR.id.count())),
            scalar(select(SOURCE_FILE.id.count())),
            scalar(select(CHANGE.id.count())),
            COMMIT.committedAt.min(),
            COMMIT.committedAt.max());

    /** The figures; the instants are null where there is no commit. */
    record Totals(
            long commits,
            long merges,
            long authors,
            long files,
            long changes,
            @Nullable Instant first,
            @Nullable Instant last) {}

    Totals ask(Session session) {
        return session.one(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Totals totals = ask(session);
        Answer answer = Answer.of(
                "What is there?", "commits", "merges", "authors", "files", "changes", "first commit", "last commit");
        answer.add(
                totals.commits(),
                totals.merges(),
                totals.authors(),
                totals.files(),
                totals.changes(),
                totals.first(),
                totals.last());
        return answer;
    }
}
