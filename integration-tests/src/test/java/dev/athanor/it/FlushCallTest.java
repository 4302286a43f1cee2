package dev.athanor.it;

import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.SessionStateException;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.session.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who asks for a flush: a query is named where it fails, a flush within a flush is refused, and so is a second begin. */
class FlushCallTest extends DatabaseTest {
    @Test
    @Row("C38")
    void flushThatAQueryAskedFor_saysSoWhereItFails() {
        given(user("one", "taken@x"));
        try (Session session = engine.openSession()) {
            session.add(user("two", "taken@x"));
            assertThatThrownBy(() -> session.list(select(USER)))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("Address.emailAddress")
                    .hasMessageEndingWith(
                            "A query asked for this flush, as it reads what is not written yet. To query while"
                                    + " objects are not complete, use session.noAutoflush(() -> ...).");
            session.rollback();
            session.add(user("two", "taken@x"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .message()
                    .doesNotContain("A query asked for this flush");
        }
    }

    @Test
    @Row("C99")
    void secondBegin_isRefused_alsoWhereAStatementHasBegun() {
        try (Session session = engine.openSession()) {
            session.begin();
            assertThatThrownBy(session::begin)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("A transaction has begun already. It ends by commit() or rollback().");
            session.commit();
            assertThat(session.list(select(USER))).isEmpty();
            assertThatThrownBy(session::begin).isInstanceOf(SessionStateException.class);
            session.rollback();
            session.begin();
            session.commit();
        }
    }

    @Test
    @Row("C41")
    void flushWithinAFlush_isRefused() {
        Flushing listener = new Flushing();
        try (Engine own = ItDatabase.engine(listener)) {
            own.schema().createAll();
            try (Session session = own.openSession()) {
                listener.session = session;
                session.add(user("one"));
                assertThatThrownBy(session::flush)
                        .isInstanceOf(SessionStateException.class)
                        .hasMessageStartingWith("The session is flushing already. What a flush calls");
                listener.session = null;
                session.rollback();
                assertThat(session.list(select(USER))).isEmpty();
            }
        }
    }

    /** Flushes at each INSERT. */
    private static final class Flushing extends StatementListener {
        private @Nullable Session session;

        @Override
        public void executed(StatementEvent event) {
            if (session != null && event.kind() == StatementEvent.Kind.UPDATE) {
                session.flush();
            }
        }
    }
}
