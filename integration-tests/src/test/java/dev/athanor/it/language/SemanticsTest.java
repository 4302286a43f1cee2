package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.all;
import static dev.athanor.query.Sql.any;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.coalesce;
import static dev.athanor.query.Sql.concat;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.currentDate;
import static dev.athanor.query.Sql.currentInstant;
import static dev.athanor.query.Sql.currentRow;
import static dev.athanor.query.Sql.greatest;
import static dev.athanor.query.Sql.least;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.nullif;
import static dev.athanor.query.Sql.orderedBy;
import static dev.athanor.query.Sql.preceding;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.tuple;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.athanor.query.Condition;
import dev.athanor.query.Expression;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is computed is the same on every database. The events are the opening, the concert and the reading, in this order. */
final class SemanticsTest {
    private static <T> List<T> list(LanguageDatabase database, Select<T> query) {
        try (Session session = LanguageEngine.of(database).openSession()) {
            return session.list(query);
        }
    }

    private static void assertEvents(LanguageDatabase database, Expression<?> expression, @Nullable Object... values) {
        assertThat(list(database, select(List.of(expression)).from(EVENT).orderBy(EVENT.id)))
                .extracting(row -> row.get(0))
                .usingElementComparator(SemanticsTest::compare)
                .isEqualTo(Arrays.asList(values));
    }

    /** Digits after the point do not count of a decimal, nor what a floating-point number is off by. */
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b && one.getClass() == other.getClass()) {
            return Math.abs(a.doubleValue() - b.doubleValue()) < 1e-9 ? 0 : 1;
        }
        return Objects.equals(one, other) ? 0 : 1;
    }

    private static void assertUsers(LanguageDatabase database, Condition condition, String... names) {
        assertThat(list(database, select(USER.name).where(condition).orderBy(USER.id)))
                .containsExactly(names);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfTwoTypes_areOfTheFirst(LanguageDatabase database) {
        assertEvents(database, EVENT.price.times(EVENT.seats), decimal("100"), decimal("17.5"), decimal("-6.93"));
        assertEvents(database, EVENT.price.plus(EVENT.sold), decimal("17"), decimal("4.5"), null);
        assertEvents(
                database,
                EVENT.price.dividedBy(EVENT.seats.abs()).round(4),
                decimal("1"),
                decimal("0.3571"),
                decimal("0.1414"));
        assertEvents(database, value(decimal("-2.25")).abs(), decimal("2.25"), decimal("2.25"), decimal("2.25"));
        assertEvents(database, value(decimal("2.25")).round(1), decimal("2.3"), decimal("2.3"), decimal("2.3"));
        assertEvents(database, value(-7).abs(), 7, 7, 7);
        assertEvents(database, EVENT.rating.minus(EVENT.price), -7.5, -5.0, null);
        assertEvents(database, EVENT.rating.times(EVENT.seats), 25.0, -17.5, null);
        assertThat(list(database, select(EVENT.price.avgAsDecimal())).get(0))
                .isCloseTo(decimal("4.4966666667"), within(decimal("0.0001")));
    }

    @ParameterizedTest
    @EnumSource
    void integers_areDividedWithoutTheRest(LanguageDatabase database) {
        assertEvents(database, EVENT.seats.dividedBy(3), 3, 2, -2);
        assertEvents(database, EVENT.seats.mod(3), 1, 1, -1);
        assertEvents(database, EVENT.seats.dividedBy(nullif(EVENT.sold, 0)), 1, 3, null);
    }

    @ParameterizedTest
    @EnumSource
    void decimalsAndFloatingNumbers_areDividedWithTheRest(LanguageDatabase database) {
        assertEvents(
                database, EVENT.price.dividedBy(decimal("4")), decimal("2.5"), decimal("0.625"), decimal("0.2475"));
        assertEvents(database, EVENT.price.mod(decimal("0.75")), decimal("0.25"), decimal("0.25"), decimal("0.24"));
        assertEvents(database, EVENT.rating.dividedBy(2.0), 1.25, -1.25, null);
        assertEvents(database, EVENT.rating.mod(2.0), 0.5, -0.5, null);
    }

    @ParameterizedTest
    @EnumSource
    void numbers_areRoundedAwayFromZero(LanguageDatabase database) {
        assertEvents(database, EVENT.price.round(1), decimal("10"), decimal("2.5"), decimal("1"));
        assertEvents(database, EVENT.price.cast(Integer.class), 10, 3, 1);
        assertEvents(database, EVENT.price.floor(), decimal("10"), decimal("2"), decimal("0"));
        assertEvents(database, EVENT.price.ceil(), decimal("10"), decimal("3"), decimal("1"));
        assertEvents(database, EVENT.rating.floor(), 2.0, -3.0, null);
        assertEvents(database, EVENT.rating.ceil(), 3.0, -2.0, null);
        assertEvents(database, EVENT.seats.minus(EVENT.sold.negate()), 17, 9, null);
        assertEvents(database, EVENT.seats.abs(), 10, 7, 7);
    }

    @ParameterizedTest
    @EnumSource
    void floatingNumbers_areRoundedToIntegers(LanguageDatabase database) {
        assertEvents(database, EVENT.rating.times(1.1).round(0), 3.0, -3.0, null);
        assertEvents(database, EVENT.rating.times(1.1).cast(Integer.class), 3, -3, null);
    }

    @ParameterizedTest
    @EnumSource
    void greatestAndLeast_areNullWhereOneIs(LanguageDatabase database) {
        assertEvents(database, greatest(EVENT.seats, EVENT.sold), 10, 7, null);
        assertEvents(database, least(EVENT.seats, EVENT.sold, value(3)), 3, 2, null);
        assertEvents(
                database, greatest(EVENT.price, value(decimal("2.6"))), decimal("10"), decimal("2.6"), decimal("2.6"));
        LocalDate day = LocalDate.of(2025, 1, 1);
        assertEvents(database, least(EVENT.day, value(day)), day, LocalDate.of(2024, 2, 29), day);
    }

    @ParameterizedTest
    @EnumSource
    void strings_haveTheSameParts(LanguageDatabase database) {
        assertEvents(database, EVENT.title.substring(2), "pening", "oncert", "eading");
        assertEvents(database, EVENT.title.substring(2, 3), "pen", "onc", "ead");
        assertEvents(database, EVENT.title.substring(7, 9), "g", "t", "g");
        assertEvents(database, EVENT.title.left(3), "Ope", "Con", "Rea");
        assertEvents(database, EVENT.title.right(3), "ing", "ert", "ing");
        assertEvents(database, EVENT.title.right(9), "Opening", "Concert", "Reading");
        assertEvents(database, EVENT.title.right(0), "", "", "");
        assertEvents(database, EVENT.title.padStart(9, '\''), "''Opening", "''Concert", "''Reading");
        assertEvents(database, EVENT.title.padEnd(9, '.'), "Opening..", "Concert..", "Reading..");
        assertEvents(database, EVENT.title.padStart(4, '.'), "Open", "Conc", "Read");
        assertEvents(database, EVENT.title.padEnd(4, '.'), "Open", "Conc", "Read");
        assertEvents(database, EVENT.title.left(1).repeat(3), "OOO", "CCC", "RRR");
        assertEvents(database, EVENT.title.indexOf("e"), 3, 5, 2);
        assertEvents(database, EVENT.title.indexOf("E"), 0, 0, 0);
        assertEvents(database, EVENT.title.replace("n", ""), "Opeig", "Cocert", "Readig");
        assertEvents(database, value("  x ").trimStart().concat("|"), "x |", "x |", "x |");
        assertThat(list(
                        database,
                        select(concat(USER.name, literal("/"), USER.fullname)).orderBy(USER.id)))
                .containsExactly("ann/Ann Lee", null, "cyd/Cyd_100% \\o/");
    }

    @ParameterizedTest
    @EnumSource
    void wildcards_areFoundAsTheyAre(LanguageDatabase database) {
        assertUsers(database, USER.fullname.contains("100%"), "cyd");
        assertUsers(database, USER.fullname.contains("_"), "cyd");
        assertUsers(database, USER.fullname.contains("\\o"), "cyd");
        assertUsers(database, USER.fullname.endsWith("/"), "cyd");
        assertUsers(database, USER.fullname.endsWith("\\o/"), "cyd");
        assertUsers(database, USER.fullname.contains("0_%"));
        assertUsers(database, USER.fullname.contains("e").not(), "cyd");
        assertUsers(database, USER.fullname.ilike("ANN%"), "ann");
    }

    @ParameterizedTest
    @EnumSource
    void nulls_areComparedAsSaid(LanguageDatabase database) {
        assertUsers(database, USER.fullname.ne("Ann Lee"), "cyd");
        assertUsers(database, USER.fullname.isDistinctFrom("Ann Lee"), "bob", "cyd");
        assertUsers(database, USER.fullname.isNotDistinctFrom(USER.fullname), "ann", "bob", "cyd");
        assertUsers(database, USER.fullname.eq("Ann Lee").not(), "cyd");
        assertUsers(database, USER.fullname.eq("Ann Lee").and(USER.id.eq(1L)).not(), "bob", "cyd");
        assertUsers(database, tuple(USER.name, USER.id).gt(tuple(value("ann"), value(1L))), "bob", "cyd");
        assertThat(list(database, select(USER.name).orderBy(USER.fullname.asc().nullsLast())))
                .containsExactly("ann", "cyd", "bob");
        assertThat(list(database, select(USER.name).orderBy(USER.fullname.desc().nullsFirst())))
                .containsExactly("bob", "cyd", "ann");
        assertThat(list(
                        database,
                        select(USER.name.join("-", USER.fullname.desc().nullsLast()))))
                .containsExactly("cyd-ann-bob");
    }

    @ParameterizedTest
    @EnumSource
    void fieldsOfDates_areTheSame(LanguageDatabase database) {
        assertEvents(database, EVENT.day.dayOfWeek(), 6, 4, 7);
        assertEvents(database, EVENT.day.dayOfYear(), 31, 60, 333);
        assertEvents(database, EVENT.day.quarter(), 1, 1, 4);
        assertEvents(database, value(12).dividedBy(EVENT.day.quarter()), 12, 12, 3);
        assertEvents(database, EVENT.doors.second(), 0, 15, null);
        assertEvents(database, EVENT.begins.minute(), 0, 30, null);
        assertEvents(database, EVENT.announced.hour(), 23, 23, null);
        assertEvents(database, EVENT.announced.dayOfWeek(), 6, 6, null);
    }

    @ParameterizedTest
    @EnumSource
    void shifts_areTheSame(LanguageDatabase database) {
        LocalDate opening = LocalDate.of(2026, 1, 31);
        LocalDate concert = LocalDate.of(2024, 2, 29);
        LocalDate reading = LocalDate.of(2026, 11, 29);
        assertEvents(
                database,
                EVENT.day.plusMonths(1),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2024, 3, 29),
                LocalDate.of(2026, 12, 29));
        assertEvents(
                database, EVENT.day.plusYears(1), opening.plusYears(1), concert.plusYears(1), reading.plusYears(1));
        assertEvents(
                database, EVENT.day.plusDays(-60), opening.minusDays(60), concert.minusDays(60), reading.minusDays(60));
        assertEvents(database, EVENT.begins.plusHours(2), LocalTime.of(1, 0), LocalTime.of(21, 30, 15), null);
        assertEvents(database, EVENT.begins.plusHours(-20), LocalTime.of(3, 0), LocalTime.of(23, 30, 15), null);
        LocalDateTime doors = LocalDateTime.of(2026, 1, 31, 23, 0, 0, 123_456_000);
        assertEvents(
                database,
                EVENT.doors.plusMonths(1),
                doors.plusMonths(1),
                LocalDateTime.of(2024, 3, 29, 19, 30, 15, 123_456_000),
                null);
        assertEvents(
                database,
                EVENT.doors.plusHours(5),
                doors.plusHours(5),
                LocalDateTime.of(2024, 3, 1, 0, 30, 15, 123_456_000),
                null);
        Instant later = Instant.parse("2026-02-28T23:30:00.5Z");
        assertEvents(database, EVENT.announced.plusMonths(1), later, later, null);
    }

    @ParameterizedTest
    @EnumSource
    void clock_isThatOfUtc(LanguageDatabase database) {
        Instant now = list(database, select(currentInstant())).get(0);
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        LocalDate today = list(database, select(currentDate())).get(0);
        assertThat(today.toEpochDay()).isCloseTo(LocalDate.now(ZoneOffset.UTC).toEpochDay(), within(1L));
    }

    @ParameterizedTest
    @EnumSource
    void aggregates_leaveOutNullsAndOtherRows(LanguageDatabase database) {
        assertEvents(database, count().filter(EVENT.sold.gt(3)).over(), 1L, 1L, 1L);
        assertThat(list(database, select(EVENT.sold.avg(), EVENT.price.sum(), EVENT.sold.count()))
                        .get(0))
                .hasToString("(4.5, 13.49, 2)");
        assertThat(list(database, select(EVENT.seats.avg())).get(0)).isCloseTo(10 / 3.0, within(1e-9));
        assertThat(list(database, select(EVENT.sold.sum().filter(EVENT.sold.gt(99)))))
                .containsOnlyNulls();
        assertThat(list(
                        database,
                        select(POST.views)
                                .groupBy(POST.views)
                                .having(POST.views.sum().gt(10))))
                .containsExactly(7);
    }

    @ParameterizedTest
    @EnumSource
    void groupsOfWhatIsComputedWithValues_areFormed(LanguageDatabase database) {
        var name = coalesce(USER.fullname, "none");
        assertThat(list(database, select(name, count()).groupBy(name).orderBy(name.desc())))
                .hasToString("[(none, 1), (Cyd_100% \\o/, 1), (Ann Lee, 1)]");
    }

    /** The name of what is grouped by may be that of a column, which is another thing. */
    @ParameterizedTest
    @EnumSource
    void groupsUnderTheNameOfAColumn_areThoseOfTheExpression(LanguageDatabase database) {
        var size = caseWhen(EVENT.seats.gt(8), "large").otherwise("small");
        assertThat(list(
                        database,
                        select(size.as("title"), count(), size).groupBy(size).orderBy(size)))
                .hasToString("[(large, 1, large), (small, 2, small)]");
        var sizes = select(size, count()).groupBy(size).asTable("sizes");
        assertThat(list(
                        database,
                        select(sizes.get(size))
                                .from(sizes)
                                .where(sizes.get(count()).eq(2L))))
                .containsExactly("small");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void comparisonsWithQueries_areNegated(LanguageDatabase database) {
        Select<Long> seats =
                select(EVENT.alias("e").id).where(EVENT.alias("e").id.gt(1L));
        assertThat(list(database, select(EVENT.id).where(EVENT.id.eq(any(seats)).not())))
                .containsExactly(1L);
        assertThat(list(database, select(EVENT.id).where(EVENT.id.gt(all(seats)).not())))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(list(database, select(EVENT.id).where(EVENT.id.ne(all(seats)).not())))
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(list(
                        database,
                        select(EVENT.id)
                                .where(EVENT.id.ge(
                                        any(seats.orderBy(EVENT.alias("e").id).limit(1))))))
                .containsExactlyInAnyOrder(2L, 3L);
    }

    @ParameterizedTest
    @EnumSource
    void frames_areCountedTheSame(LanguageDatabase database) {
        assertEvents(database, EVENT.seats.sum().over(orderedBy(EVENT.id).rows(preceding(1), currentRow())), 10, 17, 0);
        assertEvents(database, count().over(orderedBy(EVENT.seats).range(preceding(3), currentRow())), 2L, 1L, 1L);
        assertEvents(database, caseWhen(EVENT.cancelled, 0).otherwise(EVENT.seats), 10, 7, 0);
    }
}
