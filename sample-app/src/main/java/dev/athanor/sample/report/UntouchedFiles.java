package dev.athanor.sample.report;

import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.not;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;

import dev.athanor.query.ComparableExpression;
import dev.athanor.query.Row2;
import dev.athanor.query.Select;
import dev.athanor.sample.model.ChangeKind;
import dev.athanor.session.Session;
import java.time.Instant;
import java.util.List;

/**
 * What nobody has touched since it came: NOT EXISTS and a correlated scalar sub-query. A file that was renamed away has no change
 * of its own that says so; NOT IN leaves it out.
 */
final class UntouchedFiles implements Question {
    private static final ComparableExpression<Instant> SINCE =
            scalar(select(COMMIT.committedAt.min()).join(COMMIT.changes).where(CHANGE.fileId.eq(SOURCE_FILE.id)));

    private static final Select<Row2<String, Instant>> QUERY = select(SOURCE_FILE.path, SINCE)
            .where(
                    not(exists(
                            select(CHANGE.id).where(CHANGE.fileId.eq(SOURCE_FILE.id), CHANGE.kind.ne(ChangeKind.ADD)))),
                    SOURCE_FILE.path.notIn(select(CHANGE.oldPath).where(CHANGE.oldPath.isNotNull())))
            .orderBy(SINCE.asc(), SOURCE_FILE.path.asc())
            .limit(10);

    List<Row2<String, Instant>> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("Which files were never touched again?", "path", "there since");
        ask(session).forEach(row -> answer.add(row.v1(), row.v2()));
        return answer;
    }
}
