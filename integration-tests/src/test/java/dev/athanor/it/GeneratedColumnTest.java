package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.columns.QCalendar.CALENDAR;
import static dev.athanor.it.columns.QProduct.PRODUCT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.columns.Calendar;
import dev.athanor.it.columns.Money;
import dev.athanor.it.columns.Product;
import dev.athanor.it.columns.QCalendar;
import dev.athanor.it.columns.QProduct;
import dev.athanor.it.shop.User;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What is generated for columns of every type, and for those whose values the database or the flush makes. */
class GeneratedColumnTest extends DatabaseTest {

    @Test
    @Row("C190")
    void valuesThatOthersMake_areReadWhenAskedFor() {
        Product shoe = shoe();
        try (Session session = engine.openSession()) {
            session.add(shoe);
            session.flush();
            assertThat(shoe.getQuantity()).isEqualTo(7);
            assertThat(shoe.getDouble()).isEqualTo(14);
            assertThat(shoe.getVersion()).isEqualTo(1);
            int changes = shoe.getChanges();
            shoe.setQuantity(8);
            session.flush();
            assertThat(shoe.getDouble()).isEqualTo(16);
            assertThat(shoe.getVersion()).isEqualTo(2);
            assertThat(shoe.getChanges()).isGreaterThan(changes);
            session.commit();
        }
    }

    @Test
    @Row("C49")
    void unsetColumns_areNull_butNotThoseThatTheDatabaseMakes() {
        User roach = user("roach");
        assertThat(roach.getFullname()).isNull();
        assertThat(Inspect.isLoaded(roach, "fullname")).isFalse();
        Product shoe = shoe();
        assertThat(shoe.getKind()).isNull();
        try (Session session = engine.openSession()) {
            session.add(roach);
            session.flush();
            assertThat(recorder.statements().get(0).binds().get(0)).startsWith("roach", null, false, null);
            assertStatements(INSERT_USER);
            session.add(shoe);
            session.flush();
            String insert = recorder.sql().get(0);
            assertThat(insert).contains("(name, kind, price, ");
            assertThat(insert.substring(0, insert.indexOf(" VALUES "))).doesNotContain("quantity");
            assertThat(recorder.statements().get(0).binds().get(0)).startsWith("Shoe", null);
        }
    }

    @Test
    @Row("C185")
    void valueForEachUpdate_isMadeForEachUpdateOfTheRow_notForOneThatChangesNothing() {
        given(shoe());
        try (Session session = engine.openSession()) {
            Product shoe = session.one(select(PRODUCT));
            int changes = shoe.getChanges();
            shoe.setName("Boot");
            session.flush();
            assertThat(shoe.getChanges()).isEqualTo(changes + 1);
            shoe.setName("Slipper");
            session.flush();
            assertThat(shoe.getChanges()).isEqualTo(changes + 2);
            recorder.clear();
            shoe.setName("Clog");
            shoe.setName("Slipper");
            session.flush();
            assertStatements();
            assertThat(shoe.getChanges()).isEqualTo(changes + 2);
        }
    }

    @Test
    void rowThatSomebodyElseChanged_isStale() {
        given(shoe());
        try (Session session = engine.openSession()) {
            Product found = session.one(select(PRODUCT));
            session.handle()
                    .execute("UPDATE " + engine.dialect().quoter().quote("product \"new\"") + " SET version = 9");
            found.setQuantity(9);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("Product");
        }
    }

    @Test
    void changeOfADetachedObject_asksForTheVersionThatWasRead() {
        given(shoe());
        Product read;
        try (Session session = engine.openSession()) {
            read = session.one(select(PRODUCT));
            session.commit(); // which marks what was read as expired
        }
        read.setQuantity(9);
        try (Session session = engine.openSession()) {
            session.one(select(PRODUCT)).setQuantity(8);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            session.add(read);
            assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
        }
    }

    @Test
    void everyTypeOfTime_comesBackAsItWasWritten() {
        Calendar written = QCalendar.builder()
                .id(1)
                .localTime(LocalTime.of(23, 59, 59, 123_000))
                .offsetTime(OffsetTime.parse("10:15:30+02:00"))
                .offsetDateTime(OffsetDateTime.parse("2024-02-29T12:00:00.000001Z"))
                .zonedDateTime(ZonedDateTime.parse("2024-02-29T12:00:00Z"))
                .year(Year.of(2024))
                .yearMonth(YearMonth.of(2024, 2))
                .monthDay(MonthDay.of(2, 29))
                .duration(Duration.ofNanos(1_000_000_007))
                .period(Period.of(1, 2, 3))
                .zone(ZoneId.of("Asia/Seoul"))
                .offset(ZoneOffset.ofHours(9))
                .big(BigInteger.valueOf(Long.MAX_VALUE))
                .day(DayOfWeek.FRIDAY)
                .build();
        given(written, QCalendar.builder().id(2).build());
        try (Session session = engine.openSession()) {
            Calendar found = session.getOne(CALENDAR, 1);
            assertThat(found.getLocalTime()).isEqualTo(LocalTime.of(23, 59, 59, 123_000));
            assertThat(found.getOffsetTime()).isEqualTo(OffsetTime.parse("10:15:30+02:00"));
            assertThat(found.getOffsetDateTime()).isEqualTo(OffsetDateTime.parse("2024-02-29T12:00:00.000001Z"));
            assertThat(found.getZonedDateTime()).isEqualTo(ZonedDateTime.parse("2024-02-29T12:00:00Z"));
            assertThat(found.getYear()).isEqualTo(Year.of(2024));
            assertThat(found.getYearMonth()).isEqualTo(YearMonth.of(2024, 2));
            assertThat(found.getMonthDay()).isEqualTo(MonthDay.of(2, 29));
            assertThat(found.getDuration()).isEqualTo(Duration.ofNanos(1_000_000_007));
            assertThat(found.getPeriod()).isEqualTo(Period.of(1, 2, 3));
            assertThat(found.getZone()).isEqualTo(ZoneId.of("Asia/Seoul"));
            assertThat(found.getOffset()).isEqualTo(ZoneOffset.ofHours(9));
            assertThat(found.getBig()).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE));
            assertThat(found.getDay()).isEqualTo(DayOfWeek.FRIDAY);
            Calendar empty = session.getOne(CALENDAR, 2);
            assertThat(empty.getLocalTime()).isNull();
            assertThat(empty.getYear()).isNull();
            assertThat(empty.getZone()).isNull();
            assertThat(empty.getBig()).isNull();
        }
    }

    @Test
    void typesWithAnOrder_compareInConditions() {
        given(
                QCalendar.builder()
                        .id(1)
                        .year(Year.of(1999))
                        .duration(Duration.ofMinutes(1))
                        .build(),
                QCalendar.builder()
                        .id(2)
                        .year(Year.of(2001))
                        .duration(Duration.ofHours(1))
                        .build());
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(CALENDAR.id).where(CALENDAR.year.gt(Year.of(2000)))))
                    .containsExactly(2);
            assertThat(session.list(select(CALENDAR.id).where(CALENDAR.duration.lt(Duration.ofMinutes(2)))))
                    .containsExactly(1);
        }
    }

    private static Product shoe() {
        return QProduct.builder()
                .name("Shoe")
                .price(new Money(BigDecimal.TEN))
                .sold(false)
                .build();
    }
}
