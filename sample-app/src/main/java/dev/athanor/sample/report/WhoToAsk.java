package dev.athanor.sample.report;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QAuthor.AUTHOR;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;

import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who knows a path: four tables joined along relationships, by a LIKE pattern or, without one, the file changed most. */
final class WhoToAsk implements Question {
    private final @Nullable String pattern;

    WhoToAsk(@Nullable String pattern) {
        this.pattern = pattern;
    }

    /** An author, how often they changed such a file, and when last by their clock. */
    record Expert(String author, long changes, LocalDateTime last) {}

    List<Expert> ask(Session session, Condition files) {
        return session.list(select(Expert::new, AUTHOR.name, count(), COMMIT.authoredAt.max())
                .from(CHANGE)
                .join(CHANGE.file)
                .join(CHANGE.commit)
                .join(COMMIT.author)
                .where(files, COMMIT.merge.not())
                .groupBy(AUTHOR.id, AUTHOR.name)
                .orderBy(count().desc(), AUTHOR.name.asc())
                .limit(5));
    }

    @Nullable
    String busiestPath(Session session) {
        return session.firstOrNull(select(SOURCE_FILE.path)
                .join(SOURCE_FILE.changes)
                .groupBy(SOURCE_FILE.id, SOURCE_FILE.path)
                .orderBy(count().desc(), SOURCE_FILE.path.asc())
                .limit(1));
    }

    @Override
    public Answer answer(Session session) {
        String path = pattern == null ? busiestPath(session) : pattern;
        Answer answer = Answer.of(
                "Who can be asked about " + (path == null ? "the files" : path) + "?", "author", "changes", "last");
        if (path != null) {
            Condition files = pattern == null ? SOURCE_FILE.path.eq(path) : SOURCE_FILE.path.like(path);
            ask(session, files).forEach(expert -> answer.add(expert.author(), expert.changes(), expert.last()));
        }
        return answer;
    }
}
