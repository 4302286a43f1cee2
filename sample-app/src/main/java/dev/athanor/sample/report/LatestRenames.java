package dev.athanor.sample.report;

import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;

import dev.athanor.query.Row3;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;

/** What moved where: columns of three tables as tuples, where one is not null. */
final class LatestRenames implements Question {
    private static final Select<Row3<String, String, String>> QUERY = select(
                    COMMIT.hash, CHANGE.oldPath, SOURCE_FILE.path)
            .from(CHANGE)
            .join(CHANGE.commit)
            .join(CHANGE.file)
            .where(CHANGE.oldPath.isNotNull(), COMMIT.merge.not())
            .orderBy(COMMIT.committedAt.desc(), COMMIT.hash.asc(), SOURCE_FILE.path.asc())
            .limit(10);

    List<Row3<String, String, String>> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("What was renamed last?", "from", "to", "commit");
        for (Row3<String, String, String> row : ask(session)) {
            answer.add(row.v2(), row.v3(), row.v1().substring(0, 8));
        }
        return answer;
    }
}
