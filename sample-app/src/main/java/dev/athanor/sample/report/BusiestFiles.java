package dev.athanor.sample.report;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;

import dev.athanor.query.Select;
import dev.athanor.sample.model.QChange;
import dev.athanor.session.Session;
import java.util.List;

/** What is never finished: files of the last month by all that was ever done to them; IN with a sub-query on an alias. */
final class BusiestFiles implements Question {
    private static final QChange RECENT = CHANGE.alias("recent");

    /** A file and what was done to it. */
    record Line(String path, long changes, long added, long deleted) {}

    List<Line> ask(Session session) {
        Select<Long> touched =
                select(RECENT.fileId).join(RECENT.commit).where(COMMIT.committedAt.ge(LastMonth.start(session)));
        return session.list(select(
                        Line::new,
                        SOURCE_FILE.path,
                        count(),
                        CHANGE.addedLines.sumAsLong(),
                        CHANGE.deletedLines.sumAsLong())
                .join(SOURCE_FILE.changes)
                .where(SOURCE_FILE.id.in(touched))
                .groupBy(SOURCE_FILE.id, SOURCE_FILE.path)
                .orderBy(count().desc(), SOURCE_FILE.path.asc())
                .limit(10));
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("Which files of the last month change most?", "path", "changes", "added", "deleted");
        ask(session).forEach(line -> answer.add(line.path(), line.changes(), line.added(), line.deleted()));
        return answer;
    }
}
