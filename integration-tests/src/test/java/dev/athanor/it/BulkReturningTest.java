package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.formula.QSquad.SQUAD;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.error.QueryException;
import dev.athanor.it.formula.Squad;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that write rows and return something of them. */
class BulkReturningTest extends DatabaseTest {
    @BeforeEach
    void insertUsers() {
        given(named("ann", "Ann"), named("bob", "Bob"), user("cid"));
    }

    @Test
    void insert_returnsAPersistentEntity() {
        try (Session session = engine.openSession()) {
            User eve = session.one(
                    insert(USER).set(USER.name, "eve").set(USER.deleted, false).returning(USER));
            assertCount(1);
            assertThat(eve.getName()).isEqualTo("eve");
            assertThat(eve.getFullname()).isNull();
            assertThat(Inspect.state(eve)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.get(USER, eve.getId())).isSameAs(eve);
            assertCount(0);
            eve.setFullname("Eve");
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.one(select(USER.fullname).where(USER.name.eq("eve"))))
                    .isEqualTo("Eve");
        }
    }

    @Test
    void insertOfManyRows_returnsOneOfEach() {
        List<Integer> numbers = IntStream.range(0, 2500).boxed().toList();
        try (Session session = engine.openSession()) {
            List<Row2<Long, String>> rows = session.list(insert(USER)
                    .rows(numbers, (i, row) -> row.set(USER.name, "n" + i).set(USER.deleted, false))
                    .returning(USER.id, USER.name));
            assertCount(3);
            assertThat(rows).hasSize(2500);
            assertThat(rows).extracting(Row2::v2).contains("n0", "n2499").doesNotHaveDuplicates();
            assertThat(session.one(select(count()).from(USER))).isEqualTo(2503L);
            assertThat(session.list(insert(USER)
                            .rows(List.of(), (i, row) -> row.set(USER.name, "x"))
                            .returning(USER.id)))
                    .isEmpty();
        }
    }

    @Test
    @Row("C132")
    void insertOfManyRows_returnsPersistentObjects_inTheOrderOfTheRows() {
        List<Integer> numbers = IntStream.range(0, 2500).boxed().toList();
        try (Session session = engine.openSession()) {
            List<User> users = session.list(insert(USER)
                    .rows(numbers, (i, row) -> row.set(USER.name, "n" + i).set(USER.deleted, false))
                    .returning(USER));
            assertCount(3);
            assertThat(users)
                    .allSatisfy(user -> assertThat(Inspect.state(user)).isEqualTo(EntityState.PERSISTENT))
                    .extracting(User::getName)
                    .containsExactlyElementsOf(
                            numbers.stream().map(i -> "n" + i).toList());
            assertThat(session.get(USER, users.get(2499).getId())).isSameAs(users.get(2499));
            assertCount(0);
        }
    }

    @Test
    @Row("C132")
    void insertOfRowsWithKeysInNoOrder_returnsThemInTheOrderOfTheRows() {
        List<Long> keys = new ArrayList<>(LongStream.range(1000, 2500).boxed().toList());
        Collections.shuffle(keys, new Random(132));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(insert(USER)
                    .rows(
                            keys,
                            (key, row) -> row.set(USER.id, key)
                                    .set(USER.name, "k" + key)
                                    .set(USER.deleted, false))
                    .returning(USER));
            assertThat(users).extracting(User::getId).containsExactlyElementsOf(keys);
            assertThat(users)
                    .extracting(User::getName)
                    .containsExactlyElementsOf(
                            keys.stream().map(key -> "k" + key).toList());
        }
    }

    @Test
    @Row({"C131", "C132"})
    void insertOfRowsThatSetOtherColumns_returnsThemInTheOrderOfTheRows() {
        List<Integer> numbers = IntStream.range(0, 30).boxed().toList();
        try (Session session = engine.openSession()) {
            List<User> users = session.list(insert(USER)
                    .rows(numbers, (i, row) -> {
                        row.set(USER.name, "n" + i).set(USER.deleted, false);
                        if (i % 10 >= 5) {
                            row.set(USER.fullname, "N " + i);
                        }
                    })
                    .returning(USER));
            assertCount(6);
            assertThat(users)
                    .extracting(User::getName)
                    .containsExactlyElementsOf(
                            numbers.stream().map(i -> "n" + i).toList());
            assertThat(users.get(4).getFullname()).isNull();
            assertThat(users.get(5).getFullname()).isEqualTo("N 5");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2, ItDatabase.POSTGRESQL},
            because = "MariaDB has no UPDATE ... RETURNING")
    void update_returnsRowsAsTheyAreThen_andObjectsHaveThem() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            User cid = session.getOne(USER, 3L);
            recorder.clear();
            List<User> updated = session.list(update(USER)
                    .set(USER.fullname, USER.name.concat("!"))
                    .where(USER.id.lt(3L))
                    .returning(USER));
            assertThat(updated).hasSize(2).contains(ann);
            assertThat(updated).extracting(User::getFullname).containsExactlyInAnyOrder("ann!", "bob!");
            assertCount(1);
            assertThat(cid.getFullname()).isNull();
            session.rollback();
            assertThat(ann.getFullname()).isEqualTo("Ann");
        }
    }

    @Test
    @Row("C140")
    void updateThatReturns_givesTheObjectsOfTheSession_refreshed_orIsRefused() {
        var shout = update(USER)
                .set(USER.fullname, USER.name.concat("!"))
                .where(USER.id.eq(1L))
                .returning(USER);
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            recorder.clear();
            if (ItDatabase.isOneOf(ItDatabase.MARIADB)) {
                assertThatThrownBy(() -> session.list(shout))
                        .isInstanceOf(QueryException.class)
                        .hasMessageStartingWith("MariaDB has no UPDATE ... RETURNING. Execute the UPDATE without");
                assertCount(0);
                return;
            }
            assertThat(session.list(shout)).containsExactly(ann);
            assertCount(1);
            assertThat(ann.getFullname()).isEqualTo("ann!");
            assertCount(0);
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2, ItDatabase.POSTGRESQL},
            because = "MariaDB has no UPDATE ... RETURNING")
    void pendingChanges_areFlushedBefore() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            ann.setName("anna");
            assertThat(session.oneOrNull(update(USER)
                            .set(USER.fullname, "x")
                            .where(USER.name.eq("anna"))
                            .returning(USER)))
                    .isSameAs(ann);
            assertThat(ann.getName()).isEqualTo("anna");
        }
    }

    @Test
    void delete_returnsDeletedObjects_thatARollbackBringsBack() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            List<User> deleted =
                    session.list(deleteFrom(USER).where(USER.id.lt(3L)).returning(USER));
            assertThat(deleted).hasSize(2).contains(ann);
            assertThat(deleted).extracting(User::getName).containsExactlyInAnyOrder("ann", "bob");
            assertThat(deleted).allMatch(each -> Inspect.state(each) == EntityState.DELETED);
            assertThat(session.contains(ann)).isFalse();
            assertThat(session.get(USER, 1L)).isNull();
            session.rollback();
            assertThat(session.get(USER, 1L)).isSameAs(ann);
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.one(deleteFrom(USER).where(USER.id.eq(1L)).returning(USER.name)))
                    .isEqualTo("ann");
            session.commit();
            assertThat(session.list(select(USER.name).orderBy(USER.name))).containsExactly("bob", "cid");
        }
    }

    @Test
    void deletedObject_isDetachedAfterTheCommit() {
        try (Session session = engine.openSession()) {
            User cid = session.one(deleteFrom(USER).where(USER.name.eq("cid")).returning(USER));
            session.commit();
            assertThat(Inspect.state(cid)).isEqualTo(EntityState.DETACHED);
            assertThat(cid.getName()).isEqualTo("cid");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2, ItDatabase.POSTGRESQL},
            because = "MariaDB has no UPDATE ... RETURNING")
    void otherNumbersOfRows_areTold() {
        try (Session session = engine.openSession()) {
            assertThat(session.oneOrNull(deleteFrom(USER).where(USER.id.eq(99L)).returning(USER.id)))
                    .isNull();
            assertThatThrownBy(() ->
                            session.one(deleteFrom(USER).where(USER.id.eq(99L)).returning(USER.id)))
                    .isInstanceOf(NoResultException.class)
                    .hasMessageStartingWith("The statement wrote no row where one was asked for: DELETE FROM");
            assertThatThrownBy(
                            () -> session.one(deleteFrom(ADDRESS).everywhere().returning(ADDRESS)))
                    .isInstanceOf(NoResultException.class);
            assertThatThrownBy(() -> session.one(
                            update(USER).set(USER.fullname, "x").everywhere().returning(USER.id)))
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageStartingWith(
                            "The statement wrote 3 rows where one was asked for, and has written them all the same:");
        }
    }

    @Test
    void formulaThatReadsOtherRows_isReadWhenItIsAsked() {
        try (Session session = engine.openSession()) {
            Squad squad = session.one(insert(SQUAD).set(SQUAD.name, "first").returning(SQUAD));
            assertThat(squad.getTitle()).isEqualTo("FIRST");
            assertCount(1);
            assertThat(squad.getSize()).isZero();
            assertCount(1);
        }
    }
}
