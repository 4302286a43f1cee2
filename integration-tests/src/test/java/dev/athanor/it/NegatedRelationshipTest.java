package dev.athanor.it;

import static dev.athanor.it.loading.QHall.HALL;
import static dev.athanor.it.loading.QVisit.VISIT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.withParent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.loading.QHall;
import dev.athanor.it.loading.QVisit;
import dev.athanor.it.loading.Visit;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Profile;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QProfile;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Negated conditions about an object of a relationship: true of all that do not have it, also where it belongs to nobody. */
class NegatedRelationshipTest extends DatabaseTest {
    private static final String DISTINCT = ItDatabase.by(
            "user_account.id IS NOT ?",
            "user_account.id IS DISTINCT FROM ?",
            "user_account.id IS DISTINCT FROM ?",
            "NOT (user_account.id <=> ?)");

    private static List<String> names(Session session, Condition condition) {
        return session.list(select(USER.name).where(condition).orderBy(USER.name));
    }

    private void users() {
        given(
                SelectData.user("ann", "ann@x.org"),
                SelectData.user("bob", "bob@x.org"),
                QAddress.builder().emailAddress("free@x.org").build());
    }

    @Test
    @Row("C166")
    void notContains_isTrueOfAll_whereTheObjectBelongsToNobody() {
        users();
        try (Session session = engine.openSession()) {
            Address free = session.one(select(ADDRESS).where(ADDRESS.userId.isNull()));
            Address anns = session.one(select(ADDRESS).where(ADDRESS.emailAddress.eq("ann@x.org")));
            recorder.clear();
            assertThat(names(session, USER.addresses.contains(free))).isEmpty();
            assertThat(names(session, USER.addresses.contains(free).not())).containsExactly("ann", "bob");
            assertThat(names(session, USER.addresses.contains(anns).not())).containsExactly("bob");
            String start = "SELECT user_account.name FROM user_account WHERE ";
            String end = " ORDER BY user_account.name";
            assertStatements(start + "user_account.id = ?" + end, start + DISTINCT + end, start + DISTINCT + end);
            for (Address each : List.of(free, anns)) {
                assertThat(names(session, USER.addresses.contains(each).not()))
                        .isEqualTo(names(
                                session,
                                USER.addresses.any(ADDRESS.id.eq(each.getId())).not()));
            }
        }
    }

    @Test
    @Row("C166")
    void notContains_withinAnd_or_andTwice() {
        users();
        try (Session session = engine.openSession()) {
            Address free = session.one(select(ADDRESS).where(ADDRESS.userId.isNull()));
            Condition contains = USER.addresses.contains(free);
            assertThat(names(session, contains.and(USER.name.eq("ann")).not())).containsExactly("ann", "bob");
            assertThat(names(session, contains.or(USER.name.eq("ann")).not())).containsExactly("bob");
            assertThat(names(
                            session,
                            contains.or(USER.name.eq("ann").and(contains)).not()))
                    .containsExactly("ann", "bob");
            assertThat(names(session, contains.not().and(USER.name.eq("ann")).not()))
                    .containsExactly("bob");
            assertThat(names(session, contains.not().not())).isEmpty();
        }
    }

    @Test
    void pendingObject_isFlushedBefore() {
        users();
        try (Session session = engine.openSession()) {
            Address pending = QAddress.builder().emailAddress("new@x.org").build();
            session.add(pending);
            Condition without = USER.addresses.contains(pending).not();
            assertThat(names(session, without)).containsExactly("ann", "bob");
            session.one(select(USER).where(USER.name.eq("bob"))).getAddresses().add(pending);
            assertThat(names(session, without)).containsExactly("ann");
        }
    }

    @Test
    @Row("C166")
    void writeOnly_isTheSame() {
        given(
                QHall.builder()
                        .id(1)
                        .name("one")
                        .visits(QVisit.builder().guest("ann").minutes(1).build())
                        .build(),
                QHall.builder().id(2).name("two").build(),
                QVisit.builder().guest("eve").minutes(1).build());
        try (Session session = engine.openSession()) {
            for (Visit visit : session.list(select(VISIT))) {
                assertThat(session.list(select(HALL.name)
                                .where(HALL.visits.contains(visit).not())
                                .orderBy(HALL.name)))
                        .isEqualTo(visit.getGuest().equals("eve") ? List.of("one", "two") : List.of("two"));
            }
        }
    }

    @Test
    @Row("C166")
    void oneToOne_askedOfTheSideWithoutTheKey_andWithParent() {
        Profile free = QProfile.builder().bio("free").build();
        given(NewObjects.customer("ACME"), free);
        users();
        try (Session session = engine.openSession()) {
            Profile profile = session.one(select(PROFILE));
            assertThat(session.list(select(CUSTOMER.code).where(CUSTOMER.profile.eq(profile))))
                    .isEmpty();
            assertThat(session.list(select(CUSTOMER.code)
                            .where(CUSTOMER.profile.eq(profile).not())))
                    .containsExactly("ACME");
            assertThat(session.list(select(CUSTOMER.code).where(CUSTOMER.profile.ne(profile))))
                    .containsExactly("ACME");
            Address nobodys = session.one(select(ADDRESS).where(ADDRESS.userId.isNull()));
            assertThat(names(session, withParent(nobodys, ADDRESS.user))).isEmpty();
            assertThat(names(session, withParent(nobodys, ADDRESS.user).not())).containsExactly("ann", "bob");
        }
    }
}
