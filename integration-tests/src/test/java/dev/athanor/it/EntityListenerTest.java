package dev.athanor.it;

import static dev.athanor.it.event.QAccount.ACCOUNT;
import static dev.athanor.it.event.QAuditLine.AUDIT_LINE;
import static dev.athanor.it.event.QMemo.MEMO;
import static dev.athanor.it.event.QPosting.POSTING;
import static dev.athanor.it.related.QCar.CAR;
import static dev.athanor.it.related.QMotor.MOTOR;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.MappingException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionStateException;
import dev.athanor.event.EntityListener;
import dev.athanor.it.event.Account;
import dev.athanor.it.event.AuditLine;
import dev.athanor.it.event.Posting;
import dev.athanor.it.event.QAccount;
import dev.athanor.it.event.QAuditLine;
import dev.athanor.it.event.QPosting;
import dev.athanor.it.event.Stamped;
import dev.athanor.it.made.Memo;
import dev.athanor.it.made.QMemo;
import dev.athanor.it.related.Car;
import dev.athanor.it.related.Motor;
import dev.athanor.it.related.QCar;
import dev.athanor.it.related.QMotor;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What listeners to entities may do to a flush: change it, add to it, refuse it. */
class EntityListenerTest extends DatabaseTest {
    private static final String INSERT_ACCOUNT =
            "INSERT INTO account (stamp, owner, status) VALUES (?, ?, ?) RETURNING id";

    /** Writes who did it on all that has a stamp. */
    private static final class Stamp implements EntityListener<Stamped> {
        @Override
        public void beforeInsert(Stamped entity) {
            entity.setStamp("inserted");
        }

        @Override
        public void beforeUpdate(Stamped entity) {
            entity.setStamp("updated");
        }
    }

    private static Account account(String owner) {
        return QAccount.builder().owner(owner).build();
    }

    private static Posting posting(String text) {
        return QPosting.builder().text(text).cents(1).build();
    }

    private SessionFactory accounts(EntityListener<Account> listener) {
        return engine.sessions(options -> options.listener(ACCOUNT, listener));
    }

    @Test
    void columnsThatAListenerSets_areWrittenByTheSameFlush() {
        SessionFactory sessions = engine.sessions(options -> options.listener(Stamped.class, new Stamp()));
        sessions.useTransaction(session -> session.add(account("ann")));
        assertStatements(INSERT_ACCOUNT);
        sessions.useTransaction(session -> {
            Account ann = session.one(select(ACCOUNT));
            assertThat(ann.getStamp()).isEqualTo("inserted");
            recorder.clear();
            ann.setOwner("anna");
        });
        assertStatements("UPDATE account SET stamp = ?, owner = ? WHERE account.id = ?");
        sessions.useTransaction(session -> {
            Account ann = session.one(select(ACCOUNT));
            assertThat(ann.getStamp()).isEqualTo("updated");
            ann.getPostings().add(posting("a"));
        });
        assertThat(engine.<String>inTransaction(session -> session.one(select(POSTING.stamp))))
                .isEqualTo("inserted");
    }

    @Test
    void defaults_areSetWhenItIsCalled() {
        List<String> seen = new ArrayList<>();
        accounts(new EntityListener<>() {
                    @Override
                    public void beforeInsert(Account account) {
                        seen.add(account.getStatus());
                        account.setStatus("checked");
                    }

                    @Override
                    public void afterInsert(Account account) {
                        seen.add(account.getStatus() + " " + account.getId());
                    }
                })
                .useTransaction(session -> session.add(account("ann")));
        assertThat(seen).containsExactly("open", "checked 1");
        assertThat(engine.<String>inTransaction(session -> session.one(select(ACCOUNT.status))))
                .isEqualTo("checked");
    }

    @Test
    void objectsThatAListenerBringsAbout_areToldAndWrittenByTheSameFlush() {
        AtomicReference<Session> current = new AtomicReference<>();
        List<String> told = new ArrayList<>();
        SessionFactory sessions = engine.sessions(options -> options.listener(ACCOUNT, new EntityListener<>() {
                    @Override
                    public void beforeInsert(Account account) {
                        told.add("account");
                        account.getPostings().add(posting("opening"));
                        current.get().add(QAuditLine.builder().what("opened").build());
                    }
                })
                .listener(POSTING, new EntityListener<>() {
                    @Override
                    public void beforeInsert(Posting posting) {
                        told.add("posting");
                    }
                })
                .listener(AUDIT_LINE, new EntityListener<>() {
                    @Override
                    public void beforeInsert(AuditLine line) {
                        told.add("line");
                    }
                }));
        try (Session session = sessions.openSession()) {
            current.set(session);
            session.add(account("ann"));
            session.commit();
        }
        assertThat(told).containsExactly("account", "posting", "line");
        assertThat(engine.<String>inTransaction(
                        session -> session.one(select(ACCOUNT.owner).join(ACCOUNT.postings))))
                .isEqualTo("ann");
        assertThat(engine.<String>inTransaction(session -> session.one(select(AUDIT_LINE.what))))
                .isEqualTo("opened");
    }

    @Test
    void relationshipThatAListenerChanges_isWrittenByTheSameFlush() {
        given(QAccount.builder().owner("ann").postings(posting("a")).build());
        engine.sessions(options -> options.listener(POSTING, new EntityListener<>() {
                    @Override
                    public void beforeUpdate(Posting posting) {
                        posting.setAccount(null);
                    }
                }))
                .useTransaction(session -> session.one(select(POSTING)).setCents(2));
        assertThat(engine.<Long>inTransaction(
                        session -> session.one(select(count()).from(POSTING))))
                .as("an orphan goes with the flush that made it one")
                .isZero();
    }

    @Test
    void throwing_vetoesTheFlush() {
        SessionFactory sessions = accounts(new EntityListener<>() {
            @Override
            public void beforeInsert(Account account) {
                throw new IllegalStateException("No account for " + account.getOwner());
            }
        });
        try (Session session = sessions.openSession()) {
            session.add(QAuditLine.builder().what("first").build());
            session.flush();
            Account ann = account("ann");
            session.add(ann);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("No account for ann");
            assertThatThrownBy(() -> session.list(select(ACCOUNT)))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining("No account for ann");
            session.rollback();
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.TRANSIENT);
            assertThat(session.list(select(AUDIT_LINE))).isEmpty();
        }
    }

    @Test
    void throwingAfterwards_failsTheFlushToo() {
        SessionFactory sessions = accounts(new EntityListener<>() {
            @Override
            public void afterInsert(Account account) {
                throw new IllegalStateException("after");
            }
        });
        Account ann = account("ann");
        assertThatThrownBy(() -> sessions.useTransaction(session -> session.add(ann)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Inspect.state(ann)).isEqualTo(EntityState.TRANSIENT);
        assertThat(engine.<Long>inTransaction(
                        session -> session.one(select(count()).from(ACCOUNT))))
                .isZero();
    }

    @Test
    void throwingInASavepoint_rollsBackToIt() {
        SessionFactory sessions = accounts(new EntityListener<>() {
            @Override
            public void beforeInsert(Account account) {
                if (account.getOwner().isEmpty()) {
                    throw new IllegalStateException("empty");
                }
            }
        });
        sessions.useTransaction(session -> {
            session.add(account("ann"));
            assertThatThrownBy(() -> session.useSavepoint(() -> session.add(account(""))))
                    .isInstanceOf(IllegalStateException.class);
            session.add(account("bob"));
        });
        assertThat(engine.<List<String>>inTransaction(
                        session -> session.list(select(ACCOUNT.owner).orderBy(ACCOUNT.owner.asc()))))
                .containsExactly("ann", "bob");
    }

    @Test
    void changesMadeAfterwards_areKeptForTheNextFlush() {
        SessionFactory sessions = accounts(new EntityListener<>() {
            @Override
            public void afterInsert(Account account) {
                account.setStatus("no " + account.getId());
            }
        });
        try (Session session = sessions.openSession()) {
            Account ann = account("ann");
            session.add(ann);
            session.flush();
            assertThat(session.dirty()).containsExactly(ann);
            assertStatements(INSERT_ACCOUNT);
            session.commit();
            assertStatements("UPDATE account SET status = ? WHERE account.id = ?");
        }
        assertThat(engine.<String>inTransaction(session -> session.one(select(ACCOUNT.status))))
                .isEqualTo("no 1");
    }

    @Test
    void aListenerCannotEndWhatCallsIt() {
        AtomicReference<Session> current = new AtomicReference<>();
        List<String> refused = new ArrayList<>();
        SessionFactory sessions = accounts(new EntityListener<>() {
            @Override
            public void beforeInsert(Account account) {
                Session session = current.get();
                List<Runnable> forbidden =
                        List.of(session::flush, session::commit, session::rollback, session::close, session::savepoint);
                for (Runnable each : forbidden) {
                    assertThatThrownBy(each::run).isInstanceOf(SessionStateException.class);
                    refused.add("");
                }
                assertThat(session.list(select(POSTING))).as("reading").isEmpty();
            }
        });
        try (Session session = sessions.openSession()) {
            current.set(session);
            session.add(account("ann"));
            session.commit();
        }
        assertThat(refused).hasSize(5);
        assertThat(engine.<Long>inTransaction(
                        session -> session.one(select(count()).from(ACCOUNT))))
                .isEqualTo(1);
    }

    @Test
    void endlessObjects_endInAnError() {
        AtomicReference<Session> current = new AtomicReference<>();
        SessionFactory sessions = accounts(new EntityListener<>() {
            @Override
            public void beforeInsert(Account account) {
                current.get().add(account("next"));
            }
        });
        try (Session session = sessions.openSession()) {
            current.set(session);
            session.add(account("ann"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("100 times in turn");
        }
    }

    @Test
    void listeners_areCalledInTheOrderOfRegistering_thoseOfTheEngineFirst() {
        List<String> called = new ArrayList<>();
        try (Engine other = ItDatabase.builder()
                .listener(Object.class, onInsert(called, "engine, all"))
                .listener(ACCOUNT, onInsert(called, "engine, account"))
                .build()) {
            other.schema().createAll();
            SessionFactory sessions =
                    other.sessions(options -> options.listener(Stamped.class, onInsert(called, "factory, stamped"))
                            .listener(POSTING, onInsert(called, "factory, posting")));
            sessions.useTransaction(session -> session.add(account("ann")));
            assertThat(called).containsExactly("engine, all", "engine, account", "factory, stamped");
            called.clear();
            other.useTransaction(session -> session.add(account("bob")));
            assertThat(called).containsExactly("engine, all", "engine, account");
        }
    }

    private static EntityListener<Object> onInsert(List<String> called, String name) {
        return new EntityListener<>() {
            @Override
            public void beforeInsert(Object entity) {
                called.add(name);
            }
        };
    }

    @Test
    void listenerToWhatIsNoEntity_isRefused() {
        assertThatThrownBy(() ->
                        engine.sessions(options -> options.listener(Runnable.class, new EntityListener<Runnable>() {})))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("java.lang.Runnable")
                .hasMessageContaining("no entity of this engine");
        assertThatThrownBy(() -> Engine.builder("jdbc:sqlite::memory:")
                        .entities(ACCOUNT, POSTING, MEMO)
                        .listener(User.class, new EntityListener<User>() {})
                        .build())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(User.class.getName());
    }

    @Test
    void aLoadedListener_mayReadInItsTurn() {
        given(
                QAccount.builder()
                        .owner("ann")
                        .postings(posting("a"), posting("b"))
                        .build(),
                QAccount.builder().owner("bob").postings(posting("c")).build());
        List<Integer> sizes = new ArrayList<>();
        SessionFactory sessions = accounts(new EntityListener<>() {
            @Override
            public void loaded(Account account) {
                sizes.add(account.getPostings().size());
            }
        });
        try (Session session = sessions.openSession()) {
            session.list(select(ACCOUNT).orderBy(ACCOUNT.id.asc()));
            assertThat(sizes).containsExactly(2, 1);
            assertCount(2);
        }
    }

    /** The second round looks at what the first has brought about, and asks nothing anew. */
    @Test
    void cascades_askWhatIsNew_howeverManyRoundsThereAre() {
        Motor v8 = QMotor.builder().name("v8").build();
        given(
                QCar.builder().name("a").motor(v8).build(),
                QCar.builder().name("b").build());
        SessionFactory sessions =
                engine.sessions(options -> options.listener(Object.class, new EntityListener<Object>() {}));
        try (Session session = sessions.openSession()) {
            Car from = session.getOne(CAR, 1L);
            Car to = session.getOne(CAR, 2L);
            Motor motor = from.getMotor();
            from.setMotor(null);
            to.setMotor(motor);
            recorder.clear();
            session.commit();
            assertStatements(
                    "SELECT car.id, car.name, car.motor_id FROM car WHERE car.motor_id = ?",
                    "UPDATE car SET motor_id = ? WHERE car.id = ?");
        }
    }

    @Test
    void singleParent_thatAListenerGivesASecondChild_isRefused() {
        given(
                QCar.builder()
                        .name("a")
                        .motor(QMotor.builder().name("v8").build())
                        .build(),
                QCar.builder().name("b").build());
        AtomicReference<Motor> v8 = new AtomicReference<>();
        SessionFactory sessions = engine.sessions(options -> options.listener(CAR, new EntityListener<>() {
            @Override
            public void beforeUpdate(Car car) {
                car.setMotor(v8.get());
            }
        }));
        try (Session session = sessions.openSession()) {
            v8.set(session.getOne(MOTOR, 1L));
            session.getOne(CAR, 2L).setName("c");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Car.motor has a single parent");
        }
    }

    @Test
    void versionsThatAMethodGives_areAskedOncePerRow() {
        SessionFactory sessions =
                engine.sessions(options -> options.listener(Object.class, new EntityListener<Object>() {}));
        Memo first = QMemo.builder().id(1).title("first").build();
        Memo second = QMemo.builder().id(2).title("second").build();
        Memo.stick(false);
        sessions.useTransaction(session -> session.add(first));
        sessions.useTransaction(session -> session.add(second));
        engine.useTransaction(session -> assertThat(number(session.getOne(QMemo.MEMO, 2L)))
                .isEqualTo(number(session.getOne(QMemo.MEMO, 1L)) + 1));
    }

    private static int number(Memo memo) {
        return Integer.parseInt(memo.getVersion().substring(1));
    }
}
