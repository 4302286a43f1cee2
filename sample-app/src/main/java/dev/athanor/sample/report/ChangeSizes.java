package dev.athanor.sample.report;

import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QChange.CHANGE;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.query.ComparableExpression;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.Row3;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;

/** How large a change is: arithmetic, CASE, groups of it, an average. */
final class ChangeSizes implements Question {
    private static final NumericExpression<Integer> LINES = CHANGE.addedLines.plus(CHANGE.deletedLines);

    private static final ComparableExpression<String> SIZE = caseWhen(LINES.eq(0), literal("no lines"))
            .when(LINES.le(5), literal("up to 5 lines"))
            .when(LINES.le(50), literal("up to 50 lines"))
            .otherwise(literal("more"));

    private static final Select<Row3<String, Long, Double>> QUERY = select(SIZE, count(), LINES.avg())
            .from(CHANGE)
            .where(CHANGE.commit.has(COMMIT.merge.not()))
            .groupBy(SIZE)
            .orderBy(LINES.min().asc());

    List<Row3<String, Long, Double>> ask(Session session) {
        return session.list(QUERY);
    }

    @Override
    public Answer answer(Session session) {
        Answer answer = Answer.of("How large are changes?", "size", "changes", "lines on average");
        ask(session).forEach(row -> answer.add(row.v1(), row.v2(), Math.round(row.v3())));
        return answer;
    }
}
