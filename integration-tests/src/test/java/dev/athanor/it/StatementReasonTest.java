package dev.athanor.it;

import static dev.athanor.event.StatementEvent.Reason.COLUMNS;
import static dev.athanor.event.StatementEvent.Reason.FLUSH;
import static dev.athanor.event.StatementEvent.Reason.RELATIONSHIP;
import static dev.athanor.event.StatementEvent.Reason.STATEMENT;
import static dev.athanor.event.StatementEvent.Reason.TRANSACTION;
import static dev.athanor.it.event.QAccount.ACCOUNT;
import static dev.athanor.it.event.QPosting.POSTING;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.event.Account;
import dev.athanor.it.event.QAccount;
import dev.athanor.it.event.QPosting;
import dev.athanor.query.Load;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement listener is told why something was sent. */
class StatementReasonTest extends DatabaseTest {
    @BeforeEach
    void data() {
        given(QAccount.builder()
                .owner("ann")
                .postings(QPosting.builder().text("a").cents(1).build())
                .build());
    }

    private List<StatementEvent.Reason> reasons() {
        List<StatementEvent.Reason> reasons =
                recorder.events().stream().map(StatementEvent::reason).toList();
        recorder.clear();
        return reasons;
    }

    @Test
    @Row("C196")
    void queries_relationships_andColumns_areToldApart() {
        try (Session session = engine.openSession()) {
            Account ann = session.one(select(ACCOUNT));
            assertThat(reasons()).containsExactly(TRANSACTION, STATEMENT);
            assertThat(session.getOne(ACCOUNT, 1)).isSameAs(ann);
            assertThat(reasons()).as("get of what is here").isEmpty();
            assertThat(session.get(ACCOUNT, 99)).isNull();
            assertThat(reasons()).as("get of what is not").containsExactly(STATEMENT);
            assertThat(ann.getPostings()).hasSize(1);
            assertThat(reasons()).containsExactly(RELATIONSHIP);
            session.expire(ann);
            assertThat(ann.getOwner()).isEqualTo("ann");
            assertThat(reasons()).containsExactly(COLUMNS);
            session.refresh(ann);
            assertThat(reasons()).containsExactly(COLUMNS);
            session.list(
                    select(ACCOUNT).options(Load.selectIn(ACCOUNT.postings)).populateExisting());
            assertThat(reasons()).containsExactly(STATEMENT, RELATIONSHIP);
            session.list(select(POSTING).options(Load.joined(POSTING.account)));
            assertThat(reasons()).containsExactly(STATEMENT);
        }
    }

    @Test
    @Row("C196")
    void flushes_areToldApartFromStatements() {
        try (Session session = engine.openSession()) {
            Account ann = session.one(select(ACCOUNT));
            recorder.clear();
            session.execute(update(ACCOUNT).set(ACCOUNT.status, "x").where(ACCOUNT.owner.eq("ann")));
            assertThat(reasons()).containsExactly(STATEMENT);
            ann.setOwner("anna");
            session.list(select(ACCOUNT));
            assertThat(reasons()).as("autoflush, then the query").containsExactly(FLUSH, STATEMENT);
            session.delete(ann);
            session.flush();
            assertThat(reasons()).as("a cascade loads").startsWith(RELATIONSHIP).endsWith(FLUSH);
            session.commit();
            assertThat(reasons()).containsExactly(TRANSACTION);
        }
    }
}
