package dev.athanor.it;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.ordered.QChapter.CHAPTER;
import static dev.athanor.it.ordered.QManual.MANUAL;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.peers;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.ordered.Chapter;
import dev.athanor.it.ordered.Manual;
import dev.athanor.it.ordered.QChapter;
import dev.athanor.it.ordered.QManual;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.query.LoadOption;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects that were loaded under criteria, and are merged where those are not: what they do not hold is not taken for removed. */
class CriteriaMergeTest extends DatabaseTest {
    private SessionFactory addressesBelow(String end) {
        return engine.sessions(o -> o.criteria(ADDRESS, address -> address.emailAddress.lt(end)));
    }

    private List<String> emails() {
        try (Session session = engine.openSession()) {
            return session.list(select(ADDRESS.emailAddress)
                    .where(ADDRESS.userId.isNotNull())
                    .orderBy(ADDRESS.emailAddress));
        }
    }

    @Test
    @Row("C156")
    void merge_removesNothingThatCriteriaHaveLeftOut_howeverTheCollectionWasLoaded() {
        given(SelectData.user("ann", "a@x.org", "b@x.org", "c@x.org"));
        List<LoadOption<User, ?>> options =
                List.of(peers(USER.addresses), selectIn(USER.addresses), joined(USER.addresses));
        for (LoadOption<User, ?> option : options) {
            User detached;
            try (Session session = addressesBelow("b").openSession()) {
                detached = session.one(select(USER).options(option));
                assertThat(detached.getAddresses()).hasSize(1);
            }
            try (Session session = engine.openSession()) {
                assertThat(session.merge(detached).getAddresses()).hasSize(3);
                recorder.clear();
                session.commit();
                assertThat(recorder.sql()).isEmpty();
            }
            assertThat(emails()).containsExactly("a@x.org", "b@x.org", "c@x.org");
        }
    }

    @Test
    @Row("C156")
    void merge_takesOver_whatWasAddedAndRemovedSince() {
        given(SelectData.user("ann", "a@x.org", "a@y.org", "c@x.org"));
        User detached;
        try (Session session = addressesBelow("b").openSession()) {
            detached = session.one(select(USER).options(selectIn(USER.addresses)));
        }
        Address removed = detached.getAddresses().get(0);
        detached.getAddresses().remove(removed);
        detached.getAddresses().add(QAddress.builder().emailAddress("d@x.org").build());
        try (Session session = engine.openSession()) {
            session.merge(detached);
            recorder.clear();
            session.commit();
            assertStatements(
                    "INSERT INTO address (email_address, user_id) VALUES (?, ?) RETURNING id",
                    "DELETE FROM address WHERE address.id = ?");
        }
        assertThat(emails()).containsExactly("a@y.org", "c@x.org", "d@x.org");
    }

    @Test
    void whatWasRemoved_andHasNoRowAnyMore_isNotMadeAnew() {
        given(SelectData.user("ann", "a@x.org", "c@x.org"));
        User detached;
        try (Session session = addressesBelow("b").openSession()) {
            detached = session.one(select(USER).options(selectIn(USER.addresses)));
        }
        detached.getAddresses().clear();
        try (Session session = engine.openSession()) {
            session.delete(session.one(select(ADDRESS).where(ADDRESS.emailAddress.eq("a@x.org"))));
            session.commit();
            recorder.clear();
            session.merge(detached);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).isEmpty();
        }
        assertThat(emails()).containsExactly("c@x.org");
    }

    @Test
    @Row("C156")
    void merge_whereOtherCriteriaHold_removesNothingOfTheirs() {
        given(SelectData.user("ann", "a@x.org", "b@x.org"));
        User detached;
        try (Session session = addressesBelow("b").openSession()) {
            detached = session.one(select(USER).options(selectIn(USER.addresses)));
        }
        try (Session session = addressesBelow("z").openSession()) {
            assertThat(session.merge(detached).getAddresses()).hasSize(2);
            session.commit();
        }
        assertThat(emails()).containsExactly("a@x.org", "b@x.org");
    }

    @Test
    void collectionThatWasLoadedWithoutCriteria_isWhole() {
        given(SelectData.user("ann", "a@x.org"));
        User detached;
        try (Session session = addressesBelow("b").openSession()) {
            detached =
                    session.one(select(USER).options(selectIn(USER.addresses)).withoutCriteria());
        }
        try (Session session = engine.openSession()) {
            session.one(select(USER))
                    .getAddresses()
                    .add(QAddress.builder().emailAddress("new@x.org").build());
            session.commit();
        }
        try (Session session = engine.openSession()) {
            session.merge(detached);
            session.commit();
        }
        assertThat(emails()).containsExactly("a@x.org");
    }

    @Test
    @Row("C156")
    void manyToMany_keepsTheLinksThatWereHidden() {
        Post post = NewObjects.post("p");
        Tag hidden = SelectData.tag("hidden");
        post.getTags().addAll(List.of(hidden, SelectData.tag("shown")));
        given(post);
        Post detached;
        try (Session session = engine.sessions(o -> o.criteria(TAG, tag -> tag.label.ne("hidden")))
                .openSession()) {
            detached = session.one(select(POST).options(selectIn(POST.tags)));
            assertThat(detached.getTags()).hasSize(1);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.merge(detached).getTags()).hasSize(2);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).isEmpty();
        }
    }

    @Test
    @Row("C156")
    void oneToOne_whoseTargetWasHidden_keepsIt_andNullIsAChangeOfIt() {
        Customer acme = NewObjects.customer("ACME");
        acme.setProfile(QProfile.builder().bio("hidden").build());
        given(acme);
        SessionFactory none = engine.sessions(o -> o.criteria(PROFILE, profile -> profile.bio.ne("hidden")));
        Customer detached;
        try (Session session = none.openSession()) {
            detached = session.one(select(CUSTOMER).options(selectIn(CUSTOMER.profile)));
            assertThat(detached.getProfile()).isNull();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.merge(detached).getProfile()).isNotNull();
            session.commit();
            assertThat(session.list(select(PROFILE))).hasSize(1);
        }
        Customer whole;
        try (Session session = engine.openSession()) {
            whole = session.one(select(CUSTOMER).options(selectIn(CUSTOMER.profile)));
        }
        whole.setProfile(null);
        try (Session session = engine.openSession()) {
            session.merge(whole);
            session.commit();
            assertThat(session.list(select(PROFILE))).isEmpty();
        }
    }

    @Test
    @Row("C192")
    void listWithPositions_isMergedInItsOrder_withWhatWasHiddenInItsPlace() {
        given(QManual.builder()
                .title("first")
                .chapters(chapter("a"), chapter("b"), chapter("c"), chapter("d"))
                .build());
        SessionFactory some = engine.sessions(o -> o.criteria(CHAPTER, chapter -> chapter.title.ne("b")));
        Manual detached = reversed(some);
        try (Session session = some.openSession()) {
            session.merge(detached);
            session.commit();
            assertThat(session.list(select(CHAPTER.title).orderBy(CHAPTER.position, CHAPTER.id)))
                    .containsExactly("d", "c", "a");
        }
        try (Session session = engine.openSession()) {
            session.one(select(MANUAL)).getChapters().sort(Comparator.comparing(Chapter::getTitle));
            session.commit();
        }
        detached = reversed(some);
        try (Session session = engine.openSession()) {
            assertThat(session.merge(detached).getChapters())
                    .extracting(Chapter::getTitle)
                    .containsExactly("d", "b", "c", "a");
            session.commit();
            assertThat(session.list(select(CHAPTER.title).orderBy(CHAPTER.position)))
                    .containsExactly("d", "b", "c", "a");
        }
    }

    @Test
    @Row("C192")
    void listWithPositions_isNumberedWithoutWhatIsHidden_whereItIsLoaded_elseWithIt() {
        given(QManual.builder()
                .title("first")
                .chapters(chapter("a"), chapter("b"), chapter("c"))
                .build());
        SessionFactory some = engine.sessions(o -> o.criteria(CHAPTER, chapter -> chapter.title.ne("b")));
        try (Session session = some.openSession()) {
            session.one(select(MANUAL)).getChapters().add(chapter("d"));
            session.commit();
        }
        assertThat(positions()).containsExactly("0a", "1b", "2c", "3d");
        try (Session session = some.openSession()) {
            Manual manual = session.one(select(MANUAL).options(selectIn(MANUAL.chapters)));
            manual.getChapters().add(chapter("e"));
            session.commit();
        }
        assertThat(positions()).containsExactly("0a", "1b", "1c", "2d", "3e");
    }

    private List<String> positions() {
        try (Session session = engine.openSession()) {
            return session.list(select(CHAPTER).orderBy(CHAPTER.position, CHAPTER.id)).stream()
                    .map(each -> each.getPosition() + each.getTitle())
                    .toList();
        }
    }

    private static Manual reversed(SessionFactory sessions) {
        Manual detached;
        try (Session session = sessions.openSession()) {
            detached = session.one(select(MANUAL).options(selectIn(MANUAL.chapters)));
            assertThat(detached.getChapters()).hasSize(3);
        }
        Collections.reverse(detached.getChapters());
        return detached;
    }

    private static Chapter chapter(String title) {
        return QChapter.builder().title(title).build();
    }
}
