package dev.athanor.sample.report;

import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.query.Select;
import dev.athanor.sample.model.Commit;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the last commit came about: a walk from object to object, each step loaded when it is taken. */
final class Ancestry implements Question {
    static final int STEPS = 10;

    private static final Select<Commit> LAST = select(COMMIT)
            .where(COMMIT.children.any().not())
            .orderBy(COMMIT.committedAt.desc(), COMMIT.id.desc())
            .limit(1);

    List<Commit> ask(Session session) {
        List<Commit> line = new ArrayList<>();
        Commit commit = session.firstOrNull(LAST);
        while (commit != null && line.size() < STEPS) {
            line.add(commit);
            commit = oldestParent(commit);
        }
        return line;
    }

    /** A link table keeps no order: of several parents, the one that came first. */
    private static @Nullable Commit oldestParent(Commit commit) {
        Commit oldest = null;
        for (Commit parent : commit.getParents()) {
            if (oldest == null || parent.getCommittedAt().isBefore(oldest.getCommittedAt())) {
                oldest = parent;
            }
        }
        return oldest;
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("How did the last commit come about?", "commit", "when", "children", "subject");
        for (Commit commit : ask(session)) {
            answer.add(
                    commit.shortHash(),
                    commit.getCommittedAt(),
                    commit.getChildren().size(),
                    commit.getSubject());
        }
        return answer;
    }
}
