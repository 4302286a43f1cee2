package dev.athanor.it;

import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.peers;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.event.StatementEvent;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QOrder;
import dev.athanor.it.shop.QOrderItem;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The default loader strategy: one statement for the peers of the object that was touched, in chunks of 500. */
class LoadPeersTest extends DatabaseTest {
    private static final String ADDRESSES = "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id ";
    private static final String USERS = "SELECT " + StatementTexts.USER + " FROM user_account";

    /** The different values that the recorded statements bind, the first one left out. */
    private Set<Object> bindsOfLoads() {
        Set<Object> values = new HashSet<>();
        List<StatementEvent> statements = recorder.statements();
        statements
                .subList(1, statements.size())
                .forEach(event -> values.addAll(event.binds().get(0)));
        return values;
    }

    @Test
    void toMany_loadsInChunksOf500() {
        given(SelectData.users(1204));
        try (Session session = engine.openSession()) {
            int children = 0;
            for (User user : session.list(select(USER))) {
                assertThat(user.getAddresses()).hasSize(2);
                children += user.getAddresses().size();
            }
            assertThat(children).isEqualTo(2408);
            assertThat(bindsOfLoads()).hasSize(1204);
            assertStatements(
                    USERS,
                    ADDRESSES + StatementTexts.in(500),
                    ADDRESSES + StatementTexts.in(500),
                    ADDRESSES + StatementTexts.in(256));
        }
    }

    @Test
    void toOne_loadsInChunksOf500() {
        given(SelectData.users(1204));
        try (Session session = engine.openSession()) {
            List<Address> addresses = session.list(select(ADDRESS).where(ADDRESS.emailAddress.startsWith("a")));
            assertThat(addresses).hasSize(1204);
            for (Address address : addresses) {
                assertThat(address.getUser()).isNotNull();
            }
            assertThat(bindsOfLoads()).hasSize(1204);
            String byKeys = USERS + " WHERE user_account.id ";
            assertStatements(
                    "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.email_address LIKE ? || '%'",
                    byKeys + StatementTexts.in(500),
                    byKeys + StatementTexts.in(500),
                    byKeys + StatementTexts.in(256));
        }
    }

    @Test
    void toOne_asksForEachTargetOnce_andForNoneWhereTheKeyIsNull() {
        given(
                user("ann", "ann@x.org", "ann@y.org"),
                user("bob", "bob@x.org", "bob@y.org", "bob@z.org"),
                QAddress.builder().emailAddress("free@x.org").build());
        try (Session session = engine.openSession()) {
            List<Address> addresses = session.list(select(ADDRESS).orderBy(ADDRESS.id.desc()));
            assertThat(addresses.get(0).getUser()).isNull();
            assertCount(1);
            assertThat(addresses.get(1).getUser().getName()).isEqualTo("bob");
            assertThat(addresses.get(5).getUser().getName()).isEqualTo("ann");
            assertStatements(USERS + " WHERE user_account.id IN (?, ?)");
        }
    }

    @Test
    void walkBack_needsNoStatement() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            for (User user : session.list(select(USER))) {
                assertThat(user.getAddresses())
                        .allSatisfy(address -> assertThat(address.getUser()).isSameAs(user));
            }
            assertCount(2);
        }
    }

    @Test
    void objectsBroughtByGet_arePeers() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            User one = session.getOne(USER, 1L);
            User two = session.getOne(USER, 2L);
            User three = session.getOne(USER, 3L);
            recorder.clear();
            assertThat(two.getAddresses()).hasSize(2);
            assertThat(one.getAddresses()).hasSize(2);
            assertThat(three.getAddresses()).hasSize(2);
            assertStatements(ADDRESSES + StatementTexts.in(4));
        }
    }

    @Test
    void objectsOfAnotherResult_areNoPeers() {
        given(SelectData.users(4));
        try (Session session = engine.openSession()) {
            List<User> first = session.list(select(USER).where(USER.id.le(2L)));
            List<User> others = session.list(select(USER).where(USER.id.gt(2L)));
            recorder.clear();
            assertThat(first.get(0).getAddresses()).hasSize(2);
            assertStatements(ADDRESSES + StatementTexts.in(2));
            assertThat(others.get(1).getAddresses()).hasSize(2);
            assertStatements(ADDRESSES + StatementTexts.in(2));
        }
    }

    @Test
    void peersThatAreLoaded_areNotLoadedAgain() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER));
            assertThat(users.get(0).getAddresses()).hasSize(2);
            Address added = QAddress.builder().emailAddress("new@x.org").build();
            users.get(0).getAddresses().add(added);
            recorder.clear();
            assertThat(users.get(2).getAddresses()).hasSize(2);
            assertThat(users.get(0).getAddresses()).hasSize(3).contains(added);
            assertCount(0);
        }
    }

    @Test
    void manyToMany_isOneStatementForThePeers() {
        Tag java = tag("java");
        given(
                QPost.builder().title("p1").views(1).tags(java, tag("orm")).build(),
                QPost.builder().title("p2").views(1).tags(java).build(),
                QPost.builder().title("bare").views(1).build());
        try (Session session = engine.openSession()) {
            List<Post> posts = session.list(select(POST).orderBy(POST.id));
            assertThat(posts.get(0).getTags()).extracting(Tag::label).containsExactlyInAnyOrder("java", "orm");
            assertThat(posts.get(1).getTags()).extracting(Tag::label).containsExactly("java");
            assertThat(posts.get(2).getTags()).isEmpty();
            assertThat(posts.get(0).getTags()).containsAll(posts.get(1).getTags());
            assertStatements(
                    "SELECT " + StatementTexts.POST + " FROM post ORDER BY post.id",
                    "SELECT post_tag.post_id, " + StatementTexts.TAG
                            + " FROM tag JOIN post_tag ON tag.id = post_tag.tag_id WHERE post_tag.post_id "
                            + StatementTexts.in(4));
        }
    }

    @Test
    void oneToOne_isOneStatementFromEitherSide() {
        given(
                QCustomer.builder()
                        .code("A")
                        .name("ann")
                        .profile(QProfile.builder().bio("a").build())
                        .build(),
                QCustomer.builder().code("B").name("bob").build());
        try (Session session = engine.openSession()) {
            List<Customer> customers = session.list(select(CUSTOMER).orderBy(CUSTOMER.code));
            recorder.clear();
            assertThat(customers.get(1).getProfile()).isNull();
            assertThat(customers.get(0).getProfile().getBio()).isEqualTo("a");
            assertThat(customers.get(0).getProfile().getCustomer()).isSameAs(customers.get(0));
            assertStatements("SELECT " + StatementTexts.PROFILE + " FROM profile WHERE profile.customer_code "
                    + StatementTexts.in(2));
        }
    }

    @Test
    void severalLevels_areOneStatementEach() {
        for (int c = 1; c <= 3; c++) {
            Customer customer = QCustomer.builder().code("C" + c).name("c" + c).build();
            for (int o = 1; o <= 2; o++) {
                Order order = QOrder.builder()
                        .placedOn(LocalDate.of(2026, c, o))
                        .status(Order.Status.NEW)
                        .customer(customer)
                        .build();
                OrderItem item = QOrderItem.builder()
                        .line(1)
                        .product("tea")
                        .price(BigDecimal.ONE)
                        .order(order)
                        .build();
                given(customer, order, item);
            }
        }
        try (Session session = engine.openSession()) {
            int items = 0;
            for (Customer customer : session.list(select(CUSTOMER))) {
                for (Order order : customer.getOrders()) {
                    items += order.getItems().size();
                    assertThat(order.getItems().get(0).getOrder().getCustomer()).isSameAs(customer);
                }
            }
            assertThat(items).isEqualTo(6);
            assertCount(3);
        }
    }

    @Test
    void option_asksForPeersInPlaceOfTheMappingsStrategy() {
        given(SelectData.authors(20));
        try (Session session = engine.openSession()) {
            for (Author author : session.list(select(AUTHOR).options(peers(AUTHOR.posts)))) {
                assertThat(author.getPosts()).hasSize(2);
            }
            assertStatements(
                    "SELECT " + StatementTexts.AUTHOR + " FROM author",
                    "SELECT " + StatementTexts.POST + " FROM post WHERE post.author_id " + StatementTexts.in(32));
        }
    }

    @Test
    void walkAfterCommit_refreshesAndLoadsByPeers() {
        given(SelectData.users(50));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER));
            session.commit();
            recorder.clear();
            for (User user : users) {
                assertThat(user.getName()).startsWith("u");
                assertThat(user.getAddresses()).hasSize(2);
            }
            assertStatements(
                    USERS + " WHERE user_account.id " + StatementTexts.in(64), ADDRESSES + StatementTexts.in(64));
        }
    }
}
