package dev.athanor.sample.report;

import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.query.Select;
import dev.athanor.sample.model.Commit;
import dev.athanor.session.Session;
import java.util.List;

/** Where it all began: entities whose relationship is empty, their authors loaded by the same statement. */
final class RootCommits implements Question {
    private static final Select<Commit> QUERY = select(COMMIT)
            .where(COMMIT.parents.any().not())
            .orderBy(COMMIT.committedAt.asc(), COMMIT.hash.asc())
            .options(joined(COMMIT.author))
            .limit(10);

    List<Commit> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("Which commits have no parent?", "commit", "author", "when", "subject");
        for (Commit commit : ask(session)) {
            answer.add(commit.shortHash(), commit.getAuthor().getName(), commit.getAuthoredAt(), commit.getSubject());
        }
        return answer;
    }
}
