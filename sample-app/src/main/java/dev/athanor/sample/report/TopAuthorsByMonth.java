package dev.athanor.sample.report;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.stringFunction;
import static dev.athanor.sample.model.QAuthor.AUTHOR;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.query.Select;
import dev.athanor.query.StringExpression;
import dev.athanor.session.Session;
import java.util.List;

/** Who wrote how much in the last months: a function of a column, a join along a relationship, groups, their order. */
final class TopAuthorsByMonth implements Question {
    /** The year and the month, of the text that SQLite keeps a time as. */
    private static final StringExpression MONTH = stringFunction("substr", COMMIT.authoredAt, literal(1), literal(7));

    private static final Select<Line> QUERY = select(Line::new, MONTH, AUTHOR.name, count())
            .from(COMMIT)
            .join(COMMIT.author)
            .groupBy(MONTH, AUTHOR.id, AUTHOR.name)
            .orderBy(MONTH.desc(), count().desc(), AUTHOR.name.asc())
            .limit(15);

    /** The commits of an author in a month. */
    record Line(String month, String author, long commits) {}

    List<Line> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("Who wrote most, month by month?", "month", "author", "commits");
        ask(session).forEach(line -> answer.add(line.month(), line.author(), line.commits()));
        return answer;
    }
}
