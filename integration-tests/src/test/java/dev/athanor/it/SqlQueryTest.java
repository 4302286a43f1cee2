package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.blog.QSample;
import dev.athanor.it.blog.Sample.Color;
import dev.athanor.it.report.AddressCount;
import dev.athanor.it.report.QAddressCount;
import dev.athanor.it.report.QAnyName;
import dev.athanor.it.report.QFullName;
import dev.athanor.it.report.QSampleRow;
import dev.athanor.it.report.QUserName;
import dev.athanor.it.report.SampleRow;
import dev.athanor.it.report.UserName;
import dev.athanor.query.SqlQuery;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements in SQL whose rows become records. */
class SqlQueryTest extends DatabaseTest {
    private static final String COUNT = """
            select u.id, u.name as user_name, count(*) as n
            from user_account u join address a on a.user_id = u.id
            where u.name like ?
            group by u.id, u.name
            order by u.id""";

    @Test
    void rows_becomeRecords() {
        given(user("roach", "a@x", "b@x"), user("rat", "c@x"), user("mouse", "d@x"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(QAddressCount.query().name("r%")))
                    .containsExactly(new AddressCount(1, "roach", 2), new AddressCount(2, "rat", 1));
            assertStatements(COUNT);
        }
    }

    @Test
    @Row("C176")
    void values_areBindsAndTheTextIsTheSql() {
        SqlQuery<AddressCount> query = QAddressCount.query().name("'; drop table address --");
        assertThat(query).hasToString(COUNT);
        try (Session session = engine.openSession()) {
            assertThat(session.list(query)).isEmpty();
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("'; drop table address --"));
            assertStatements(COUNT);
        }
    }

    @Test
    void one_and_first() {
        given(user("roach", "a@x"), user("rat", "c@x"));
        try (Session session = engine.openSession()) {
            assertThat(session.one(QAddressCount.query().name("roach")).n()).isEqualTo(1);
            assertThat(session.oneOrNull(QAddressCount.query().name("nobody"))).isNull();
            assertThat(session.first(QAddressCount.query().name("r%")).userName())
                    .isEqualTo("roach");
            assertThat(session.firstOrNull(QAddressCount.query().name("nobody")))
                    .isNull();
            assertThat(recorder.sql()).containsOnly(COUNT);
            assertThatThrownBy(() -> session.one(QAddressCount.query().name("r%")))
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageContaining(COUNT);
            assertThatThrownBy(() -> session.one(QAddressCount.query().name("nobody")))
                    .isInstanceOf(NoResultException.class);
            assertThatThrownBy(() -> session.first(QAddressCount.query().name("nobody")))
                    .isInstanceOf(NoResultException.class);
        }
    }

    @Test
    void list_isExpanded() {
        given(named("a", "A"), named("b", "B"), named("c", "C"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(QUserName.query().ids(List.of(1L, 3L)).fullname(null)))
                    .containsExactly(new UserName("a", "A"), new UserName("c", "C"));
            assertStatements("select name, fullname -- not :this\nfrom user_account\n"
                    + "where id in (?, ?) and (? is null or fullname = ?) and name <> ':ids'\norder by name");
            assertThat(session.list(QUserName.query().ids(List.of(1L, 3L)).fullname("C")))
                    .containsExactly(new UserName("c", "C"));
        }
    }

    @Test
    void emptyList_hasNoRows() {
        given(named("a", "A"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(QUserName.query().ids(List.of()).fullname(null)))
                    .isEmpty();
        }
    }

    @Test
    void query_isImmutable_itsFirstStepsServeManyTimes() {
        given(named("a", "A"), named("b", "B"));
        try (Session session = engine.openSession()) {
            QUserName.Fullname both = QUserName.query().ids(List.of(1L, 2L));
            SqlQuery<UserName> a = both.fullname("A");
            SqlQuery<UserName> b = both.fullname("B");
            assertThat(session.one(a).name()).isEqualTo("a");
            assertThat(session.one(b).name()).isEqualTo("b");
            assertThat(session.one(a).name()).isEqualTo("a");
        }
    }

    @Test
    void null_isRefusedWhereTheStatementDoesNotTestForIt() {
        assertThatThrownBy(() -> QAddressCount.query().name(null))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(":name: a value is null");
        assertThatThrownBy(() -> QUserName.query().ids(Arrays.asList(1L, null)).fullname("x"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(":ids: a value is null");
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "a column of the statement is called day, which is a reserved word of H2")
    void everyType_isReadAndBound() {
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000007");
        LocalDate day = LocalDate.of(2026, 11, 20);
        LocalDateTime moment = LocalDateTime.of(2026, 11, 20, 17, 30, 0, 123_000_000);
        Instant point = Instant.parse("2026-11-20T17:30:00.5Z");
        given(QSample.builder()
                .id(id)
                .flag(true)
                .small((short) 2)
                .number(3)
                .ratio(0.25)
                .letter('x')
                .amount(new BigDecimal("12.345"))
                .day(day)
                .moment(moment)
                .point(point)
                .data(new byte[] {1, 2})
                .color(Color.GREEN)
                .build());
        try (Session session = engine.openSession()) {
            SampleRow row = session.one(QSampleRow.query()
                    .color(Color.RED)
                    .colors(List.of(Color.GREEN))
                    .day(day)
                    .moment(moment)
                    .point(point)
                    .id(id)
                    .flag(true)
                    .letter('x')
                    .ratio(1));
            assertThat(row)
                    .usingRecursiveComparison()
                    .isEqualTo(new SampleRow(
                            id,
                            true,
                            null,
                            (short) 2,
                            3,
                            null,
                            0.25,
                            null,
                            'x',
                            null,
                            new BigDecimal("12.345"),
                            day,
                            moment,
                            point,
                            new byte[] {1, 2},
                            Color.GREEN));
        }
    }

    @Test
    @Row("C36")
    void pendingChanges_areFlushedBefore() {
        try (Session session = engine.openSession()) {
            session.add(user("roach", "a@x"));
            assertThat(session.list(QAddressCount.query().name("roach"))).hasSize(1);
            assertThat(recorder.sql()).hasSize(3);
            session.get(USER, 1L).setName("rat");
            try (Stream<AddressCount> rows =
                    session.stream(QAddressCount.query().name("rat"))) {
                assertThat(rows).hasSize(1);
            }
            session.get(USER, 1L).setName("mouse");
            assertThat(session.<List<AddressCount>>noAutoflush(
                            () -> session.list(QAddressCount.query().name("mouse"))))
                    .isEmpty();
        }
    }

    @Test
    void stream_readsAsItGoes_andEndsWithTheTransaction() {
        given(SelectData.users(1203));
        try (Session session = engine.openSession()) {
            try (Stream<AddressCount> rows =
                    session.stream(QAddressCount.query().name("u%"))) {
                assertThat(rows.mapToLong(AddressCount::id).toArray())
                        .hasSize(1203)
                        .isSorted();
            }
            Stream<AddressCount> open = session.stream(QAddressCount.query().name("u%"));
            session.rollback();
            assertThatThrownBy(open::findFirst).isInstanceOf(SessionStateException.class);
        }
    }

    @Test
    void twoColumnsOfOneName_areAnError_andTheSessionGoesOn() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(QAnyName.query().id(1)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageMatching("Columns 1 and 3 of the result are both called (name|NAME)\\..*");
            assertThat(session.get(USER, 1L).getName()).isEqualTo("roach");
        }
    }

    @Test
    void nullForAComponentThatIsNotNullable_isAnErrorThatNamesIt() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(QFullName.query()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Component fullname is NULL");
            assertThat(session.list(QAddressCount.query().name("r%"))).isEmpty();
        }
    }
}
