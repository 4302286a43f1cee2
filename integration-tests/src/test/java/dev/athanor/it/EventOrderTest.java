package dev.athanor.it;

import static dev.athanor.it.event.QAccount.ACCOUNT;
import static dev.athanor.it.event.QMemo.MEMO;
import static dev.athanor.it.event.QPosting.POSTING;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.event.Account;
import dev.athanor.it.event.Posting;
import dev.athanor.it.event.QAccount;
import dev.athanor.it.event.QMemo;
import dev.athanor.it.event.QPosting;
import dev.athanor.query.Load;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The order of events. It is that of SQLAlchemy, but what is called after a flush meets objects that are persistent already, and
 * what is called after a commit meets objects that are marked already: changes made there are kept for the next flush.
 */
class EventOrderTest extends DatabaseTest {
    private final EventLog log = new EventLog();

    private Session open() {
        SessionFactory sessions =
                engine.sessions(options -> options.listener(log).listener(Object.class, log));
        return sessions.openSession();
    }

    private static Account account(String owner) {
        return QAccount.builder().owner(owner).build();
    }

    private static Posting posting(String text) {
        return QPosting.builder().text(text).cents(1).build();
    }

    @Test
    @Row("C193")
    void addAndCommit_tellFromPendingToExpired() {
        try (Session session = open()) {
            session.add(account("ann"));
            assertThat(log.take()).containsExactly("TRANSIENT_TO_PENDING Account");
            session.commit();
            assertThat(log.take())
                    .containsExactly(
                            "beforeCommit",
                            "beforeFlush",
                            "afterBegin",
                            "beforeInsert Account",
                            "afterInsert Account",
                            "afterFlush",
                            "PENDING_TO_PERSISTENT Account",
                            "expired Account",
                            "afterCommit");
        }
        assertThat(log.take()).containsExactly("PERSISTENT_TO_DETACHED Account");
    }

    @Test
    @Row("C194")
    void updateOfAnExpiredObject_tellsItsRefreshFirst() {
        given(account("ann"));
        try (Session session = open()) {
            Account ann = session.one(select(ACCOUNT));
            session.expire(ann);
            assertThat(log.take()).containsExactly("afterBegin", "loaded Account", "expired Account");
            assertThat(ann.getOwner()).isEqualTo("ann");
            ann.setOwner("anna");
            session.flush();
            assertThat(log.take())
                    .containsExactly(
                            "refreshed Account",
                            "beforeFlush",
                            "beforeUpdate Account",
                            "afterUpdate Account",
                            "afterFlush");
            session.rollback();
        }
    }

    @Test
    @Row("C194")
    void changeOfACollection_isAnUpdateOfItsOwner_withoutAStatement() {
        given(account("ann"));
        try (Session session = open()) {
            Account ann = session.one(select(ACCOUNT));
            recorder.clear();
            log.take();
            ann.getPostings().add(posting("a"));
            session.flush();
            assertThat(log.take())
                    .containsExactly(
                            "TRANSIENT_TO_PENDING Posting",
                            "beforeFlush",
                            "beforeInsert Posting",
                            "beforeUpdate Account",
                            "afterInsert Posting",
                            "afterUpdate Account",
                            "afterFlush",
                            "PENDING_TO_PERSISTENT Posting");
            assertStatements("INSERT INTO posting (stamp, text, cents, account_id) VALUES (?, ?, ?, ?) RETURNING id");
        }
    }

    @Test
    @Row("C194")
    void objectWithItsFormerValues_isNotUpdated() {
        given(account("ann"));
        try (Session session = open()) {
            Account ann = session.one(select(ACCOUNT));
            log.take();
            ann.setOwner("other");
            ann.setOwner("ann");
            session.flush();
            assertThat(log.take()).containsExactly("beforeFlush", "afterFlush");
        }
    }

    @Test
    @Row("C195")
    void deleteAndCommit_tellOrphansToo() {
        given(QAccount.builder().owner("ann").postings(posting("a")).build());
        try (Session session = open()) {
            Account ann = session.one(select(ACCOUNT).options(Load.selectIn(ACCOUNT.postings)));
            assertThat(log.take()).containsExactly("afterBegin", "loaded Posting", "loaded Account");
            session.delete(ann);
            session.flush();
            List<String> flush = log.take();
            assertThat(flush.subList(0, 1)).containsExactly("beforeFlush");
            assertThat(flush.subList(1, 3)).containsExactlyInAnyOrder("beforeDelete Account", "beforeDelete Posting");
            assertThat(flush.subList(3, 5)).containsExactlyInAnyOrder("afterDelete Account", "afterDelete Posting");
            assertThat(flush.subList(5, 6)).containsExactly("afterFlush");
            assertThat(flush.subList(6, 8))
                    .containsExactlyInAnyOrder("PERSISTENT_TO_DELETED Account", "PERSISTENT_TO_DELETED Posting");
            session.commit();
            assertThat(log.take())
                    .containsExactlyInAnyOrder(
                            "beforeCommit",
                            "DELETED_TO_DETACHED Account",
                            "DELETED_TO_DETACHED Posting",
                            "afterCommit");
        }
        assertThat(log.take()).isEmpty();
    }

    @Test
    @Row("C195")
    void rollback_tellsWhatIsUndone_thenTheRollback() {
        given(account("old"));
        try (Session session = open()) {
            Account old = session.one(select(ACCOUNT));
            session.add(account("new"));
            session.delete(old);
            session.flush();
            session.add(account("pending"));
            log.take();
            session.rollback();
            assertThat(log.take())
                    .containsExactly(
                            "PERSISTENT_TO_TRANSIENT Account",
                            "PENDING_TO_TRANSIENT Account",
                            "DELETED_TO_PERSISTENT Account",
                            "expired Account",
                            "afterRollback");
            assertThat(old.getOwner()).isEqualTo("old");
            assertThat(log.take()).containsExactly("afterBegin", "refreshed Account");
        }
        assertThat(log.take()).containsExactly("PERSISTENT_TO_DETACHED Account", "afterRollback");
    }

    @Test
    void rollbackToASavepoint_tellsWhatIsUndone_butNoRollback() {
        try (Session session = open()) {
            session.add(account("kept"));
            Savepoint savepoint = session.savepoint();
            session.add(account("undone"));
            session.flush();
            log.take();
            savepoint.rollback();
            assertThat(log.take()).containsExactly("PERSISTENT_TO_TRANSIENT Account");
            session.commit();
        }
    }

    @Test
    void membership_isToldObjectByObject() {
        Account ann = QAccount.builder().owner("ann").postings(posting("a")).build();
        given(ann);
        try (Session session = open()) {
            session.add(ann);
            assertThat(log.take()).containsExactly("DETACHED_TO_PERSISTENT Account");
            assertThat(ann.getPostings()).hasSize(1);
            log.take();
            session.expunge(ann);
            assertThat(log.take()).containsExactly("PERSISTENT_TO_DETACHED Account", "PERSISTENT_TO_DETACHED Posting");
            session.add(ann);
            assertThat(log.take()).containsExactly("DETACHED_TO_PERSISTENT Account", "DETACHED_TO_PERSISTENT Posting");
            session.makeTransient(ann);
            assertThat(log.take()).containsExactly("PERSISTENT_TO_TRANSIENT Account");
            Account bob = account("bob");
            session.add(bob);
            session.expunge(bob);
            assertThat(log.take()).containsExactly("TRANSIENT_TO_PENDING Account", "PENDING_TO_TRANSIENT Account");
        }
    }

    @Test
    void orphanThatWasNotInserted_isTransientAgain() {
        try (Session session = open()) {
            Account ann = account("ann");
            session.add(ann);
            Posting posting = posting("a");
            ann.getPostings().add(posting);
            ann.getPostings().remove(posting);
            session.flush();
            assertThat(log.take())
                    .containsSubsequence("TRANSIENT_TO_PENDING Posting", "PENDING_TO_TRANSIENT Posting")
                    .doesNotContain("beforeInsert Posting");
        }
    }

    @Test
    void objectWhoseRowIsGone_isDeleted() {
        given(account("ann"));
        try (Session session = open()) {
            Account ann = session.one(select(ACCOUNT));
            session.execute(deleteFrom(ACCOUNT).where(ACCOUNT.owner.eq("ann")));
            assertThat(log.take()).containsExactly("afterBegin", "loaded Account", "PERSISTENT_TO_DELETED Account");
            assertThat(session.contains(ann)).isFalse();
        }
    }

    @Test
    void everyWayOfLoading_isTold() {
        given(QAccount.builder()
                .owner("ann")
                .postings(posting("a"), posting("b"))
                .build());
        long id = 1;
        try (Session session = open()) {
            Account ann = session.getOne(ACCOUNT, id);
            assertThat(log.take()).containsExactly("afterBegin", "loaded Account");
            assertThat(session.getOne(ACCOUNT, id)).isSameAs(ann);
            assertThat(log.take()).isEmpty();
            assertThat(ann.getPostings()).hasSize(2);
            assertThat(log.take()).containsExactly("loaded Posting", "loaded Posting");
            session.list(select(ACCOUNT).populateExisting());
            assertThat(log.take()).containsExactly("refreshed Account");
        }
        log.take();
        try (Session session = open()) {
            session.list(select(ACCOUNT).options(Load.joined(ACCOUNT.postings)));
            assertThat(log.take()).containsExactly("afterBegin", "loaded Account", "loaded Posting", "loaded Posting");
        }
        log.take();
        try (Session session = open()) {
            Posting first = session.list(select(POSTING)).get(0);
            log.take();
            assertThat(first.getAccount()).isNotNull();
            assertThat(log.take()).containsExactly("loaded Account");
        }
    }

    @Test
    void childThatOnlyItsParentKnows_isUpdated() {
        given(account("ann"), QMemo.builder().text("a").build());
        try (Session session = open()) {
            Account ann = session.one(select(ACCOUNT));
            ann.getMemos().add(session.one(select(MEMO)));
            log.take();
            session.flush();
            assertThat(log.take())
                    .containsExactly(
                            "beforeFlush",
                            "beforeUpdate Account",
                            "beforeUpdate Memo",
                            "afterUpdate Account",
                            "afterUpdate Memo",
                            "afterFlush");
        }
    }
}
