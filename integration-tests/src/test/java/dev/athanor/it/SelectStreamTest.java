package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Results that are read as they come from the database. */
class SelectStreamTest extends DatabaseTest {
    private static final String ENDED =
            "The stream's transaction has ended, and its result with it. Read it before commit,"
                    + " rollback and close.";

    @Test
    void stream_hasAllRowsInOrder() {
        given(SelectData.users(1203));
        try (Session session = engine.openSession();
                Stream<User> users = session.stream(select(USER).orderBy(USER.id))) {
            assertThat(users.mapToLong(User::getId).toArray())
                    .hasSize(1203)
                    .isSorted()
                    .startsWith(1)
                    .endsWith(1203);
            assertStatements("SELECT " + StatementTexts.USER + " FROM user_account ORDER BY user_account.id");
        }
    }

    @Test
    void objects_areThoseOfTheSession() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            User two = session.get(USER, 2L);
            try (Stream<User> users = session.stream(select(USER).orderBy(USER.id))) {
                assertThat(users.skip(1).findFirst()).containsSame(two);
            }
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "only SQLite refuses to drop a table that an open result reads")
    void openStream_holdsItsTable_closingLetsItGo() {
        given(SelectData.users(600));
        try (Session session = engine.openSession()) {
            Stream<String> emails = session.stream(select(ADDRESS.emailAddress));
            Iterator<String> iterator = emails.iterator();
            iterator.next();
            // SQLite refuses to drop a table that an open result reads.
            assertThatThrownBy(() -> session.handle().execute("DROP TABLE address"))
                    .hasMessageContaining("locked");
            emails.close();
            session.handle().execute("DROP TABLE address");
            emails.close();
        }
    }

    @Test
    void otherStatements_canRunBetweenItsRows() {
        given(SelectData.users(600));
        try (Session session = engine.openSession()) {
            try (Stream<User> users = session.stream(select(USER).orderBy(USER.id))) {
                users.forEach(user -> {
                    user.setFullname("full " + user.getName());
                    if (user.getId() % 100 == 0) {
                        session.flush();
                    }
                });
            }
            session.commit();
            assertThat(session.list(select(USER).where(USER.fullname.startsWith("full u"))))
                    .hasSize(600);
        }
    }

    @Test
    @Row("C109")
    void streamAfterCommit_isAnError() {
        given(SelectData.users(600));
        try (Session session = engine.openSession()) {
            Iterator<User> users = session.stream(select(USER).orderBy(USER.id)).iterator();
            assertThat(users.next().getName()).isEqualTo("u1");
            Stream<User> untouched = session.stream(select(USER));
            session.commit();
            assertThatThrownBy(() -> users.forEachRemaining(user -> {}))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(ENDED);
            assertThatThrownBy(untouched::count)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(ENDED);
            untouched.close();
            assertThat(session.list(select(USER))).hasSize(600);
        }
    }

    @Test
    @Row({"C33", "C109"})
    void streamAfterClose_isAnError() {
        given(SelectData.users(600));
        Stream<User> untouched;
        Iterator<User> begun;
        try (Session session = engine.openSession()) {
            untouched = session.stream(select(USER));
            begun = session.stream(select(USER).orderBy(USER.id)).iterator();
            assertThat(begun.next().getName()).isEqualTo("u1");
        }
        String message = "The session is closed. Open another one.";
        assertThatThrownBy(untouched::count)
                .isInstanceOf(SessionStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> begun.forEachRemaining(user -> {}))
                .isInstanceOf(SessionStateException.class)
                .hasMessage(message);
        untouched.close();
    }

    @Test
    @Row("C158")
    void selectIn_followsEachChunk() {
        given(SelectData.users(1203));
        try (Session session = engine.openSession();
                Stream<User> users = session.stream(
                        select(USER).options(selectIn(USER.addresses)).orderBy(USER.id))) {
            assertThat(users.mapToInt(user -> user.getAddresses().size()).sum()).isEqualTo(2406);
            assertCount(4);
        }
    }

    @Test
    @Row("C158")
    void joinedCollections_areRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.stream(select(USER).options(joined(USER.addresses))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "A query with a joined collection, or with unique(), cannot be streamed: its objects are complete"
                                    + " at the end only. Use selectIn(...), or list(...).");
            assertThatThrownBy(() ->
                            session.stream(select(USER).join(USER.addresses).unique()))
                    .isInstanceOf(QueryException.class);
            assertCount(0);
        }
    }

    @Test
    void pendingObjects_areFlushedBefore() {
        try (Session session = engine.openSession()) {
            User eve = user("eve");
            session.add(eve);
            try (Stream<User> users = session.stream(select(USER))) {
                assertThat(users).containsExactly(eve);
            }
        }
    }
}
