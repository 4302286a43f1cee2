package dev.athanor.it;

import static dev.athanor.it.NewObjects.item;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** Cascades that a relationship has by itself, and those that it has only where it says so; and an orphan from the beginning. */
class DeclaredCascadeTest extends DatabaseTest {

    /** SQLAlchemy sends the INSERT, which the database refuses; here it is refused before, by the name of the relationship. */
    @Test
    @Row("C69")
    void orphanThatNeverHadAParent_isRefusedBeforeAnythingIsSent() {
        try (Session session = engine.openSession()) {
            session.add(item(1, "tea"));
            recorder.clear();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("OrderItem.order is not nullable");
            assertThat(recorder.sql()).isEmpty();
        }
    }

    @Test
    @Row("C76")
    void merge_cascadesByItself_refreshAndExpungeOnlyWhereDeclared() {
        given(user("roach", "a@example.org"));
        Address detached;
        try (Session session = engine.openSession()) {
            detached = session.one(select(ADDRESS));
            assertThat(detached.getUser().getName()).isEqualTo("roach");
        }
        detached.getUser().setName("merged");
        try (Session session = engine.openSession()) {
            Address address = session.merge(detached);
            User roach = session.one(select(USER));
            assertThat(roach.getName()).isEqualTo("merged");
            assertThat(address.getUser()).isSameAs(roach);
            session.commit();

            roach.setFullname("changed");
            session.expire(address);
            assertThat(roach.getFullname()).isEqualTo("changed");
            assertThat(roach.getAddresses()).containsExactly(address);
            session.expunge(address);
            assertThat(session.contains(roach)).isTrue();
        }
        try (Session session = engine.openSession()) {
            User roach = session.one(select(USER));
            Address address = roach.getAddresses().get(0);
            address.setEmailAddress("dropped@example.org");
            session.refresh(roach);
            assertThat(address.getEmailAddress()).isEqualTo("a@example.org");
            assertThat(roach.getAddresses()).containsExactly(address);
            session.expunge(roach);
            assertThat(session.contains(address)).isFalse();
        }
    }
}
