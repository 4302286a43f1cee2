package dev.athanor.sample.report;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.query.Row4;
import dev.athanor.sample.model.ChangeKind;
import dev.athanor.session.Session;
import java.util.List;

/** What is done now: rows whose to-one target meets a condition, grouped by an enum, as tuples. */
final class LastMonthByKind implements Question {
    List<Row4<ChangeKind, Long, Long, Long>> ask(Session session) {
        return session.list(select(CHANGE.kind, count(), CHANGE.addedLines.sumAsLong(), CHANGE.deletedLines.sumAsLong())
                .where(CHANGE.commit.has(
                        COMMIT.committedAt.ge(LastMonth.start(session)).and(COMMIT.merge.not())))
                .groupBy(CHANGE.kind)
                .orderBy(count().desc(), CHANGE.kind.asc()));
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("What was done in the last month?", "kind", "changes", "added", "deleted");
        ask(session).forEach(row -> answer.add(row.v1(), row.v2(), row.v3(), row.v4()));
        return answer;
    }
}
