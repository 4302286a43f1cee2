package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A block is one transaction: it commits at its end, rolls back on an exception, and nothing is done after its end. */
class TransactionBlockTest extends DatabaseTest {
    private static final String ENDED = "The transaction of this block has ended, by commit() or rollback() within it."
            + " Return from the block, which is one transaction, or use engine.openSession() for several.";

    @Test
    @Row("C100")
    void block_commits_andGivesWhatTheWorkReturns() {
        User roach = engine.inTransaction(session -> {
            User made = user("roach");
            session.add(made);
            return made;
        });
        assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", INSERT_USER, "COMMIT"));
        assertThat(Inspect.state(roach)).isEqualTo(EntityState.DETACHED);
        assertThat(roach.getId()).isEqualTo(1);
    }

    @Test
    @Row("C100")
    void exception_rollsBack_andIsThrownOn() {
        IllegalStateException mine = new IllegalStateException("mine");
        assertThatThrownBy(() -> engine.useTransaction(session -> {
                    session.add(user("roach"));
                    session.flush();
                    throw mine;
                }))
                .isSameAs(mine)
                .hasNoSuppressedExceptions();
        assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", INSERT_USER, "ROLLBACK"));
        assertThat(names()).isEmpty();
    }

    @Test
    @Row("C100")
    void exceptionBeforeAnyStatement_sendsNothing() {
        assertThatThrownBy(() -> engine.useTransaction(session -> {
                    session.add(user("roach"));
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        engine.useTransaction(session -> assertThat(session.inTransaction()).isFalse());
        assertThat(recorder.log()).isEmpty();
    }

    @Test
    @Row("C100")
    void commitWithinTheBlock_endsIt_andWhatFollowsIsRefused() {
        List<User> made = new ArrayList<>();
        engine.useTransaction(session -> {
            User roach = user("roach");
            session.add(roach);
            made.add(roach);
            session.commit();
            assertThat(session.inTransaction()).isFalse();
            assertThat(roach.getId()).isEqualTo(1);
            recorder.clear();
            refused(() -> session.add(user("john")));
            refused(() -> session.get(USER, 1L));
            refused(() -> session.list(select(USER)));
            refused(() -> roach.setName("other"));
            refused(roach::getName);
            refused(session::flush);
            refused(session::begin);
            refused(session::savepoint);
            refused(session::handle);
            refused(session::commit);
            session.rollback();
            assertThat(recorder.log()).isEmpty();
        });
        assertThat(recorder.log()).isEmpty();
        assertThat(made.get(0).getName()).isEqualTo("roach");
        assertThat(names()).containsExactly("roach");
    }

    @Test
    @Row("C100")
    void rollbackWithinTheBlock_endsIt_andNothingIsCommitted() {
        String result = engine.inTransaction(session -> {
            session.add(user("roach"));
            session.flush();
            session.rollback();
            refused(() -> session.add(user("john")));
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", INSERT_USER, "ROLLBACK"));
        assertThat(names()).isEmpty();
    }

    @Test
    void savepointWithinTheBlock_doesNotEndIt() {
        engine.useTransaction(session -> {
            session.add(user("roach"));
            assertThatThrownBy(() -> session.useSavepoint(() -> {
                        session.add(user("john"));
                        session.flush();
                        throw new IllegalStateException("mine");
                    }))
                    .hasMessage("mine");
            session.add(user("ann"));
        });
        assertThat(names()).containsExactly("roach", "ann");
    }

    @Test
    @Row("S42")
    void functionThatIsGivenASession_usesItsObjects_andDoesNotCloseIt() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            assertThat(found(session)).isSameAs(roach);
            assertStatements(SELECT_USER);
            assertThat(session.contains(roach)).isTrue();
            roach.setName("changed");
            session.commit();
        }
        assertThat(names()).containsExactly("changed");
    }

    private static User found(Session session) {
        return session.getOne(USER, 1L);
    }

    @Test
    @Row("S42")
    void closedSession_refusesFurtherUse() {
        given(user("roach"));
        Session session = engine.openSession();
        User roach = session.getOne(USER, 1L);
        session.close();
        session.close();
        recorder.clear();
        String closed = "The session is closed. Open another one.";
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> session.get(USER, 1L),
                () -> session.list(select(USER)),
                () -> session.add(user("john")),
                () -> session.delete(roach),
                () -> session.refresh(roach),
                session::begin,
                session::flush,
                session::commit,
                session::rollback,
                session::savepoint,
                session::handle)) {
            assertThatThrownBy(use).isInstanceOf(SessionStateException.class).hasMessage(closed);
        }
        assertThat(Inspect.state(roach)).isEqualTo(EntityState.DETACHED);
        assertThatThrownBy(() -> engine.useTransaction(given -> {
                    given.add(user("lost"));
                    given.close();
                }))
                .isInstanceOf(SessionStateException.class)
                .hasMessage(closed);
        assertThat(recorder.log()).isEmpty();
        assertThat(names()).containsExactly("roach");
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(SessionStateException.class).hasMessage(ENDED);
    }

    private List<String> names() {
        try (Session session = engine.openSession()) {
            return session.list(select(USER.name).orderBy(USER.id));
        }
    }
}
