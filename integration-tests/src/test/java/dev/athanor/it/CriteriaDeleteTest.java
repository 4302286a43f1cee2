package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.keys.QHarbour.HARBOUR;
import static dev.athanor.it.keys.QShip.SHIP;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.Author;
import dev.athanor.it.keys.Harbour;
import dev.athanor.it.keys.QHarbour;
import dev.athanor.it.keys.QShip;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.session.PlannedChange;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deletes of objects whose collections lack rows, as criteria or queries have left them out: a flush reads them anew. */
class CriteriaDeleteTest extends DatabaseTest {
    private static final String SELECT_ADDRESSES =
            "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id = ?";

    private SessionFactory someAddresses() {
        return engine.sessions(o -> o.criteria(ADDRESS, address -> address.emailAddress.lt("b")));
    }

    @Test
    @Row("C156")
    void delete_reachesWhatTheCriteriaHaveLeftOut_alsoWhereTheCollectionIsLoaded() {
        given(SelectData.user("ann", "a@x.org", "b@x.org"), SelectData.user("bob", "a@y.org"));
        try (Session session = someAddresses().openSession()) {
            User ann = session.one(select(USER).where(USER.name.eq("ann")).options(selectIn(USER.addresses)));
            assertThat(ann.getAddresses()).hasSize(1);
            recorder.clear();
            session.delete(ann);
            session.flush();
            assertStatements(
                    SELECT_ADDRESSES,
                    "DELETE FROM address WHERE address.id = ?",
                    "DELETE FROM user_account WHERE user_account.id = ?");
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name))).containsExactly("bob");
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("a@y.org");
        }
    }

    @Test
    void delete_reachesWhatAQueryHasLeftOut() {
        for (var query : List.of(
                select(USER).options(selectIn(USER.addresses.and(ADDRESS.emailAddress.lt("b")))),
                select(USER).options(joined(USER.addresses.and(ADDRESS.emailAddress.lt("b")))),
                select(USER)
                        .join(USER.addresses)
                        .where(ADDRESS.emailAddress.lt("b"))
                        .options(containsEager(USER.addresses)))) {
            given(SelectData.user("ann", "a@x.org", "b@x.org"));
            try (Session session = engine.openSession()) {
                User ann = session.list(query).get(0);
                assertThat(ann.getAddresses()).hasSize(1);
                session.delete(ann);
                session.commit();
                assertThat(session.list(select(USER))).isEmpty();
                assertThat(session.list(select(ADDRESS))).isEmpty();
            }
        }
    }

    @Test
    void delete_readsNothingAnew_whereAllIsLoaded() {
        given(SelectData.user("ann", "a@x.org"));
        try (Session session = engine.openSession()) {
            User ann = session.one(select(USER).options(selectIn(USER.addresses)));
            recorder.clear();
            session.delete(ann);
            session.commit();
            assertStatements(
                    "DELETE FROM address WHERE address.id = ?", "DELETE FROM user_account WHERE user_account.id = ?");
        }
    }

    @Test
    void whatWasPutInAndTakenOut_isKeptWhereTheRestIsRead() {
        given(SelectData.user("ann", "a@x.org", "a@y.org", "b@x.org"), SelectData.user("bob"));
        try (Session session = someAddresses().openSession()) {
            List<User> users =
                    session.list(select(USER).options(selectIn(USER.addresses)).orderBy(USER.name));
            User ann = users.get(0);
            Address kept = ann.getAddresses().get(0);
            ann.getAddresses().remove(kept);
            users.get(1).getAddresses().add(kept);
            Address pending = QAddress.builder().emailAddress("a@z.org").build();
            ann.getAddresses().add(pending);
            session.delete(ann);
            session.commit();
            assertThat(session.contains(pending)).isFalse();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("a@x.org");
            assertThat(session.one(select(ADDRESS)).getUser().getName()).isEqualTo("bob");
        }
    }

    @Test
    @Row("C156")
    void childrenThatStay_loseTheirParent_alsoHiddenOnes() {
        given(SelectData.author("ann", "shown", "unseen"));
        try (Session session = engine.sessions(o -> o.criteria(POST, post -> post.title.ne("unseen")))
                .openSession()) {
            Author ann = session.one(select(AUTHOR));
            assertThat(ann.getPosts()).hasSize(1);
            session.delete(ann);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.authorId))).containsExactly(null, null);
        }
    }

    @Test
    @Row("C156")
    void oneToOne_whoseTargetIsHidden_isDeletedToo() {
        Customer acme = NewObjects.customer("ACME");
        acme.setProfile(QProfile.builder().bio("hidden").build());
        given(acme);
        try (Session session = engine.sessions(o -> o.criteria(PROFILE, profile -> profile.bio.ne("hidden")))
                .openSession()) {
            Customer found = session.one(select(CUSTOMER).options(selectIn(CUSTOMER.profile)));
            assertThat(found.getProfile()).isNull();
            session.delete(found);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(PROFILE))).isEmpty();
        }
    }

    @Test
    @Row("C156")
    void changedKey_takesHiddenChildrenAlong() {
        Harbour harbour = QHarbour.builder().number(1).build();
        harbour.getShips()
                .addAll(List.of(
                        QShip.builder().name("Ann").build(),
                        QShip.builder().name("Bea").build()));
        given(harbour);
        try (Session session = engine.sessions(o -> o.criteria(SHIP, ship -> ship.name.lt("B")))
                .openSession()) {
            Harbour found = session.one(select(HARBOUR).options(selectIn(HARBOUR.ships)));
            assertThat(found.getShips()).hasSize(1);
            found.setNumber(2);
            session.commit();
            assertThat(found.getShips()).hasSize(1);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(HARBOUR, 2L).getShips()).hasSize(2);
        }
    }

    @Test
    @Row("C156")
    void rolledBackDelete_leavesTheCollectionAsTheCriteriaHaveIt() {
        given(SelectData.user("ann", "a@x.org", "b@x.org"));
        try (Session session = someAddresses().openSession()) {
            User ann = session.one(select(USER).options(selectIn(USER.addresses)));
            session.delete(ann);
            assertThat(session.changes().all())
                    .anyMatch(change -> change instanceof PlannedChange.Load load && load.entity() == ann);
            assertThat(ann.getAddresses()).hasSize(1);
            session.flush();
            session.rollback();
            assertThat(ann.getAddresses()).hasSize(1);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(ADDRESS))).hasSize(2);
        }
    }
}
