package dev.athanor.it;

import static dev.athanor.it.event.QAccount.ACCOUNT;
import static dev.athanor.it.event.QAuditLine.AUDIT_LINE;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionStateException;
import dev.athanor.event.FlushAccess;
import dev.athanor.event.SessionListener;
import dev.athanor.it.event.Account;
import dev.athanor.it.event.QAccount;
import dev.athanor.it.event.QAuditLine;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What listeners to sessions hear, and may do. */
class SessionListenerTest extends DatabaseTest {
    private SessionFactory with(SessionListener listener) {
        return engine.sessions(options -> options.listener(listener));
    }

    private static Account account(String owner) {
        return QAccount.builder().owner(owner).build();
    }

    private long accounts() {
        return engine.<Long>inTransaction(session -> session.one(select(count()).from(ACCOUNT)));
    }

    @Test
    void whatIsAddedBeforeAFlush_isWrittenByIt() {
        SessionFactory sessions = with(new SessionListener() {
            @Override
            public void beforeFlush(FlushAccess flush) {
                flush.add(QAuditLine.builder()
                        .what(flush.inserts().size() + " new, "
                                + flush.updates().size() + " changed, "
                                + flush.deletes().size() + " gone")
                        .build());
            }
        });
        given(account("changed"), account("gone"));
        sessions.useTransaction(session -> {
            session.add(account("new"));
            session.one(select(ACCOUNT).where(ACCOUNT.owner.eq("changed"))).setOwner("other");
        });
        sessions.useTransaction(
                session -> session.delete(session.one(select(ACCOUNT).where(ACCOUNT.owner.eq("gone")))));
        assertThat(engine.<List<String>>inTransaction(
                        session -> session.list(select(AUDIT_LINE.what).orderBy(AUDIT_LINE.id.asc()))))
                .containsExactly("1 new, 0 changed, 0 gone", "0 new, 1 changed, 0 gone", "0 new, 0 changed, 1 gone");
    }

    @Test
    void aDelete_canBeTurnedIntoAChange() {
        given(account("ann"));
        with(new SessionListener() {
                    @Override
                    public void beforeFlush(FlushAccess flush) {
                        for (Object each : flush.deletes()) {
                            flush.add(each);
                            ((Account) each).setStatus("closed");
                        }
                    }
                })
                .useTransaction(session -> session.delete(session.one(select(ACCOUNT))));
        assertThat(engine.<String>inTransaction(session -> session.one(select(ACCOUNT.status))))
                .isEqualTo("closed");
    }

    @Test
    void throwingBeforeAFlush_vetoesIt() {
        try (Session session = with(new SessionListener() {
                    @Override
                    public void beforeFlush(FlushAccess flush) {
                        throw new IllegalStateException("closed for today");
                    }
                })
                .openSession()) {
            session.add(account("ann"));
            assertThatThrownBy(session::commit).hasMessage("closed for today");
            assertThatThrownBy(session::commit)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining("closed for today");
            session.rollback();
        }
        assertThat(accounts()).isZero();
    }

    @Test
    void afterAFlush_whatItWroteIsThere_andChangesWaitForTheNext() {
        List<String> seen = new ArrayList<>();
        SessionFactory sessions = with(new SessionListener() {
            @Override
            public void afterFlush(FlushAccess flush) {
                for (Object each : flush.inserts()) {
                    Account account = (Account) each;
                    seen.add(account.getId() + " " + account.getOwner());
                    account.setStatus("seen");
                }
            }
        });
        try (Session session = sessions.openSession()) {
            Account ann = account("ann");
            session.add(ann);
            session.flush();
            assertThat(seen).containsExactly("1 ann");
            assertThat(session.dirty()).containsExactly(ann);
            session.commit();
            assertThat(session.dirty()).isEmpty();
            assertThat(ann.getStatus()).isEqualTo("seen");
        }
    }

    @Test
    @Row("C41")
    void endlessFlushes_endInAnError() {
        SessionFactory sessions = with(new SessionListener() {
            @Override
            public void afterFlush(FlushAccess flush) {
                flush.add(account("next"));
            }
        });
        try (Session session = sessions.openSession()) {
            session.add(account("ann"));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("100 times")
                    .hasMessageContaining("Account");
            session.rollback();
        }
        assertThat(accounts()).isZero();
    }

    @Test
    void throwingBeforeACommit_refusesIt_andTheTransactionGoesOn() {
        List<String> answers = new ArrayList<>(List.of("no"));
        SessionFactory sessions = with(new SessionListener() {
            @Override
            public void beforeCommit(FlushAccess changes) {
                changes.add(QAuditLine.builder().what("commit").build());
                if (!answers.isEmpty()) {
                    throw new IllegalStateException(answers.remove(0));
                }
            }
        });
        try (Session session = sessions.openSession()) {
            session.add(account("ann"));
            assertThatThrownBy(session::commit).hasMessage("no");
            assertThat(session.pending()).hasSize(2);
            session.commit();
        }
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void afterBegin_isBeforeTheFirstStatement_onItsConnection() {
        List<String> log = new ArrayList<>();
        SessionFactory sessions = with(new SessionListener() {
            @Override
            public void afterBegin(Connection connection) throws SQLException {
                log.addAll(recorder.log());
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("INSERT INTO audit_line (what) VALUES ('begun')");
                }
            }
        });
        try (Session session = sessions.openSession()) {
            assertThat(session.list(select(AUDIT_LINE))).hasSize(1);
            assertThat(log).containsExactly("BEGIN");
            session.rollback();
        }
        assertThat(engine.<Long>inTransaction(
                        session -> session.one(select(count()).from(AUDIT_LINE))))
                .as("what it wrote is rolled back with the transaction")
                .isZero();
    }

    @Test
    void throwingAtTheBegin_endsTheTransaction() {
        List<String> failures = new ArrayList<>(List.of("no tenant"));
        SessionFactory sessions = with(new SessionListener() {
            @Override
            public void afterBegin(Connection connection) throws SQLException {
                if (!failures.isEmpty()) {
                    throw new SQLException(failures.remove(0));
                }
            }
        });
        try (Session session = sessions.openSession()) {
            assertThatThrownBy(() -> session.list(select(ACCOUNT))).hasMessageContaining("no tenant");
            assertThat(session.inTransaction()).isFalse();
            assertThat(session.list(select(ACCOUNT))).isEmpty();
            assertThat(session.inTransaction()).isTrue();
        }
    }

    /** Sends what was written, when it is committed. */
    private static final class Outbox implements SessionListener {
        private final List<String> sent;
        private final List<String> waiting = new ArrayList<>();

        Outbox(List<String> sent) {
            this.sent = sent;
        }

        @Override
        public void afterFlush(FlushAccess flush) {
            flush.inserts().forEach(each -> waiting.add(((Account) each).getOwner()));
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

    @Test
    void aListenerForEachSession_keepsWhatItHearsUntilTheCommit() {
        List<String> sent = new ArrayList<>();
        SessionFactory sessions = engine.sessions(options -> options.listenerForEach(() -> new Outbox(sent)));
        try (Session one = sessions.openSession()) {
            one.add(account("ann"));
            one.flush();
            one.rollback();
            one.add(account("bob"));
            one.commit();
            assertThat(sent).containsExactly("bob");
            one.commit();
        }
        sessions.useTransaction(session -> session.add(account("cid")));
        assertThat(sent).containsExactly("bob", "cid");
    }

    @Test
    void closingWithoutCommit_isARollback_closingACleanSessionIsNot() {
        List<String> rollbacks = new ArrayList<>();
        SessionFactory sessions = with(new SessionListener() {
            @Override
            public void afterRollback() {
                rollbacks.add("");
            }
        });
        try (Session session = sessions.openSession()) {
            session.add(account("ann"));
        }
        assertThat(rollbacks).hasSize(1);
        sessions.useTransaction(session -> session.add(account("ann")));
        assertThat(rollbacks).hasSize(1);
        assertThatThrownBy(() -> sessions.useTransaction(session -> {
                    session.list(select(ACCOUNT));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rollbacks).hasSize(2);
    }

    @Test
    void throwingAfterACommit_leavesItDone() {
        SessionFactory sessions = with(new SessionListener() {
            @Override
            public void afterCommit() {
                throw new IllegalStateException("mail server");
            }
        });
        try (Session session = sessions.openSession()) {
            session.add(account("ann"));
            assertThatThrownBy(session::commit).hasMessage("mail server");
            assertThat(session.list(select(ACCOUNT))).hasSize(1);
        }
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void throwingAtTheBegin_withinASavepoint_isThrown_andTheSessionGoesOn() {
        AtomicInteger begins = new AtomicInteger();
        try (Session session = with(new SessionListener() {
                    @Override
                    public void afterBegin(Connection connection) {
                        if (begins.incrementAndGet() < 3) {
                            throw new IllegalStateException("not now");
                        }
                    }
                })
                .openSession()) {
            assertThatThrownBy(() -> session.useSavepoint(() -> session.list(select(ACCOUNT))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("not now")
                    .hasNoSuppressedExceptions();
            Savepoint savepoint = session.savepoint();
            assertThatThrownBy(() -> session.list(select(ACCOUNT))).hasMessage("not now");
            recorder.clear();
            session.add(account("ann"));
            session.flush();
            assertThat(recorder.log()).startsWith("BEGIN", "SAVEPOINT athanor_1");
            savepoint.rollback();
            session.add(account("bob"));
            session.commit();
        }
        assertThat(engine.<List<String>>inTransaction(session -> session.list(select(ACCOUNT.owner))))
                .containsExactly("bob");
    }
}
