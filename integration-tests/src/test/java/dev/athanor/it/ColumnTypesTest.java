package dev.athanor.it;

import static dev.athanor.it.blog.QSample.SAMPLE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValueException;
import dev.athanor.it.blog.QSample;
import dev.athanor.it.blog.Sample;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of every type of column come back as they were written. */
class ColumnTypesTest extends DatabaseTest {
    private static final UUID ID = UUID.fromString("6f2d1b1e-0c4e-4a53-9f6e-1f1f2f3f4f5f");

    @Test
    void everyType_comesBackAsItWasWritten() {
        Sample sample = required(ID);
        sample.setFlag(true);
        sample.setMaybe(false);
        sample.setSmall((short) -7);
        sample.setNumber(42);
        sample.setBoxed(-1);
        sample.setRatio(0.1);
        sample.setApprox(1.5f);
        sample.setLetter('é');
        sample.setText("한국어 😀 'quoted' \"text\" \n\t\\");
        sample.setAmount(new BigDecimal("123456789.125"));
        sample.setDay(LocalDate.of(2024, 2, 29));
        sample.setMoment(LocalDateTime.of(2024, 2, 29, 23, 59, 59, ItDatabase.nanos(123_456_789)));
        sample.setPoint(Instant.parse("2024-02-29T23:59:59.000001Z"));
        sample.setData(new byte[] {0, -1, 127, -128});
        sample.setColor(Sample.Color.GREEN);
        given(sample);

        Sample found = find(ID);
        assertThat(found.getId()).isEqualTo(ID);
        assertThat(found.isFlag()).isTrue();
        assertThat(found.getMaybe()).isFalse();
        assertThat(found.getSmall()).isEqualTo((short) -7);
        assertThat(found.getNumber()).isEqualTo(42);
        assertThat(found.getBoxed()).isEqualTo(-1);
        assertThat(found.getRatio()).isEqualTo(0.1);
        assertThat(found.getApprox()).isEqualTo(1.5f);
        assertThat(found.getLetter()).isEqualTo('é');
        assertThat(found.getText()).isEqualTo("한국어 😀 'quoted' \"text\" \n\t\\");
        assertThat(found.getAmount()).isEqualByComparingTo("123456789.125");
        assertThat(found.getDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(found.getMoment())
                .isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59, 59, ItDatabase.nanos(123_456_789)));
        assertThat(found.getPoint()).isEqualTo(Instant.parse("2024-02-29T23:59:59.000001Z"));
        assertThat(found.getData()).containsExactly(0, -1, 127, -128);
        assertThat(found.getColor()).isEqualTo(Sample.Color.GREEN);
    }

    @Test
    void nulls_comeBackAsNull() {
        given(required(ID));
        Sample found = find(ID);
        assertThat(found.getMaybe()).isNull();
        assertThat(found.getBoxed()).isNull();
        assertThat(found.getApprox()).isNull();
        assertThat(found.getText()).isNull();
        assertThat(found.getAmount()).isNull();
        assertThat(found.getDay()).isNull();
        assertThat(found.getMoment()).isNull();
        assertThat(found.getPoint()).isNull();
        assertThat(found.getData()).isNull();
        assertThat(found.getColor()).isNull();
    }

    @Test
    void extremes_comeBack() {
        Sample lowest = required(new UUID(0, 0));
        lowest.setSmall(Short.MIN_VALUE);
        lowest.setNumber(Integer.MIN_VALUE);
        lowest.setBoxed(Integer.MIN_VALUE);
        lowest.setRatio(-Double.MAX_VALUE);
        lowest.setApprox(-Float.MAX_VALUE);
        lowest.setAmount(new BigDecimal("-999999999.999"));
        lowest.setText("");
        lowest.setData(new byte[0]);
        lowest.setDay(LocalDate.of(0, 1, 1));
        lowest.setMoment(LocalDateTime.of(ItDatabase.firstYear(), 1, 1, 0, 0));
        Sample highest = required(new UUID(-1, -1));
        highest.setSmall(Short.MAX_VALUE);
        highest.setNumber(Integer.MAX_VALUE);
        highest.setRatio(Double.MIN_VALUE);
        highest.setAmount(new BigDecimal("999999999.999"));
        highest.setDay(LocalDate.of(9999, 12, 31));
        highest.setMoment(LocalDateTime.of(9999, 12, 31, 23, 59, 59, ItDatabase.nanos(999_999_999)));
        given(lowest, highest);

        Sample low = find(new UUID(0, 0));
        assertThat(low.getSmall()).isEqualTo(Short.MIN_VALUE);
        assertThat(low.getNumber()).isEqualTo(Integer.MIN_VALUE);
        assertThat(low.getBoxed()).isEqualTo(Integer.MIN_VALUE);
        assertThat(low.getRatio()).isEqualTo(-Double.MAX_VALUE);
        assertThat(low.getApprox()).isEqualTo(-Float.MAX_VALUE);
        assertThat(low.getAmount()).isEqualByComparingTo("-999999999.999");
        assertThat(low.getText()).isEmpty();
        assertThat(low.getData()).isEmpty();
        assertThat(low.getDay()).isEqualTo(LocalDate.of(0, 1, 1));
        assertThat(low.getMoment()).isEqualTo(LocalDateTime.of(ItDatabase.firstYear(), 1, 1, 0, 0));
        Sample high = find(new UUID(-1, -1));
        assertThat(high.getSmall()).isEqualTo(Short.MAX_VALUE);
        assertThat(high.getNumber()).isEqualTo(Integer.MAX_VALUE);
        assertThat(high.getRatio()).isEqualTo(Double.MIN_VALUE);
        assertThat(high.getAmount()).isEqualByComparingTo("999999999.999");
        assertThat(high.getDay()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(high.getMoment())
                .isEqualTo(LocalDateTime.of(9999, 12, 31, 23, 59, 59, ItDatabase.nanos(999_999_999)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "007", "1e5", " 12 ", "NaN", "true", "2024-01-01", "%_'"})
    void textThatLooksLikeSomethingElse_staysText(String text) {
        Sample sample = required(ID);
        sample.setText(text);
        given(sample);
        assertThat(find(ID).getText()).isEqualTo(text);
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(SAMPLE.id).where(SAMPLE.text.eq(text))))
                    .containsExactly(ID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.001", "-0.001", "0.1", "100", "3.300", "1E+2"})
    void decimals_areKeptExactly(String decimal) {
        Sample sample = required(ID);
        sample.setAmount(new BigDecimal(decimal));
        given(sample);
        assertThat(find(ID).getAmount()).isEqualByComparingTo(decimal);
    }

    @Test
    void temporals_sortAndCompareByTheirValue() {
        List<LocalDateTime> ordered = List.of(
                LocalDateTime.of(999, 1, 1, 0, 0),
                LocalDateTime.of(2024, 1, 1, 0, 0),
                LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1_000),
                LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1_000_000),
                LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1_000_000 + ItDatabase.finestNanos()),
                LocalDateTime.of(2024, 1, 1, 0, 0, 0, 20_000_000),
                LocalDateTime.of(2024, 1, 1, 0, 0, 1),
                LocalDateTime.of(2024, 10, 1, 0, 0));
        for (int i = ordered.size() - 1; i >= 0; i--) {
            Sample sample = required(new UUID(0, i));
            sample.setMoment(ordered.get(i));
            sample.setDay(ordered.get(i).toLocalDate());
            given(sample);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(SAMPLE.moment).orderBy(SAMPLE.moment.asc())))
                    .containsExactlyElementsOf(ordered);
            assertThat(session.list(select(SAMPLE.moment)
                            .where(SAMPLE.moment.gt(ordered.get(2)))
                            .orderBy(SAMPLE.moment.asc())))
                    .containsExactlyElementsOf(ordered.subList(3, 8));
            assertThat(session.list(select(SAMPLE.day).where(SAMPLE.day.lt(LocalDate.of(2024, 1, 1)))))
                    .containsExactly(LocalDate.of(999, 1, 1));
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "the others keep nanoseconds")
    void timeThatTheDatabaseWouldRound_isCutInTheRowAndInTheObject() {
        Instant fine = Instant.parse("2024-02-29T23:59:59.999999999Z");
        Instant kept = Instant.parse("2024-02-29T23:59:59.999999Z");
        Sample sample = required(ID);
        sample.setPoint(fine);
        try (Session session = engine.openSession()) {
            session.add(sample);
            session.flush();
            assertThat(sample.getPoint()).isEqualTo(kept);
            assertThat(session.oneOrNull(select(SAMPLE).where(SAMPLE.point.eq(fine))))
                    .isSameAs(sample);
            sample.setPoint(fine.plusSeconds(1));
            session.flush();
            assertThat(sample.getPoint()).isEqualTo(kept.plusSeconds(1));
            session.rollback();
        }
        given(required(ID));
        try (Session session = engine.openSession()) {
            Sample found = session.getOne(SAMPLE, ID);
            found.setPoint(fine);
            session.flush();
            assertThat(found.getPoint()).isEqualTo(kept);
            session.refresh(found);
            assertThat(found.getPoint()).isEqualTo(kept);
            session.rollback();
            assertThat(found.getPoint()).isNull();
        }
    }

    @Test
    void changedBytes_areSeenWhenTheArrayIsReplaced() {
        Sample sample = required(ID);
        sample.setData(new byte[] {1, 2});
        given(sample);
        try (Session session = engine.openSession()) {
            Sample found = session.getOne(SAMPLE, ID);
            recorder.clear();
            found.setData(new byte[] {1, 2});
            session.flush();
            assertStatements();
            found.setData(new byte[] {1, 3});
            session.commit();
            assertStatements("UPDATE sample SET data = ? WHERE sample.id = ?");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.MARIADB},
            because = "the others keep dates of any year")
    void dateOutsideTheYearsThatSort_isRefused() {
        Sample sample = required(ID);
        sample.setDay(LocalDate.of(10_000, 1, 1));
        assertThatThrownBy(() -> given(sample))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("+10000-01-01 is outside the years 0 to 9999");
    }

    private Sample find(UUID id) {
        try (Session session = engine.openSession()) {
            return session.getOne(SAMPLE, id);
        }
    }

    private static Sample required(UUID id) {
        return QSample.builder()
                .id(id)
                .flag(false)
                .small((short) 0)
                .number(0)
                .ratio(0)
                .letter('a')
                .build();
    }
}
