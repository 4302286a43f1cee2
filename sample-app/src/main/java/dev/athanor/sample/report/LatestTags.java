package dev.athanor.sample.report;

import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QTag.TAG;

import dev.athanor.query.Select;
import dev.athanor.sample.model.Commit;
import dev.athanor.sample.model.Tag;
import dev.athanor.session.Session;
import java.util.List;

/** What was released last: entities, what they refer to, and what that refers to, in one statement. */
final class LatestTags implements Question {
    private static final Select<Tag> QUERY = select(TAG)
            .join(TAG.commit)
            .orderBy(COMMIT.committedAt.desc(), TAG.name.asc())
            .limit(10)
            .options(containsEager(TAG.commit).then(joined(COMMIT.author)));

    List<Tag> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("What was tagged last?", "tag", "commit", "author", "when");
        for (Tag tag : ask(session)) {
            Commit commit = tag.getCommit();
            answer.add(tag.getName(), commit.shortHash(), commit.getAuthor().getName(), commit.getCommittedAt());
        }
        return answer;
    }
}
