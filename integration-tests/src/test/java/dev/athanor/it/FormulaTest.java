package dev.athanor.it;

import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.formula.QClub.CLUB;
import static dev.athanor.it.formula.QMember.MEMBER;
import static dev.athanor.it.formula.QSquad.SQUAD;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.event.StatementRecorder;
import dev.athanor.it.formula.Club;
import dev.athanor.it.formula.ClubSize;
import dev.athanor.it.formula.Member;
import dev.athanor.it.formula.QClub;
import dev.athanor.it.formula.QClubSize;
import dev.athanor.it.formula.QMember;
import dev.athanor.it.formula.QSquad;
import dev.athanor.it.formula.Squad;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that a SELECT computes: those read with the entity, and expressions that stand for a method. */
class FormulaTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String SIZE = "(select count(*) from club_member m where m.club_id = sports_club.id)";
    private static final String FIRST = "(select min(m.name) from club_member m where m.club_id = sports_club.id)";
    private static final String CLUBS = "SELECT sports_club.id, sports_club.name, sports_club.city, " + SIZE + ", "
            + FIRST + ", upper(sports_club.name) FROM sports_club";
    private static final String SQUADS = "SELECT squad.id, squad.name, squad.club_id, squad.captain_id, "
            + "(select count(*) from club_member m where m.club_id = squad.club_id), upper(squad.name) FROM squad";
    private static final String BY_KEY = CLUBS + " WHERE sports_club.id = ?";

    private final StatementRecorder recorder = new StatementRecorder();
    private Engine engine = Engine.builder("jdbc:sqlite::memory:").build();

    static Stream<String> databases() {
        return Stream.of("jdbc:sqlite::memory:", "jdbc:h2:mem:formula");
    }

    private void open(String url) {
        engine.close();
        String own = url.startsWith("jdbc:h2") ? url + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1" : url;
        engine = Engine.builder(own).listener(recorder).build();
        createTables();
        engine.useTransaction(session -> session.addAll(
                club("Chess", "Seoul", "Kim", "Lee"), club("Go", null), club("Tennis", "Busan", "Park")));
        recorder.clear();
    }

    /** Other entities of the tests are not for H2. */
    private void createTables() {
        for (String sql : engine.schema().ddl()) {
            if (sql.matches("CREATE (TABLE|INDEX \\w+ ON) (sports_club|club_member|squad|user_account) .*")) {
                engine.useTransaction(session -> session.handle().execute(sql));
            }
        }
    }

    /** The INSERT of a row whose key the database makes, which H2 tells without being asked. */
    private static String insertInto(String url, String table, String columns) {
        return "INSERT INTO " + table + " (" + columns + ") VALUES (?, ?)"
                + (url.contains("h2") ? "" : " RETURNING id");
    }

    private static Club club(String name, @Nullable String city, String... members) {
        Club club = QClub.builder().name(name).city(city).build();
        for (String member : members) {
            club.getMembers().add(QMember.builder().name(member).build());
        }
        return club;
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private void inSession(Consumer<Session> work) {
        try (Session session = engine.openSession()) {
            work.accept(session);
        }
    }

    private void assertStatements(String... sql) {
        assertThat(recorder.sql()).containsExactly(sql);
        recorder.clear();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C189")
    void formula_isSelectedWithTheEntity(String url) {
        open(url);
        inSession(session -> {
            List<Club> clubs = session.list(select(CLUB).orderBy(CLUB.id));
            assertStatements(CLUBS + " ORDER BY sports_club.id");
            assertThat(clubs).extracting(Club::getSize).containsExactly(2L, 0L, 1L);
            assertThat(clubs).extracting(Club::getFirstMember).containsExactly("Kim", null, "Park");
            assertThat(clubs).extracting(Club::getTitle).containsExactly("CHESS", "GO", "TENNIS");
            assertStatements();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C189")
    void formula_isAnExpressionOfQueries(String url) {
        open(url);
        inSession(session -> {
            assertThat(session.list(select(CLUB.name, CLUB.size)
                            .where(CLUB.size.gt(0L), CLUB.firstMember.isNotNull())
                            .orderBy(CLUB.size.desc())))
                    .extracting(row -> row.v1() + " " + row.v2())
                    .containsExactly("Chess 2", "Tennis 1");
            assertStatements("SELECT sports_club.name, " + SIZE + " FROM sports_club WHERE " + SIZE + " > ? AND "
                    + FIRST + " IS NOT NULL ORDER BY " + SIZE + " DESC");
            assertThat(session.list(
                            select(CLUB.title).where(CLUB.title.like("%N%")).orderBy(CLUB.title)))
                    .containsExactly("TENNIS");
            assertThat(session.list(select(CLUB.size.sum()))).containsExactly(3L);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C189")
    void methodWithFormula_runsOnTheInstance_andIsAnExpressionInQueries(String url) {
        open(url);
        inSession(session -> {
            List<Club> clubs =
                    session.list(select(CLUB).where(CLUB.anywhere.not()).orderBy(CLUB.address.desc()));
            assertStatements(CLUBS + " WHERE NOT (sports_club.city is null) ORDER BY "
                    + "sports_club.name || coalesce(', ' || sports_club.city, '') DESC");
            assertThat(clubs).extracting(Club::address).containsExactly("Tennis, Busan", "Chess, Seoul");
            clubs.get(0).setCity(null); // the method sees what is not written yet
            assertThat(clubs.get(0).address()).isEqualTo("Tennis");
            assertThat(clubs.get(0).isAnywhere()).isTrue();
            recorder.clear();
            assertThat(session.list(select(CLUB.address).where(CLUB.address.eq("Tennis"))))
                    .containsExactly("Tennis");
            assertStatements(
                    "UPDATE sports_club SET city = ? WHERE sports_club.id = ?",
                    "SELECT sports_club.name || coalesce(', ' || sports_club.city, '') FROM sports_club "
                            + "WHERE (sports_club.name || coalesce(', ' || sports_club.city, '')) = ?");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C189")
    void formula_followsTheAliasOfItsTable(String url) {
        open(url);
        QClub other = CLUB.alias("other");
        Select<Long> larger =
                select(CLUB.id).join(other, other.size.gt(CLUB.size)).where(other.title.eq("CHESS"));
        inSession(session -> assertThat(session.list(larger.orderBy(CLUB.id))).containsExactly(2L, 3L));
        assertStatements("SELECT sports_club.id FROM sports_club JOIN sports_club AS other ON "
                + SIZE.replace("sports_club", "other") + " > " + SIZE
                + " WHERE upper(other.name) = ? ORDER BY sports_club.id");
        inSession(session -> assertThat(session.list(select(other).where(other.size.eq(1L))))
                .extracting(Club::getTitle)
                .containsExactly("TENNIS"));
    }

    @Test
    void alias_thatTheSubQueryHasToo_isRefused() {
        QClub captured = CLUB.alias("m");
        Select<Long> query = select(captured.id).where(captured.size.gt(0L));
        assertThatThrownBy(() -> query.toString())
                .isInstanceOf(QueryException.class)
                .hasMessage("The alias m is also a name in the formula Club.size, which would take its own for it. "
                        + "Choose another alias.");
    }

    @Test
    void alias_thatIsAWordOfAFormulaWithoutSubQuery_isNone() {
        QClub other = CLUB.alias("upper");
        assertThat(select(other.address).where(other.title.eq("GO")).toString())
                .startsWith("SELECT upper.name || coalesce(', ' || upper.city, '') FROM sports_club AS upper "
                        + "WHERE upper(upper.name) = ?");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C189")
    void formula_comesWithJoinedAndSelectInLoads(String url) {
        open(url);
        inSession(session -> {
            Member kim = session.list(
                            select(MEMBER).where(MEMBER.name.eq("Kim")).options(joined(MEMBER.club)))
                    .get(0);
            assertStatements("SELECT club_member.id, club_member.name, club_member.club_id, club_member.name || '!', "
                    + "sports_club_1.id, sports_club_1.name, sports_club_1.city, "
                    + SIZE.replace("sports_club", "sports_club_1") + ", "
                    + FIRST.replace("sports_club", "sports_club_1") + ", upper(sports_club_1.name) "
                    + "FROM club_member LEFT JOIN sports_club AS sports_club_1 "
                    + "ON sports_club_1.id = club_member.club_id WHERE club_member.name = ?");
            Club chess = Objects.requireNonNull(kim.getClub());
            assertThat(chess.getSize()).isEqualTo(2);
            assertStatements();
        });
        inSession(session -> {
            Club chess = session.list(select(CLUB).where(CLUB.title.eq("CHESS")).options(selectIn(CLUB.members)))
                    .get(0);
            assertThat(chess.getMembers()).extracting(Member::getShoutedName).containsExactly("Lee!", "Kim!");
            assertStatements(
                    CLUBS + " WHERE upper(sports_club.name) = ?",
                    "SELECT club_member.id, club_member.name, club_member.club_id, club_member.name || '!' FROM club_member "
                            + "WHERE club_member.club_id = ? ORDER BY club_member.name || '!' DESC, club_member.id");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C189")
    void formula_isExpiredByCommitAndRefresh_andReadAgain(String url) {
        open(url);
        inSession(session -> {
            Club go = session.getOne(CLUB, 2L);
            assertThat(go.getSize()).isZero();
            recorder.clear();
            session.add(QMember.builder().name("Cho").club(go).build());
            assertThat(go.getSize()).isZero(); // what was read stays until the transaction ends
            assertStatements();
            session.commit();
            assertStatements(insertInto(url, "club_member", "name, club_id"));
            assertThat(go.getSize()).isEqualTo(1);
            assertThat(go.getFirstMember()).isEqualTo("Cho");
            assertStatements(BY_KEY);

            session.add(QMember.builder().name("Ahn").club(go).build());
            session.refresh(go); // reads more than the own table: everything is flushed before
            assertStatements(insertInto(url, "club_member", "name, club_id"), BY_KEY);
            assertThat(go.getSize()).isEqualTo(2);
            session.expire(go);
            assertThat(go.getFirstMember()).isEqualTo("Ahn");
            assertStatements(BY_KEY);
            session.rollback();
            assertThat(go.getSize()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C189")
    void formulaOfANewObject_isReadAtTheNextAccess_andAgainAfterAnUpdate(String url) {
        open(url);
        inSession(session -> {
            Club swim = club("Swim", null, "Han");
            assertThatThrownBy(swim::getSize)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Club.size has no value before the object is flushed, which makes it. "
                            + "Call session.flush() before it is read.");
            assertThat(swim.getFirstMember()).isNull();
            session.add(swim);
            session.flush();
            assertStatements(
                    insertInto(url, "sports_club", "name, city"), insertInto(url, "club_member", "name, club_id"));
            assertThat(swim.getTitle()).isEqualTo("SWIM");
            assertThat(swim.getSize()).isEqualTo(1);
            assertStatements(BY_KEY);
            swim.setName("Swimming");
            session.flush();
            assertThat(swim.getTitle()).isEqualTo("SWIMMING");
            assertStatements("UPDATE sports_club SET name = ? WHERE sports_club.id = ?", BY_KEY);
        });
    }

    /** A squad of the club Chess with Kim as its captain, of an earlier transaction. */
    private void addSquad() {
        engine.useTransaction(session -> session.add(QSquad.builder()
                .name("First")
                .club(session.getOne(CLUB, 1L))
                .captain(session.list(select(MEMBER).where(MEMBER.name.eq("Kim")))
                        .get(0))
                .build()));
        recorder.clear();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C189")
    void toOneOfAnExpiredObject_readsItsFormulas_afterAFlush(String url) {
        open(url);
        addSquad();
        inSession(session -> {
            Squad squad = session.getOne(SQUAD, 1L);
            Club chess = session.getOne(CLUB, 1L);
            Member kim = Objects.requireNonNull(squad.getCaptain());
            session.commit();
            recorder.clear();

            session.add(QMember.builder().name("Cho").club(chess).build());
            assertThat(squad.getCaptain()).isSameAs(kim);
            assertStatements(insertInto(url, "club_member", "name, club_id"), SQUADS + " WHERE squad.id = ?");
            assertThat(squad.getSize()).isEqualTo(3);
            assertStatements();

            session.commit();
            recorder.clear();
            squad.setName("Second");
            assertThat(squad.getCaptain()).isSameAs(kim); // the row is read as it was written
            assertThat(squad.getTitle()).isEqualTo("SECOND");
            assertStatements("UPDATE squad SET name = ? WHERE squad.id = ?", SQUADS + " WHERE squad.id = ?");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void toOneThatNeedsNoStatement_flushesNothing(String url) {
        open(url);
        inSession(session -> {
            Club go = session.getOne(CLUB, 2L);
            List<Member> members = session.list(select(MEMBER).orderBy(MEMBER.id));
            Club chess = session.getOne(CLUB, 1L);
            Member alone = QMember.builder().name("Ahn").build();
            session.add(alone);
            session.commit();
            session.list(select(MEMBER));
            session.list(select(CLUB).where(CLUB.id.lt(3L)));
            recorder.clear();

            session.add(QMember.builder().name("Cho").club(go).build());
            assertThat(members.get(0).getClub()).isSameAs(chess);
            assertThat(alone.getClub()).isNull();
            assertStatements();
            Club tennis = Objects.requireNonNull(members.get(2).getClub()); // is not here, and its members are counted
            assertThat(tennis.getName()).isEqualTo("Tennis");
            assertStatements(insertInto(url, "club_member", "name, club_id"), BY_KEY);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pendingChanges_areFlushedBeforeAFormulaThatMayReadAnyTable_andOnlyThen(String url) {
        open(url);
        inSession(session -> {
            session.add(user("roach"));
            assertThat(session.list(select(CLUB.name).where(CLUB.title.eq("GO"))))
                    .containsExactly("Go");
            assertStatements("SELECT sports_club.name FROM sports_club WHERE upper(sports_club.name) = ?");
            assertThat(session.list(select(CLUB.size).where(CLUB.id.eq(1L)))).containsExactly(2L);
            assertThat(recorder.sql()).hasSize(2);
            assertThat(recorder.sql().get(0)).startsWith("INSERT INTO user_account ");
            assertThat(recorder.sql().get(1))
                    .isEqualTo("SELECT " + SIZE + " FROM sports_club WHERE sports_club.id = ?");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void statementsThatWrite_mayAskForAFormula_andMakeItBeReadAgain(String url) {
        open(url);
        inSession(session -> {
            Club go = session.getOne(CLUB, 2L);
            assertThat(go.getTitle()).isEqualTo("GO");
            recorder.clear();
            session.execute(update(CLUB).set(CLUB.name, "Baduk").where(CLUB.size.eq(0L)));
            assertThat(go.getTitle()).isEqualTo("BADUK");
            session.execute(deleteFrom(CLUB).where(CLUB.size.eq(0L)));
            assertStatements(
                    "UPDATE sports_club SET name = ? WHERE " + SIZE + " = ?",
                    BY_KEY,
                    "DELETE FROM sports_club WHERE " + SIZE + " = ?");
            session.execute(insert(CLUB).set(CLUB.name, "Rugby"));
            assertStatements("INSERT INTO sports_club (name) VALUES (?)");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void formulaOfAnotherTable_isWhatAnUpdateSets(String url) {
        open(url);
        inSession(session -> {
            assertThat(session.execute(update(MEMBER)
                            .join(MEMBER.club)
                            .set(MEMBER.name, CLUB.title)
                            .where(CLUB.size.gt(1L))))
                    .isEqualTo(2);
            assertThat(session.list(select(MEMBER.name).orderBy(MEMBER.id))).containsExactly("CHESS", "CHESS", "Park");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void formula_isAComponentOfAProjection(String url) {
        open(url);
        inSession(
                session -> assertThat(session.list(select(QClubSize.from(CLUB)).orderBy(CLUB.name)))
                        .containsExactly(new ClubSize("Chess", 2), new ClubSize("Go", 0), new ClubSize("Tennis", 1)));
        assertStatements("SELECT sports_club.name, " + SIZE + " FROM sports_club ORDER BY sports_club.name");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void formula_isNoColumnOfTheTable(String url) {
        open(url);
        assertThat(CLUB.model().table().columns())
                .extracting(column -> column.name())
                .containsExactly("id", "name", "city");
        assertThat(engine.schema().ddl()).noneMatch(sql -> sql.contains("first_member") || sql.contains("count("));
    }
}
