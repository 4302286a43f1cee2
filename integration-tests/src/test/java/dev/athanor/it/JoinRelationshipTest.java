package dev.athanor.it;

import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QOrder;
import dev.athanor.it.shop.QOrderItem;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joins along relationships, whose ON is that of the mapping. */
class JoinRelationshipTest extends DatabaseTest {
    private static final String ON = " ON user_account.id = address.user_id";

    @BeforeEach
    void insertUsers() {
        given(user("squid", "squid@x.org", "squid@y.org"), user("none"), user("pkrabs", "pearl@x.org"));
    }

    @Test
    @Row("S86")
    void join_isOnTheKeysOfTheRelationship() {
        try (Session session = engine.openSession()) {
            var emails =
                    select(ADDRESS.emailAddress).from(USER).join(USER.addresses).orderBy(ADDRESS.id);
            assertThat(session.list(emails)).containsExactly("squid@x.org", "squid@y.org", "pearl@x.org");
            assertStatements(
                    "SELECT address.email_address FROM user_account JOIN address" + ON + " ORDER BY address.id");
            assertThat(session.list(
                            select(ADDRESS.emailAddress).join(ADDRESS.user).where(USER.name.eq("pkrabs"))))
                    .containsExactly("pearl@x.org");
            assertStatements("SELECT address.email_address FROM address JOIN user_account" + ON
                    + " WHERE user_account.name = ?");
        }
    }

    @Test
    @Row("S86")
    void leftJoin_keepsRowsWithoutATarget() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name, ADDRESS.emailAddress)
                            .from(USER)
                            .leftJoin(USER.addresses)
                            .orderBy(USER.id, ADDRESS.id)))
                    .extracting(Object::toString)
                    .containsExactly(
                            "(squid, squid@x.org)", "(squid, squid@y.org)", "(none, null)", "(pkrabs, pearl@x.org)");
            assertStatements("SELECT user_account.name, address.email_address FROM user_account LEFT JOIN address" + ON
                    + " ORDER BY user_account.id, address.id");
        }
    }

    @Test
    @Row("S87")
    void joinOfAnEntity_isOnItsForeignKey() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(ADDRESS.emailAddress)
                            .from(USER)
                            .join(ADDRESS)
                            .where(USER.name.eq("pkrabs"))))
                    .containsExactly("pearl@x.org");
            assertStatements("SELECT address.email_address FROM user_account JOIN address" + ON
                    + " WHERE user_account.name = ?");
        }
    }

    @Test
    @Row("S89")
    void on_followsTheColumnsThatTheMappingNames() {
        Customer ann = QCustomer.builder()
                .code("ANN")
                .name("ann")
                .profile(QProfile.builder().bio("likes Java").build())
                .build();
        given(ann);
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(CUSTOMER.name).join(PROFILE.customer)))
                    .containsExactly("ann");
            assertThat(session.list(select(PROFILE.bio).from(CUSTOMER).join(CUSTOMER.profile)))
                    .containsExactly("likes Java");
            assertStatements(
                    "SELECT customer.name FROM profile JOIN customer ON customer.code = profile.customer_code",
                    "SELECT profile.bio FROM customer JOIN profile ON customer.code = profile.customer_code");
        }
    }

    @Test
    @Row("S89")
    void on_ofALinkTable_isTwoJoins() {
        var to = NODE.alias("linked");
        given(
                QPost.builder()
                        .title("p")
                        .views(1)
                        .tags(tag("java"), tag("orm"))
                        .build(),
                QNode.builder()
                        .name("from")
                        .links(QNode.builder().name("to").build())
                        .build());
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(TAG.label).from(POST).join(POST.tags).orderBy(TAG.label)))
                    .containsExactly("java", "orm");
            assertThat(session.list(select(NODE.name, to.name).join(NODE.links.to(to))))
                    .extracting(Object::toString)
                    .containsExactly("(from, to)");
            assertStatements(
                    "SELECT tag.label FROM post JOIN post_tag ON post.id = post_tag.post_id JOIN tag ON tag.id ="
                            + " post_tag.tag_id ORDER BY tag.label",
                    "SELECT node.name, linked.name FROM node JOIN node_link AS node_link_1 ON node.id = node_link_1.from_id"
                            + " JOIN node AS linked ON linked.id = node_link_1.to_id");
        }
    }

    @Test
    void leftJoinOverALinkTable_keepsThePairTogether() {
        given(
                QPost.builder().title("tagged").views(1).tags(tag("java")).build(),
                QPost.builder().title("bare").views(1).build());
        try (Session session = engine.openSession()) {
            List<Row2<String, String>> rows = session.list(
                    select(POST.title, TAG.label).from(POST).leftJoin(POST.tags).orderBy(POST.id));
            assertThat(rows).extracting(Object::toString).containsExactly("(tagged, java)", "(bare, null)");
            assertStatements(
                    "SELECT post.title, tag.label FROM post LEFT JOIN (post_tag JOIN tag ON tag.id = post_tag.tag_id)"
                            + " ON post.id = post_tag.post_id ORDER BY post.id");
        }
    }

    @Test
    void on_ofACompositeKey_goesFromOrderToItem() {
        Customer ann = QCustomer.builder().code("ANN").name("ann").build();
        Order order = QOrder.builder()
                .placedOn(LocalDate.of(2026, 1, 1))
                .status(Order.Status.NEW)
                .customer(ann)
                .build();
        given(
                ann,
                order,
                QOrderItem.builder()
                        .line(1)
                        .product("tea")
                        .price(new BigDecimal("2.50"))
                        .order(order)
                        .build());
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(ORDER_ITEM.product)
                            .from(CUSTOMER)
                            .join(CUSTOMER.orders)
                            .join(ORDER.items)
                            .where(CUSTOMER.code.eq("ANN"))))
                    .containsExactly("tea");
            assertStatements(
                    "SELECT order_item.product FROM customer JOIN orders ON customer.code = orders.customer_code"
                            + " JOIN order_item ON orders.id = order_item.order_id WHERE customer.code = ?");
        }
    }

    @Test
    @Row("S93")
    void and_widensTheOn() {
        try (Session session = engine.openSession()) {
            var pearl = USER.addresses.and(ADDRESS.emailAddress.eq("pearl@x.org"));
            assertThat(session.list(select(USER.name).join(pearl))).containsExactly("pkrabs");
            assertThat(session.list(select(USER.name, ADDRESS.id)
                            .from(USER)
                            .leftJoin(pearl)
                            .orderBy(USER.id)))
                    .extracting(Object::toString)
                    .containsExactly("(squid, null)", "(none, null)", "(pkrabs, 3)");
            assertStatements(
                    "SELECT user_account.name FROM user_account JOIN address" + ON + " AND address.email_address = ?",
                    "SELECT user_account.name, address.id FROM user_account LEFT JOIN address" + ON
                            + " AND address.email_address = ? ORDER BY user_account.id");
        }
    }

    @Test
    @Row("S93")
    void and_putsAnOrIntoParentheses() {
        try (Session session = engine.openSession()) {
            var two = USER.addresses.and(ADDRESS.id.eq(1L).or(ADDRESS.id.eq(3L)));
            assertThat(session.list(select(USER.name).join(two).orderBy(USER.id)))
                    .containsExactly("squid", "pkrabs");
            assertStatements("SELECT user_account.name FROM user_account JOIN address" + ON
                    + " AND (address.id = ? OR address.id = ?) ORDER BY user_account.id");
        }
    }

    @Test
    @Row("S128")
    void join_alone_leavesTheRelationshipUnloaded() {
        given(SelectData.author("ann", "p1"));
        try (Session session = engine.openSession()) {
            Post post = session.one(select(POST).join(POST.author));
            assertStatements(
                    "SELECT " + StatementTexts.POST + " FROM post JOIN author ON author.id = post.author_id LIMIT ?");
            assertThat(Inspect.isLoaded(post, "author")).isFalse();
            assertThat(post.getAuthor()).isNotNull();
            assertStatements("SELECT " + StatementTexts.AUTHOR + " FROM author WHERE author.id = ?");
            assertThat(post.getAuthor().getName()).isEqualTo("ann");
            assertCount(0);
        }
    }

    @Test
    @Row("S128")
    void join_whoseTargetIsInTheMap_needsNoStatement() {
        given(SelectData.author("ann", "p1"));
        try (Session session = engine.openSession()) {
            var author = session.get(AUTHOR, 1L);
            Post post = session.one(select(POST).join(POST.author));
            recorder.clear();
            assertThat(post.getAuthor()).isSameAs(author);
            assertCount(0);
        }
    }

    @Test
    void join_repeatsItsParents_distinctAndUniqueDoNot() {
        try (Session session = engine.openSession()) {
            var joined = select(USER).join(USER.addresses).orderBy(USER.id);
            List<User> users = session.list(joined);
            assertThat(users).extracting(User::getName).containsExactly("squid", "squid", "pkrabs");
            assertThat(users.get(0)).isSameAs(users.get(1));
            assertThat(session.list(joined.distinct()))
                    .extracting(User::getName)
                    .containsExactly("squid", "pkrabs");
            assertThat(session.list(joined.unique())).extracting(User::getName).containsExactly("squid", "pkrabs");
            String sql = StatementTexts.USER + " FROM user_account JOIN address" + ON + " ORDER BY user_account.id";
            assertStatements("SELECT " + sql, "SELECT DISTINCT " + sql, "SELECT " + sql);
        }
    }
}
