package dev.athanor.sample.report;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;

import dev.athanor.query.Select;
import dev.athanor.sample.model.QChange;
import dev.athanor.sample.model.QSourceFile;
import dev.athanor.session.Session;
import java.util.List;

/** Which files belong together: a self-join by aliases, on a condition of its own. Sweeps through many files tell nothing. */
final class FilesChangedTogether implements Question {
    static final long SWEEP = 20;

    private static final QChange ONE = CHANGE.alias("one_change");
    private static final QChange OTHER = CHANGE.alias("other_change");
    private static final QSourceFile ONE_FILE = SOURCE_FILE.alias("one");
    private static final QSourceFile OTHER_FILE = SOURCE_FILE.alias("other");

    private static final Select<Long> FOCUSED = select(CHANGE.commitId)
            .join(CHANGE.commit)
            .where(COMMIT.merge.not())
            .groupBy(CHANGE.commitId)
            .having(count().between(2L, SWEEP));

    private static final Select<Pair> QUERY = select(Pair::new, ONE_FILE.path, OTHER_FILE.path, count())
            .from(ONE)
            .join(OTHER, OTHER.commitId.eq(ONE.commitId).and(OTHER.fileId.ne(ONE.fileId)))
            .join(ONE.file.to(ONE_FILE))
            .join(OTHER.file.to(OTHER_FILE))
            .where(ONE.commitId.in(FOCUSED), ONE_FILE.path.lt(OTHER_FILE.path))
            .groupBy(ONE.fileId, OTHER.fileId, ONE_FILE.path, OTHER_FILE.path)
            .having(count().ge(2L))
            .orderBy(count().desc(), ONE_FILE.path.asc(), OTHER_FILE.path.asc())
            .limit(10);

    /** Two files, and the number of commits that changed both. */
    record Pair(String one, String other, long commits) {}

    List<Pair> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("Which files change together?", "file", "other file", "commits");
        ask(session).forEach(pair -> answer.add(pair.one(), pair.other(), pair.commits()));
        return answer;
    }
}
