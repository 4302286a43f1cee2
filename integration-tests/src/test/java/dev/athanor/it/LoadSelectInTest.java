package dev.athanor.it;

import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Relationships loaded with the query, by a second statement with the keys of its objects. */
class LoadSelectInTest extends DatabaseTest {
    private static final String USERS = "SELECT " + StatementTexts.USER + " FROM user_account";
    private static final String ADDRESSES = "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id ";

    @Test
    @Row({"S104", "S126"})
    void collections_comeWithASecondStatementOfAllKeys() {
        given(SelectData.users(4));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).options(selectIn(USER.addresses)));
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of(1L, 2L, 3L, 4L));
            assertStatements(USERS, ADDRESSES + StatementTexts.in(4));
            assertThat(users).allSatisfy(user -> {
                assertThat(user.getAddresses())
                        .extracting(Address::getEmailAddress)
                        .containsExactly("a" + user.getId() + "@x.org", "b" + user.getId() + "@x.org");
                assertThat(user.getAddresses().get(0).getUser()).isSameAs(user);
            });
            assertCount(0);
        }
    }

    @Test
    @Row("S105")
    void parentsWithoutChildren_haveAnEmptyLoadedCollection() {
        given(user("patrick"), user("squid", "squid@x.org"));
        try (Session session = engine.openSession()) {
            List<User> users =
                    session.list(select(USER).options(selectIn(USER.addresses)).orderBy(USER.id));
            assertCount(2);
            assertThat(Inspect.isLoaded(users.get(0), "addresses")).isTrue();
            assertThat(users.get(0).getAddresses()).isEmpty();
            assertThat(users.get(1).getAddresses()).hasSize(1);
            assertCount(0);
        }
    }

    @Test
    void noParents_isNoSecondStatement() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER).options(selectIn(USER.addresses))))
                    .isEmpty();
            assertStatements(USERS);
        }
    }

    @Test
    @Row("C146")
    void manyParents_areAskedForInChunksOf500() {
        given(SelectData.users(1204));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).options(selectIn(USER.addresses)));
            Set<Object> keys = new HashSet<>();
            recorder.statements()
                    .subList(1, 4)
                    .forEach(event -> keys.addAll(event.binds().get(0)));
            assertThat(keys).hasSize(1204);
            assertStatements(
                    USERS,
                    ADDRESSES + StatementTexts.in(500),
                    ADDRESSES + StatementTexts.in(500),
                    ADDRESSES + StatementTexts.in(256));
            assertThat(users).allSatisfy(user -> assertThat(user.getAddresses()).hasSize(2));
            assertCount(0);
        }
    }

    @Test
    @Row("C148")
    void parentsWhoseCollectionIsLoaded_areLeftOut() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            User one = session.getOne(USER, 1L);
            List<Address> before = List.copyOf(one.getAddresses());
            recorder.clear();
            session.list(select(USER).options(selectIn(USER.addresses)));
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of(2L, 3L));
            assertStatements(USERS, ADDRESSES + StatementTexts.in(2));
            assertThat(one.getAddresses()).containsExactlyElementsOf(before);
            session.list(select(USER).options(selectIn(USER.addresses)).populateExisting());
            assertStatements(USERS, ADDRESSES + StatementTexts.in(4));
            assertThat(one.getAddresses()).containsExactlyElementsOf(before);
        }
    }

    @Test
    @Row("C147")
    void toOne_isLoadedByTheKeysOfItsTargets() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            List<Address> addresses =
                    session.list(select(ADDRESS).options(selectIn(ADDRESS.user)).orderBy(ADDRESS.id));
            assertStatements(
                    "SELECT " + StatementTexts.ADDRESS + " FROM address ORDER BY address.id",
                    USERS + " WHERE user_account.id " + StatementTexts.in(4));
            assertThat(addresses)
                    .extracting(address -> address.getUser().getName())
                    .contains("u1", "u2", "u3");
            assertCount(0);
        }
    }

    @Test
    @Row("C161")
    void manyToMany_isLoadedThroughItsLinkTable() {
        Tag java = tag("java");
        given(
                QPost.builder().title("p1").views(1).tags(java, tag("orm")).build(),
                QPost.builder().title("p2").views(1).tags(java).build(),
                QPost.builder().title("bare").views(1).build());
        try (Session session = engine.openSession()) {
            List<Post> posts =
                    session.list(select(POST).options(selectIn(POST.tags)).orderBy(POST.id));
            assertStatements(
                    "SELECT " + StatementTexts.POST + " FROM post ORDER BY post.id",
                    "SELECT post_tag.post_id, " + StatementTexts.TAG
                            + " FROM tag JOIN post_tag ON tag.id = post_tag.tag_id WHERE post_tag.post_id "
                            + StatementTexts.in(4));
            assertThat(posts.get(0).getTags()).extracting(Tag::label).containsExactlyInAnyOrder("java", "orm");
            assertThat(posts.get(1).getTags()).extracting(Tag::label).containsExactly("java");
            assertThat(posts.get(2).getTags()).isEmpty();
            assertCount(0);
        }
    }

    @Test
    void oneToOne_isLoadedByItsForeignKey() {
        given(
                QCustomer.builder()
                        .code("A")
                        .name("ann")
                        .profile(QProfile.builder().bio("a").build())
                        .build(),
                QCustomer.builder().code("B").name("bob").build());
        try (Session session = engine.openSession()) {
            List<Customer> customers = session.list(
                    select(CUSTOMER).options(selectIn(CUSTOMER.profile)).orderBy(CUSTOMER.code));
            assertStatements(
                    "SELECT " + StatementTexts.CUSTOMER + " FROM customer ORDER BY customer.code",
                    "SELECT " + StatementTexts.PROFILE + " FROM profile WHERE profile.customer_code "
                            + StatementTexts.in(2));
            assertThat(customers.get(0).getProfile().getBio()).isEqualTo("a");
            assertThat(customers.get(1).getProfile()).isNull();
            assertCount(0);
        }
    }

    @Test
    void limit_countsParents() {
        given(SelectData.users(5));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER)
                    .options(selectIn(USER.addresses))
                    .orderBy(USER.id)
                    .limit(2));
            assertThat(users).hasSize(2);
            assertStatements(USERS + " ORDER BY user_account.id LIMIT ?", ADDRESSES + StatementTexts.in(2));
        }
    }

    @Test
    @Row("C157")
    void optionOfAnEntityThatIsNotReturned_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(USER).options(selectIn(AUTHOR.posts))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "selectIn(Author.posts) is about an entity that the query does not return. Select author, or"
                                    + " leave the option out.");
            assertCount(0);
        }
    }
}
