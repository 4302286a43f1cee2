package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.excluded;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.shop.User;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.Row2;
import dev.athanor.query.StringColumn;
import dev.athanor.query.Table;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import dev.athanor.session.Transaction;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables without classes, and transactions without sessions. */
class CoreTest extends DatabaseTest {
    private static final Table NOTES = Table.define("notes", t -> {
        t.column("id", Types.LONG).generatedByDatabase();
        t.column("user_id", Types.LONG);
        t.column("body", Types.STRING).length(20);
        t.primaryKey("id");
        t.unique("body");
    });
    private static final NumericColumn<Long> ID = NOTES.number("id", Long.class);
    private static final NumericColumn<Long> USER_ID = NOTES.number("user_id", Long.class);
    private static final StringColumn BODY = NOTES.text("body");

    @BeforeEach
    void createNotes() {
        engine.schema().of(NOTES.table()).createAll();
        given(user("ann"), user("bob"));
    }

    @Test
    @Row("S22")
    void tableWithoutAClass_isWrittenAndRead() {
        try (Transaction tx = engine.begin()) {
            assertThat(tx.execute(insert(NOTES)
                            .rows(
                                    List.of("a", "b", "c"),
                                    (body, row) -> row.set(USER_ID, 1L).set(BODY, body))))
                    .isEqualTo(3);
            assertThat(tx.execute(update(NOTES).set(BODY, BODY.upper()).where(ID.gt(1L))))
                    .isEqualTo(2);
            assertThat(tx.one(deleteFrom(NOTES).where(BODY.eq("C")).returning(ID)))
                    .isEqualTo(3L);
            assertThat(tx.execute(insert(NOTES)
                            .set(USER_ID, 2L)
                            .set(BODY, "B")
                            .onConflict(BODY)
                            .doUpdate(set(USER_ID, excluded(USER_ID)))))
                    .isEqualTo(1);
            tx.commit();
        }
        if (ItDatabase.isOneOf(
                ItDatabase.SQLITE)) { // the runtime's tests have what others say of DELETE and of conflicts
            assertStatements(
                    "INSERT INTO notes (user_id, body) VALUES (?, ?)",
                    "UPDATE notes SET body = UPPER(notes.body) WHERE notes.id > ?",
                    "DELETE FROM notes WHERE notes.body = ? RETURNING id",
                    "INSERT INTO notes (user_id, body) VALUES (?, ?) ON CONFLICT (body) DO UPDATE SET user_id ="
                            + " excluded.user_id");
        }
        try (Transaction tx = engine.begin()) {
            List<Row2<String, String>> rows = tx.list(select(BODY, USER.name)
                    .from(NOTES)
                    .join(USER, USER.id.eq(USER_ID))
                    .orderBy(ID));
            assertThat(rows).extracting(row -> row.v1() + row.v2()).containsExactly("aann", "Bbob");
            Table other = NOTES.alias("other");
            assertThat(tx.one(select(ID)
                            .where(ID.lt(other.number("id", Long.class)))
                            .from(NOTES, other)))
                    .isEqualTo(1L);
        }
    }

    @Test
    @Row("S30")
    void tableAndEntities_inOneTransaction() {
        try (Session session = engine.openSession()) {
            User eve = user("eve");
            session.add(eve);
            session.flush();
            session.execute(insert(NOTES).set(USER_ID, eve.getId()).set(BODY, "by eve"));
            assertThat(session.list(select(USER).join(NOTES, USER_ID.eq(USER.id))))
                    .containsExactly(eve);
            session.rollback();
            assertThat(session.list(select(BODY))).isEmpty();
        }
    }

    @Test
    void tableOfAnEntity_isFollowedByItsObjects() {
        Table users = Table.of(USER.table());
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            session.execute(update(users)
                    .set(users.text("fullname"), "Ann")
                    .where(users.text("name").eq("ann")));
            assertThat(ann.getFullname()).isEqualTo("Ann");
        }
    }

    @Test
    void entities_comeDetached() {
        try (Transaction tx = engine.begin()) {
            User ann = tx.one(select(USER).where(USER.name.eq("ann")));
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.DETACHED);
            assertThat(ann.getName()).isEqualTo("ann");
            assertThatThrownBy(() -> ann.getAddresses().size()).isInstanceOf(DetachedEntityException.class);
            assertThat(tx.oneOrNull(select(USER).where(USER.name.eq("ann")))).isNotSameAs(ann);
            assertThat(tx.oneOrNull(select(USER).where(USER.name.eq("nobody")))).isNull();
            User eve = tx.list(insert(USER)
                            .set(USER.name, "eve")
                            .set(USER.deleted, false)
                            .returning(USER))
                    .get(0);
            assertThat(Inspect.state(eve)).isEqualTo(EntityState.DETACHED);
            assertThat(eve.getId()).isEqualTo(3L);
        }
    }

    @Test
    void transaction_isRolledBackWhereItIsNotCommitted_andEndsOnce() {
        try (Transaction tx = engine.begin()) {
            tx.execute(deleteFrom(USER).everywhere());
        }
        try (Transaction tx = engine.begin()) {
            assertThat(tx.list(select(USER.name))).hasSize(2);
            tx.execute(deleteFrom(USER).everywhere());
            tx.rollback();
            assertThatThrownBy(() -> tx.list(select(USER.name)))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("The transaction has ended. Begin another one: engine.begin().");
        }
        try (Transaction tx = engine.begin()) {
            assertThat(tx.list(select(USER.name))).hasSize(2);
        }
    }

    @Test
    void mistakes_areNamed() {
        assertThatThrownBy(() -> NOTES.text("title"))
                .isInstanceOf(QueryException.class)
                .hasMessage("Table notes has no column title. There is id, user_id, body.");
        assertThatThrownBy(() -> NOTES.number("id", Integer.class))
                .isInstanceOf(QueryException.class)
                .hasMessage("Column id of table notes holds Long, not Integer.");
        assertThatThrownBy(() -> insert(NOTES).set(USER.name, "x"))
                .isInstanceOf(QueryException.class)
                .hasMessage("User.name is no column of notes and cannot be set in its row.");
        try (Transaction tx = engine.begin()) {
            assertThatThrownBy(() -> tx.execute(insert(NOTES).set(USER_ID, 1L).set(BODY, "x".repeat(21))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("notes.body has a value of 21 characters, but length = 20. Shorten it, or raise its"
                            + " length.");
            assertThatThrownBy(() ->
                            tx.execute(update(NOTES).set(BODY, (String) null).everywhere()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(
                            "notes.body is not nullable and is null. Set it to a value, or define it with orNull().");
        }
    }
}
