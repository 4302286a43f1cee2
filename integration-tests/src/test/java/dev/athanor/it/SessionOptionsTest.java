package dev.athanor.it;

import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.StatementException;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;
import dev.athanor.session.Isolation;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import dev.athanor.session.SessionOptions;
import dev.athanor.session.Transaction;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a session may ask of its connection: isolation, no writes, and an end for statements that run long. */
class SessionOptionsTest extends DatabaseTest {
    private static final Select<Long> USERS = select(count()).from(USER);

    @Test
    @RunsOn(
            value = {ItDatabase.H2, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "on SQLite nobody writes while somebody reads")
    void isolation_saysWhetherOthersCommitsAreSeen() {
        assertThat(seenBeforeAndAfterACommit(Isolation.READ_COMMITTED)).containsExactly(0L, 1L);
        assertThat(seenBeforeAndAfterACommit(Isolation.REPEATABLE_READ)).containsExactly(1L, 1L);
        assertThat(seenBeforeAndAfterACommit(Isolation.READ_UNCOMMITTED)).containsExactly(2L, 3L);
    }

    private List<Long> seenBeforeAndAfterACommit(Isolation isolation) {
        try (Session session = engine.sessions(o -> o.isolation(isolation)).openSession()) {
            long before = session.one(USERS);
            engine.useTransaction(other -> other.add(user("u" + before)));
            return List.of(before, session.one(USERS));
        }
    }

    @Test
    void everyLevel_isTakenOrRefused() {
        for (Isolation isolation : Isolation.values()) {
            if (isolation == Isolation.SERIALIZABLE && ItDatabase.isOneOf(ItDatabase.H2)) {
                String refusal =
                        "H2 takes the isolation SERIALIZABLE, but lets two transactions each miss what the other"
                                + " writes. Use Isolation.REPEATABLE_READ, and lock what must not change.";
                assertThatThrownBy(() -> engine.sessions(o -> o.isolation(isolation)))
                        .isInstanceOf(QueryException.class)
                        .hasMessage(refusal);
                assertThatThrownBy(() -> engine.begin(o -> o.isolation(isolation)))
                        .isInstanceOf(QueryException.class)
                        .hasMessage(refusal);
                continue;
            }
            engine.sessions(o -> o.isolation(isolation)).useTransaction(session -> session.add(user("roach")));
        }
        assertThat(engine.<Long>inTransaction(session -> session.one(USERS)))
                .isEqualTo(ItDatabase.isOneOf(ItDatabase.H2) ? 3 : 4);
    }

    @Test
    @RunsOn(
            value = {ItDatabase.POSTGRESQL},
            because = "H2 refuses the level, and elsewhere the first writer waits for the second reader")
    void serializable_refusesOneOfTwoThatWouldMissEachOther() {
        given(user("on call"), user("on call too"));
        SessionFactory strict = engine.sessions(o -> o.isolation(Isolation.SERIALIZABLE));
        try (Session one = strict.openSession();
                Session two = strict.openSession()) {
            assertThat(one.one(USERS)).isEqualTo(2);
            assertThat(two.one(USERS)).isEqualTo(2);
            one.execute(update(USER).set(USER.name, "off").where(USER.id.eq(1L)));
            two.execute(update(USER).set(USER.name, "off").where(USER.id.eq(2L)));
            one.commit();
            assertThatThrownBy(two::commit)
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("could not serialize access");
        }
    }

    @Test
    void readOnly_refusesAFlushBeforeItIsSent_andGoesOn() {
        given(user("roach"));
        try (Session session = engine.sessions(o -> o.readOnly(true)).openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("cock");
            session.add(user("new"));
            recorder.clear();
            assertThatThrownBy(session::commit)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("The session is read-only, and a flush would insert 1, update 1 and delete 0 objects of"
                            + " User. Use a session without readOnly(true), or roll back what was changed.");
            assertThatThrownBy(() -> session.list(select(USER))).isInstanceOf(SessionStateException.class);
            assertCount(0);
            session.rollback();
            assertThat(session.list(select(USER.name))).containsExactly("roach");
            session.commit();
            assertThat(roach.getName()).isEqualTo("roach");
            roach.setName("cock");
            roach.setName("roach");
            session.commit();
        }
        engine.useTransaction(session -> session.getOne(USER, 1L).setName("cock"));
        assertThat(engine.<String>inTransaction(session -> session.one(select(USER.name))))
                .isEqualTo("cock");
    }

    @Test
    void readOnly_refusesStatementsThatWrite() {
        try (Session session = engine.sessions(o -> o.readOnly(true)).openSession();
                Transaction transaction = engine.begin(o -> o.readOnly(true))) {
            String message = "The session is read-only, and this statement writes: INSERT INTO ";
            assertThatThrownBy(() -> session.execute(insert(NODE).set(NODE.name, "root")))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageStartingWith(message)
                    .hasMessageEndingWith("Use a session without readOnly(true).");
            assertThatThrownBy(() -> transaction.execute(insert(NODE).set(NODE.name, "root")))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageStartingWith(message);
            assertThat(session.list(select(USER))).isEmpty();
        }
    }

    @Test
    void readOnly_isTheDatabasesToo_wherePlainSqlIsSent() {
        given(user("roach"));
        try (Session session = engine.sessions(o -> o.readOnly(true)).openSession()) {
            if (ItDatabase.isOneOf(ItDatabase.H2)) {
                assertThatThrownBy(session::handle)
                        .isInstanceOf(QueryException.class)
                        .hasMessage(
                                "This database does not make a connection read-only, so that a handle of a read-only"
                                        + " session could write. Use a session without readOnly(true).");
                return;
            }
            assertThatThrownBy(() -> session.handle().execute("UPDATE user_account SET name = 'cock'"))
                    .hasMessageMatching("(?is).*read.?only.*");
        }
        engine.useTransaction(session -> session.handle().execute("UPDATE user_account SET name = 'cock'"));
        assertThat(engine.<String>inTransaction(session -> session.one(select(USER.name))))
                .isEqualTo("cock");
    }

    @Test
    @Timeout(60)
    void statementTimeout_stopsWhatRunsLonger() {
        givenNodes();
        SessionFactory limited = engine.sessions(o -> o.statementTimeout(Duration.ofMillis(300)));
        try (Session session = limited.openSession()) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> session.list(slow()))
                    .isInstanceOf(StatementException.class)
                    .hasMessageStartingWith(
                            "The statement ran longer than 1 s and was stopped. Make it faster, or give it"
                                    + " more time by SessionOptions.statementTimeout." + System.lineSeparator()
                                    + "  SQL: SELECT ");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
            session.rollback();
            assertThat(session.one(select(count()).from(NODE))).isEqualTo(2000);
            session.add(user("roach"));
            session.add(user("john"));
            session.commit();
        }
        // the next session has the connection without the limit
        try (Session session = engine.openSession();
                Stream<Long> ids = session.stream(select(NODE.id))) {
            assertThat(ids.count()).isEqualTo(2000);
        }
    }

    @Test
    void timeBetweenTheRowsOfAStream_isNotTheStatements() throws InterruptedException {
        givenNodes();
        try (Session session = engine.sessions(o -> o.statementTimeout(Duration.ofSeconds(1)))
                        .openSession();
                Stream<Long> ids = session.stream(select(NODE.id).orderBy(NODE.id))) {
            Iterator<Long> iterator = ids.iterator();
            assertThat(iterator.next()).isEqualTo(1);
            TimeUnit.MILLISECONDS.sleep(1500);
            long last = 0;
            while (iterator.hasNext()) {
                last = iterator.next();
            }
            assertThat(last).isEqualTo(2000);
        }
    }

    @Test
    void timeout_isFromZeroToAWeek() {
        assertThatThrownBy(() -> SessionOptions.DEFAULT.statementTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A statement timeout is from zero, which is none, to a week, not PT-1S.");
    }

    @Test
    @Timeout(60)
    void cancel_stopsTheStatementOfAnotherThread() throws InterruptedException {
        givenNodes();
        try (Session session = engine.openSession()) {
            assertThat(session.cancel()).isFalse();
            AtomicBoolean ended = new AtomicBoolean();
            AtomicBoolean told = new AtomicBoolean();
            Thread other = new Thread(() -> {
                while (!ended.get()) {
                    if (session.cancel()) {
                        told.set(true);
                    }
                    pause();
                }
            });
            other.start();
            assertThatThrownBy(() -> session.list(slow()))
                    .isInstanceOf(StatementException.class)
                    .hasMessageStartingWith("The statement was stopped by cancel()." + System.lineSeparator());
            ended.set(true);
            other.join();
            assertThat(told).isTrue();
            session.rollback();
            assertThat(session.one(select(count()).from(NODE))).isEqualTo(2000);
        }
    }

    @Test
    @Timeout(60)
    void cancelsWithoutPause_meetNoStatementButTheOneThatRuns() throws InterruptedException {
        givenNodes();
        try (Session session = engine.openSession()) {
            AtomicBoolean ended = new AtomicBoolean();
            AtomicInteger cancels = new AtomicInteger();
            Thread other = new Thread(() -> {
                while (!ended.get()) {
                    if (session.cancel()) {
                        cancels.incrementAndGet();
                    }
                }
            });
            other.start();
            int stopped = 0;
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            while (System.nanoTime() < end || cancels.get() == 0) {
                try {
                    assertThat(session.one(select(count()).from(NODE))).isEqualTo(2000);
                } catch (StatementException e) {
                    stopped++;
                    assertThat(e).hasMessageStartingWith("The statement was stopped by cancel().");
                    session.rollback();
                }
            }
            ended.set(true);
            other.join();
            assertThat(stopped).isLessThanOrEqualTo(cancels.get());
            // what was cancelled too late does not wait for the next statement
            assertThat(session.one(select(count()).from(NODE))).isEqualTo(2000);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Eight thousand million rows to count. */
    private static Select<Long> slow() {
        var second = NODE.alias("second");
        var third = NODE.alias("third");
        return select(count())
                .from(NODE)
                .join(second, second.id.ge(NODE.id.times(0L)))
                .join(third, third.id.plus(second.id).plus(NODE.id).lt(0L));
    }

    private void givenNodes() {
        List<Long> ids = LongStream.rangeClosed(1, 2000).boxed().toList();
        try (Session session = engine.openSession()) {
            session.execute(insert(NODE).rows(ids, (id, row) -> {
                row.set(NODE.id, id);
                row.set(NODE.name, "node " + id);
            }));
            session.commit();
        }
        recorder.clear();
    }
}
