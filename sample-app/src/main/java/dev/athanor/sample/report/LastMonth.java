package dev.athanor.sample.report;

import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QCommit.COMMIT;

import dev.athanor.session.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The month in which the history ends, for questions about what is going on now. */
final class LastMonth {
    private LastMonth() {}

    /** When it begins, in UTC; the epoch where there is no commit. */
    static Instant start(Session session) {
        Instant last = session.oneOrNull(select(COMMIT.committedAt.max()));
        if (last == null) {
            return Instant.EPOCH;
        }
        LocalDate day = LocalDate.ofInstant(last, ZoneOffset.UTC);
        return day.withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
