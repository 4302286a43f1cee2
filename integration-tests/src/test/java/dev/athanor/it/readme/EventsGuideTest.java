package dev.athanor.it.readme;

import static dev.athanor.event.StatementEvent.Reason.FLUSH;
import static dev.athanor.event.StatementEvent.Reason.RELATIONSHIP;
import static dev.athanor.event.StatementEvent.Reason.STATEMENT;
import static dev.athanor.event.StatementEvent.Reason.TRANSACTION;
import static dev.athanor.it.event.QAccount.ACCOUNT;
import static dev.athanor.it.event.QAuditLine.AUDIT_LINE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.error.InvalidEntityException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.event.BeanValidation;
import dev.athanor.event.EntityListener;
import dev.athanor.event.FlushAccess;
import dev.athanor.event.SessionListener;
import dev.athanor.event.StateChange;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.event.StatementRecorder;
import dev.athanor.it.event.Account;
import dev.athanor.it.event.Applicant;
import dev.athanor.it.event.Club;
import dev.athanor.it.event.Contact;
import dev.athanor.it.event.QAccount;
import dev.athanor.it.event.QApplicant;
import dev.athanor.it.event.QAuditLine;
import dev.athanor.it.event.QClub;
import dev.athanor.it.event.QContact;
import dev.athanor.it.event.QPosting;
import dev.athanor.it.event.Stamped;
import dev.athanor.session.EntityState;
import dev.athanor.session.History;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the guide to events shows, and checks that it shows just this. */
class EventsGuideTest {
    private final StatementRecorder recorder = new StatementRecorder();
    private final Engine engine =
            Engine.builder("jdbc:sqlite::memory:").listener(recorder).build();

    @BeforeEach
    void insertAnAccount() {
        engine.schema().createAll();
        engine.useTransaction(session -> session.add(QAccount.builder()
                .owner("ann")
                .postings(QPosting.builder().text("a").cents(1).build())
                .build()));
        recorder.clear();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    /** Writes down who wrote an object last. */
    static final class Stamp implements EntityListener<Stamped> {
        @Override
        public void beforeInsert(Stamped entity) {
            entity.setStamp("inserted");
        }

        @Override
        public void beforeUpdate(Stamped entity) {
            entity.setStamp("updated");
        }
    }

    /** Writes down each change of an owner. */
    static final class Audit implements SessionListener {
        @Override
        public void beforeFlush(FlushAccess flush) {
            for (Object each : flush.updates()) {
                if (each instanceof Account account) {
                    History<String> owner = Inspect.history(account, ACCOUNT.owner);
                    if (!owner.added().isEmpty()) {
                        flush.add(QAuditLine.builder()
                                .what(owner.deleted() + " is now " + owner.added())
                                .build());
                    }
                }
            }
        }
    }

    /** Hands on what was inserted, when it is committed. */
    static final class Outbox implements SessionListener {
        private final Queue<String> sent;
        private final List<String> waiting = new ArrayList<>();

        Outbox(Queue<String> sent) {
            this.sent = sent;
        }

        @Override
        public void afterFlush(FlushAccess flush) {
            for (Object each : flush.inserts()) {
                if (each instanceof Account account) {
                    waiting.add(account.getOwner());
                }
            }
        }

        @Override
        public void afterCommit() {
            sent.addAll(waiting);
            waiting.clear();
        }

        @Override
        public void afterRollback() {
            waiting.clear();
        }
    }

    /** Keeps open accounts from being deleted. */
    static final class OpenAccountsStay implements EntityListener<Account> {
        @Override
        public void beforeDelete(Account account) {
            if (account.getStatus().equals("open")) {
                throw new IllegalStateException("The account of " + account.getOwner() + " is open.");
            }
        }
    }

    /** Writes down the queries that nobody asked for in so many words. */
    static final class LazyLoads extends StatementListener {
        private final Queue<String> sql = new ConcurrentLinkedQueue<>();

        @Override
        public void executed(StatementEvent event) {
            if (event.reason() == StatementEvent.Reason.RELATIONSHIP) {
                sql.add(event.sql());
            }
        }
    }

    /** Writes down what happens to an account. */
    private static final class Log implements SessionListener, EntityListener<Account> {
        private final List<String> events = new ArrayList<>();

        List<String> take() {
            List<String> taken = List.copyOf(events);
            events.clear();
            return taken;
        }

        @Override
        public void afterBegin(Connection connection) {
            events.add("afterBegin");
        }

        @Override
        public void beforeFlush(FlushAccess flush) {
            events.add("beforeFlush");
        }

        @Override
        public void afterFlush(FlushAccess flush) {
            events.add("afterFlush");
        }

        @Override
        public void beforeCommit(FlushAccess changes) {
            events.add("beforeCommit");
        }

        @Override
        public void afterCommit() {
            events.add("afterCommit");
        }

        @Override
        public void expired(Account account) {
            events.add("expired");
        }

        @Override
        public void beforeInsert(Account account) {
            events.add("beforeInsert");
        }

        @Override
        public void afterInsert(Account account) {
            events.add("afterInsert");
        }

        @Override
        public void moved(Account account, StateChange change) {
            events.add(change.name());
        }
    }

    @Test
    void registering() {
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        Engine engine = Engine.builder("jdbc:sqlite::memory:")
                .listener(new LazyLoads())
                .listener(new Audit())
                .listener(Stamped.class, new Stamp())
                .build();
        SessionFactory sessions = engine.sessions(
                o -> o.listener(ACCOUNT, new OpenAccountsStay()).listenerForEach(() -> new Outbox(sent)));
        try (engine) {
            engine.schema().createAll();
            sessions.useTransaction(
                    session -> session.add(QAccount.builder().owner("ann").build()));
            assertThat(sent).containsExactly("ann");
            sessions.useTransaction(session -> session.one(select(ACCOUNT)).setOwner("anna"));
            try (Session session = sessions.openSession()) {
                assertThat(session.one(select(AUDIT_LINE.what))).isEqualTo("[ann] is now [anna]");
                assertThat(session.one(select(ACCOUNT.stamp))).isEqualTo("updated");
                session.delete(session.one(select(ACCOUNT)));
                assertThatThrownBy(session::flush).hasMessage("The account of anna is open.");
            }
        }
    }

    @Test
    void stamp() {
        SessionFactory sessions = engine.sessions(o -> o.listener(Stamped.class, new Stamp()));
        sessions.useTransaction(session -> {
            Account ann = session.one(select(ACCOUNT));
            ann.setOwner("anna");
            session.flush(); // UPDATE account SET stamp = ?, owner = ? WHERE account.id = ?
            assertThat(ann.getStamp()).isEqualTo("updated");
        });
        assertThat(recorder.sql()).contains("UPDATE account SET stamp = ?, owner = ? WHERE account.id = ?");
    }

    @Test
    void audit() {
        SessionFactory sessions = engine.sessions(o -> o.listener(new Audit()));
        sessions.useTransaction(session -> session.one(select(ACCOUNT)).setOwner("anna"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(AUDIT_LINE.what))).containsExactly("[ann] is now [anna]");
        }
    }

    @Test
    void outbox() {
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        SessionFactory sessions = engine.sessions(o -> o.listenerForEach(() -> new Outbox(sent)));
        try (Session session = sessions.openSession()) {
            session.add(QAccount.builder().owner("bob").build());
            session.flush();
            session.rollback();
            session.add(QAccount.builder().owner("cid").build());
            session.commit();
            assertThat(sent).containsExactly("cid");
        }
    }

    @Test
    void veto() {
        SessionFactory sessions = engine.sessions(o -> o.listener(ACCOUNT, new OpenAccountsStay()));
        try (Session session = sessions.openSession()) {
            Account ann = session.one(select(ACCOUNT));
            session.delete(ann);
            assertThatThrownBy(session::commit).hasMessage("The account of ann is open.");
            assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
            session.rollback();
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.PERSISTENT);
        }
    }

    @Test
    void order() {
        Log log = new Log();
        SessionFactory sessions = engine.sessions(o -> o.listener(log).listener(ACCOUNT, log));
        try (Session session = sessions.openSession()) {
            session.add(QAccount.builder().owner("bob").build());
            assertThat(log.take()).containsExactly("TRANSIENT_TO_PENDING");
            session.commit();
            assertThat(log.take())
                    .containsExactly(
                            "beforeCommit",
                            "beforeFlush",
                            "afterBegin",
                            "beforeInsert",
                            "afterInsert",
                            "afterFlush",
                            "PENDING_TO_PERSISTENT",
                            "expired",
                            "afterCommit");
        }
        assertThat(log.take()).containsExactly("PERSISTENT_TO_DETACHED");
    }

    @Test
    void reasons() {
        try (Session session = engine.openSession()) {
            Account ann = session.one(select(ACCOUNT));
            assertThat(ann.getPostings()).hasSize(1);
            ann.setOwner("anna");
            session.commit();
        }
        assertThat(recorder.events())
                .extracting(StatementEvent::reason)
                .containsExactly(TRANSACTION, STATEMENT, RELATIONSHIP, FLUSH, TRANSACTION);
    }

    @Test
    void lazyLoads() {
        LazyLoads loads = new LazyLoads();
        try (Engine other =
                Engine.builder("jdbc:sqlite::memory:").listener(loads).build()) {
            other.schema().createAll();
            other.useTransaction(
                    session -> session.add(QAccount.builder().owner("ann").build()));
            other.useTransaction(session ->
                    assertThat(session.one(select(ACCOUNT)).getPostings()).isEmpty());
        }
        assertThat(loads.sql).singleElement().asString().contains("FROM posting");
    }

    @Test
    void validate() {
        Contact ann = QContact.builder().name("  Ann ").age(30).build();
        assertThat(ann.getName()).isEqualTo("Ann");
        assertThatThrownBy(() -> ann.setName(" ")).hasMessage("A contact has a name.");
        assertThat(ann.getName()).isEqualTo("Ann");
    }

    @Test
    void validateACollection() {
        Club club = QClub.builder().name("red").build();
        Contact child = QContact.builder().name("kid").age(7).build();
        assertThatThrownBy(() -> club.getContacts().add(child)).hasMessage("kid is 7.");
        assertThatThrownBy(() -> child.setClub(club)).hasMessage("kid is 7.");
        assertThat(club.getContacts()).isEmpty();
    }

    @Test
    void beanValidation() {
        ValidatorFactory validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator()) // Hibernate Validator's, without EL
                .buildValidatorFactory();
        SessionFactory sessions = engine.sessions(o -> o.listener(Object.class, BeanValidation.listener(validators)));
        Applicant young = QApplicant.builder().name("ann").age(7).phone("1").build();
        assertThatThrownBy(() -> sessions.useTransaction(session -> session.add(young)))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessage("Applicant cannot be inserted: Applicant.age is too small. Change it before the flush.");
        validators.close();
    }

    @Test
    void guideBlocks_areTheCodeThatRuns() throws IOException {
        ShownCode.assertRuns(
                "docs/events.md",
                "test/java/dev/athanor/it/readme/EventsGuideTest.java",
                "main/java/dev/athanor/it/event/Club.java",
                "main/java/dev/athanor/it/event/Contact.java",
                "main/java/dev/athanor/it/event/Applicant.java");
    }
}
