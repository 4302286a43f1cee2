package dev.athanor.sample.report;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.query.NumericExpression;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;

/** What came in at once: a truth value as condition, a sum over a join, HAVING. */
final class LargestMerges implements Question {
    private static final NumericExpression<Long> LINES =
            CHANGE.addedLines.plus(CHANGE.deletedLines).sumAsLong();

    private static final Select<Line> QUERY = select(Line::new, COMMIT.hash, COMMIT.subject, count(), LINES)
            .from(COMMIT)
            .join(COMMIT.changes)
            .where(COMMIT.merge)
            .groupBy(COMMIT.id, COMMIT.hash, COMMIT.subject)
            .having(LINES.gt(0L))
            .orderBy(LINES.desc(), COMMIT.hash.asc())
            .limit(10);

    /** A merge, the files it changed against its first parent, and the lines. */
    record Line(String hash, String subject, long files, long lines) {}

    List<Line> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("Which merges were the largest?", "commit", "subject", "files", "lines");
        ask(session)
                .forEach(line -> answer.add(line.hash().substring(0, 8), line.subject(), line.files(), line.lines()));
        return answer;
    }
}
