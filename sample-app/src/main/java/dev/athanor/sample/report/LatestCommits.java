package dev.athanor.sample.report;

import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.query.Select;
import dev.athanor.sample.model.Commit;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happened last: entities with two relationships loaded along, and a third, the changes, at the first touch: for all of
 * the commits at once.
 */
final class LatestCommits implements Question {
    private static final Select<Commit> QUERY = select(COMMIT)
            .orderBy(COMMIT.committedAt.desc(), COMMIT.id.desc())
            .limit(8)
            .options(selectIn(COMMIT.parents), joined(COMMIT.author));

    List<Commit> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("What happened last?", "commit", "author", "parents", "files", "subject");
        for (Commit commit : ask(session)) {
            answer.add(
                    commit.shortHash(),
                    commit.getAuthor().getName(),
                    commit.getParents().stream().map(Commit::shortHash).collect(Collectors.joining(" ")),
                    commit.getChanges().size(),
                    commit.getSubject());
        }
        return answer;
    }
}
