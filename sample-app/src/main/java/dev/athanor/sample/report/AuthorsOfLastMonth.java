package dev.athanor.sample.report;

import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QAuthor.AUTHOR;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.sample.model.Author;
import dev.athanor.session.Session;
import java.util.List;

/** Who is at it now: entities that have at least one target that meets a condition. */
final class AuthorsOfLastMonth implements Question {
    List<Author> ask(Session session) {
        return session.list(select(AUTHOR)
                .where(AUTHOR.commits.any(COMMIT.committedAt.ge(LastMonth.start(session))))
                .orderBy(AUTHOR.name.asc(), AUTHOR.email.asc()));
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("Who was at it in the last month?", "author", "e-mail");
        ask(session).forEach(author -> answer.add(author.getName(), author.getEmail()));
        return answer;
    }
}
