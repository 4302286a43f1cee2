package dev.athanor.it;

import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.currentInstant;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.language.Event;
import dev.athanor.it.language.QEvent;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is computed with times: before a statement is sent, or in it. */
class TimeArithmeticTest extends DatabaseTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final String NAMES = "SELECT user_account.name FROM user_account WHERE ";

    private static User created(String name, LocalDateTime when) {
        return QUser.builder().name(name).deleted(false).createdAt(when).build();
    }

    private static Event announced(String title, Instant when) {
        return QEvent.builder()
                .title(title)
                .day(LocalDate.of(2026, 3, 1))
                .seats(1)
                .price(BigDecimal.ONE)
                .cancelled(false)
                .announced(when)
                .build();
    }

    @Test
    @Row("S72")
    void timeThatIsComputedBefore_isAValue() {
        given(created("old", NOW.minusDays(2)), created("new", NOW.minusHours(1)));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(USER.createdAt.gt(NOW.minus(Duration.ofDays(1))))))
                    .containsExactly("new");
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of(NOW.minusDays(1)));
            assertStatements(NAMES + "user_account.created_at > ?");
        }
    }

    @Test
    @Row("S72")
    void timeOfAColumn_isShiftedByTheDatabase() {
        given(created("old", NOW.minusDays(2)), created("new", NOW.minusHours(1)));
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(USER.name).where(USER.createdAt.plusDays(1).gt(NOW))))
                    .containsExactly("new");
            assertSent(NAMES
                    + ItDatabase.by(
                            "(DATETIME(user_account.created_at, ? || ' DAY', 'floor') || SUBSTR(user_account.created_at, 20))",
                            "DATEADD(DAY, ?, user_account.created_at)",
                            "(user_account.created_at + CAST(? AS INTEGER) * INTERVAL '1 DAY')",
                            "DATE_ADD(user_account.created_at, INTERVAL ? DAY)")
                    + " > ?");
            assertThat(session.list(select(USER.createdAt.plusMonths(1).plusMinutes(-30))
                            .where(USER.name.eq("new"))))
                    .containsExactly(LocalDateTime.of(2026, 4, 1, 10, 30));
        }
    }

    @Test
    @Row("S72")
    void clockOfTheDatabase_isShiftedByTheDatabase() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        given(
                announced("old", now.minus(Duration.ofDays(2))),
                announced("new", now.minus(Duration.ofHours(1))),
                announced("next", now.plus(Duration.ofDays(2))));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(EVENT.title)
                            .where(
                                    EVENT.announced.gt(currentInstant().plusDays(-1)),
                                    EVENT.announced.lt(currentInstant().plusHours(1)))))
                    .containsExactly("new");
        }
    }
}
