package dev.athanor.it;

import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about the targets of a relationship, by EXISTS. */
class ExistsRelationshipTest extends DatabaseTest {
    private static final LocalDateTime YESTERDAY = LocalDateTime.of(2026, 5, 1, 0, 0);
    private static final String FROM_USER = "EXISTS (SELECT 1 FROM address WHERE user_account.id = address.user_id";
    private static final String FROM_ADDRESS =
            "EXISTS (SELECT 1 FROM user_account WHERE user_account.id = address.user_id";

    @BeforeEach
    void insertUsers() {
        User gone = QUser.builder().name("gone").deleted(true).build();
        User back = QUser.builder()
                .name("back")
                .deleted(true)
                .lastLogin(YESTERDAY.plusHours(1))
                .build();
        gone.getAddresses().add(QAddress.builder().emailAddress("gone@x.org").build());
        back.getAddresses().add(QAddress.builder().emailAddress("back@x.org").build());
        given(
                user("pkrabs", "pearl@x.org", "pearl@y.org"),
                user("none"),
                gone,
                back,
                QAddress.builder().emailAddress("free@x.org").build());
    }

    private List<String> users(Condition condition, String where) {
        try (Session session = engine.openSession()) {
            List<String> names = session.list(select(USER.name).where(condition).orderBy(USER.id));
            assertStatements("SELECT user_account.name FROM user_account WHERE " + where + " ORDER BY user_account.id");
            return names;
        }
    }

    private List<String> addresses(Condition condition, String where) {
        try (Session session = engine.openSession()) {
            List<String> emails =
                    session.list(select(ADDRESS.emailAddress).where(condition).orderBy(ADDRESS.id));
            assertStatements("SELECT address.email_address FROM address WHERE " + where + " ORDER BY address.id");
            return emails;
        }
    }

    @Test
    @Row("S94")
    void any_findsParentsWithSuchAChild() {
        assertThat(users(
                        USER.addresses.any(ADDRESS.emailAddress.eq("pearl@y.org")),
                        FROM_USER + " AND address.email_address = ?)"))
                .containsExactly("pkrabs");
        assertThat(users(USER.addresses.any(), FROM_USER + ")")).containsExactly("pkrabs", "gone", "back");
    }

    @Test
    @Row("S94")
    void any_putsAnOrIntoParentheses() {
        assertThat(users(
                        USER.addresses.any(
                                ADDRESS.emailAddress.eq("gone@x.org").or(ADDRESS.emailAddress.eq("back@x.org"))),
                        FROM_USER + " AND (address.email_address = ? OR address.email_address = ?))"))
                .containsExactly("gone", "back");
    }

    @Test
    @Row({"S95", "C165"})
    void any_negated_findsParentsWithout() {
        assertThat(users(USER.addresses.any().not(), "NOT " + FROM_USER + ")")).containsExactly("none");
        assertThat(users(
                        USER.addresses
                                .any(ADDRESS.emailAddress.endsWith("y.org"))
                                .not(),
                        "NOT " + FROM_USER + " AND address.email_address LIKE '%' || ?)"))
                .containsExactly("none", "gone", "back");
    }

    @Test
    @Row("S96")
    void has_findsChildrenOfSuchAParent() {
        assertThat(addresses(ADDRESS.user.has(USER.name.eq("pkrabs")), FROM_ADDRESS + " AND user_account.name = ?)"))
                .containsExactly("pearl@x.org", "pearl@y.org");
        assertThat(addresses(ADDRESS.user.has().not(), "NOT " + FROM_ADDRESS + ")"))
                .containsExactly("free@x.org");
    }

    @Test
    @Row("S97")
    void has_takesACompoundConditionAsOneGroup() {
        assertThat(addresses(
                        ADDRESS.user.has(USER.deleted.not().or(USER.lastLogin.gt(YESTERDAY))),
                        FROM_ADDRESS + " AND (NOT user_account.deleted OR user_account.last_login > ?))"))
                .containsExactly("pearl@x.org", "pearl@y.org", "back@x.org");
    }

    @Test
    void any_ofASelfReference_namesTheInnerOne() {
        given(QNode.builder()
                .name("root")
                .children(QNode.builder()
                        .name("x")
                        .children(QNode.builder().name("leaf").build())
                        .build())
                .build());
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(NODE.name).where(NODE.children.any(child -> child.name.eq("x")))))
                    .containsExactly("root");
            assertThat(session.list(select(NODE.name)
                            .where(NODE.children.any(child -> child.children.any(leaf -> leaf.name.eq("leaf"))))))
                    .containsExactly("root");
            assertThat(session.list(select(NODE.name).where(NODE.children.any().not())))
                    .containsExactly("leaf");
            assertThat(session.list(select(NODE.name).where(NODE.parent.has(parent -> parent.name.eq("x")))))
                    .containsExactly("leaf");
            String any = "SELECT node.name FROM node WHERE EXISTS (SELECT 1 FROM node AS node_1 WHERE node.id ="
                    + " node_1.parent_id";
            assertStatements(
                    any + " AND node_1.name = ?)",
                    any
                            + " AND EXISTS (SELECT 1 FROM node AS node_2 WHERE node_1.id = node_2.parent_id AND node_2.name ="
                            + " ?))",
                    any.replace("WHERE EXISTS", "WHERE NOT EXISTS") + ")",
                    "SELECT node.name FROM node WHERE EXISTS (SELECT 1 FROM node AS node_1 WHERE node_1.id = node.parent_id"
                            + " AND node_1.name = ?)");
        }
        assertThatThrownBy(() -> NODE.children.any(NODE.name.eq("x")))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Node.children refers to its own table, where any(condition) cannot tell the two apart. Write"
                                + " NODE.children.any(other -> ...), with other for the target.");
    }

    @Test
    void any_ofALinkTable_goesThroughIt() {
        Tag java = tag("java");
        given(
                QPost.builder().title("p1").views(1).tags(java, tag("orm")).build(),
                QPost.builder().title("p2").views(1).tags(java).build(),
                QPost.builder().title("bare").views(1).build());
        String link = "SELECT post.title FROM post WHERE EXISTS (SELECT 1 FROM post_tag";
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.title).where(POST.tags.any(TAG.label.eq("orm")))))
                    .containsExactly("p1");
            assertThat(session.list(select(POST.title).where(POST.tags.any()))).containsExactly("p1", "p2");
            assertThat(session.list(select(POST.title).where(POST.tags.any().not())))
                    .containsExactly("bare");
            assertThat(session.list(select(TAG.label).where(TAG.posts.any(POST.title.eq("p2")))))
                    .containsExactly("java");
            assertStatements(
                    link + " JOIN tag ON tag.id = post_tag.tag_id WHERE post.id = post_tag.post_id AND tag.label = ?)",
                    link + " WHERE post.id = post_tag.post_id)",
                    link.replace("WHERE EXISTS", "WHERE NOT EXISTS") + " WHERE post.id = post_tag.post_id)",
                    "SELECT tag.label FROM tag WHERE EXISTS (SELECT 1 FROM post_tag JOIN post ON post.id = post_tag.post_id"
                            + " WHERE tag.id = post_tag.tag_id AND post.title = ?)");
        }
    }

    @Test
    void has_ofTheInverseSideOfAOneToOne() {
        given(
                QCustomer.builder()
                        .code("A")
                        .name("ann")
                        .profile(QProfile.builder().bio("x").build())
                        .build(),
                QCustomer.builder().code("B").name("bob").build());
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(CUSTOMER.name).where(CUSTOMER.profile.has(PROFILE.bio.eq("x")))))
                    .containsExactly("ann");
            assertThat(session.list(select(CUSTOMER.name).where(CUSTOMER.profile.isNull())))
                    .containsExactly("bob");
            String exists = "EXISTS (SELECT 1 FROM profile WHERE customer.code = profile.customer_code";
            assertStatements(
                    "SELECT customer.name FROM customer WHERE " + exists + " AND profile.bio = ?)",
                    "SELECT customer.name FROM customer WHERE NOT " + exists + ")");
        }
    }
}
