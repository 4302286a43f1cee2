package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_ADDRESS;
import static dev.athanor.it.NewObjects.SELECT_ADDRESSES;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.node;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.blog.Node;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** Collections in memory: what they hold before and after their rows are loaded, written and expired. */
class CollectionChangeTest extends DatabaseTest {
    @Test
    @Row("C73")
    void childThatIsDeleted_staysInTheLoadedCollection_untilItExpires() {
        given(user("roach", "a@example.org", "b@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address deleted = roach.getAddresses().get(0);
            Address kept = roach.getAddresses().get(1);
            session.delete(deleted);
            session.flush();
            assertThat(roach.getAddresses()).containsExactly(deleted, kept);
            session.expire(roach);
            assertThat(roach.getAddresses()).containsExactly(kept);

            session.delete(kept);
            session.flush();
            assertThat(roach.getAddresses()).containsExactly(kept);
            session.commit();
            assertThat(roach.getAddresses()).isEmpty();
        }
    }

    @Test
    @Row("C79")
    void additionByTheOtherSide_waitsForTheLoad() {
        given(user("roach", "a@example.org", "b@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            recorder.clear();
            Address added = address("c@example.org");
            added.setUser(roach);
            session.add(added);
            assertStatements();
            session.noAutoflush(() -> {
                assertThat(roach.getAddresses()).hasSize(3).endsWith(added);
                return null;
            });
            assertStatements(SELECT_ADDRESSES);
            session.commit();
            assertStatements(INSERT_ADDRESS);
        }
    }

    @Test
    @Row("C79")
    void removalByTheOtherSide_waitsForTheLoad() {
        given(user("roach", "a@example.org", "b@example.org"), user("john"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            Address moved = session.getOne(ADDRESS, 1L);
            recorder.clear();
            moved.setUser(john);
            assertStatements();
            session.noAutoflush(() -> {
                assertThat(roach.getAddresses()).extracting(Address::getId).containsExactly(2L);
                return null;
            });
            assertCount(1);
            assertThat(john.getAddresses()).containsExactly(moved);
        }
    }

    @Test
    @Row("C80")
    void listHoldsAnObjectTwice_andTakingOneOutLeavesTheOther() {
        User roach = user("roach");
        Address twice = address("a@example.org");
        roach.getAddresses().add(twice);
        roach.getAddresses().add(twice);
        assertThat(roach.getAddresses()).containsExactly(twice, twice);
        roach.getAddresses().remove(0);
        assertThat(roach.getAddresses()).containsExactly(twice);
        assertThat(twice.getUser()).isSameAs(roach);
        roach.getAddresses().remove(twice);
        assertThat(twice.getUser()).isNull();
    }

    @Test
    @Row("C80")
    void linkAddedTwice_isOneRow() {
        Node from = node("from");
        Node to = node("to");
        from.getLinks().add(to);
        from.getLinks().add(to);
        given(from);
        try (Session session = engine.openSession()) {
            Node found = session.one(select(NODE).where(NODE.name.eq("from")));
            Node target = session.one(select(NODE).where(NODE.name.eq("to")));
            assertThat(found.getLinks()).containsExactly(target);
            found.getLinks().add(target);
            assertThat(found.getLinks()).containsExactly(target, target);
            recorder.clear();
            session.commit();
            assertStatements();
            assertThat(found.getLinks()).containsExactly(target);
        }
    }

    @Test
    @Row("C83")
    void expire_dropsAdditions_fromTheCollection_notFromTheSession() {
        given(user("roach", "a@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            for (boolean loaded : new boolean[] {false, true}) {
                if (loaded) {
                    assertThat(roach.getAddresses()).isNotEmpty();
                }
                Address added = address(loaded + "@example.org");
                roach.getAddresses().add(added);
                session.expire(roach);
                assertThat(Inspect.state(added)).isEqualTo(EntityState.PENDING);
                assertThat(added.getUser()).isSameAs(roach);
                session.noAutoflush(() -> {
                    assertThat(roach.getAddresses()).doesNotContain(added);
                    return null;
                });
                session.flush();
                assertThat(added.getUserId()).isEqualTo(1L);
                session.expire(roach);
                assertThat(roach.getAddresses()).contains(added);
            }
        }
    }

    @Test
    @Row("C126")
    void linkThatSomebodyElseRemoved_isStale() {
        Node from = node("from");
        from.getLinks().add(node("to"));
        given(from);
        try (Session session = engine.openSession()) {
            Node found = session.one(select(NODE).where(NODE.name.eq("from")));
            assertThat(found.getLinks()).hasSize(1);
            session.commit();
            assertThat(found.getLinks()).hasSize(1);
            session.handle().execute("DELETE FROM node_link");
            found.getLinks().clear();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessage(
                            "The row of node_link that links Node 1 to Node 2 was to be deleted, but it is gone: somebody deleted it.");
            session.rollback();
            session.commit();
        }
    }
}
