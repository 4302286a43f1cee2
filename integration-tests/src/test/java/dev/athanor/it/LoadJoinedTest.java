package dev.athanor.it;

import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.Comment;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QComment;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relationships loaded by the query's own statement, from a join that the rest of the query cannot refer to. */
class LoadJoinedTest extends DatabaseTest {
    private static final String USERS_AND_ADDRESSES = "SELECT " + StatementTexts.USER + ", "
            + StatementTexts.of(StatementTexts.ADDRESS, "address_1")
            + " FROM user_account LEFT JOIN address AS address_1 ON user_account.id = address_1.user_id";
    private static final String ADDRESSES_AND_USERS =
            "SELECT " + StatementTexts.ADDRESS + ", " + StatementTexts.of(StatementTexts.USER, "user_account_1");

    @Test
    @Row({"S106", "C150"})
    void collection_comesWithItsParentsWhichAreNotRepeated() {
        given(user("ann", "ann@x.org", "ann@y.org", "ann@z.org"), user("none"), user("bob", "bob@x.org"));
        try (Session session = engine.openSession()) {
            List<User> users =
                    session.list(select(USER).options(joined(USER.addresses)).orderBy(USER.id));
            assertStatements(USERS_AND_ADDRESSES + " ORDER BY user_account.id");
            assertThat(users).extracting(User::getName).containsExactly("ann", "none", "bob");
            assertThat(users.get(0).getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactlyInAnyOrder("ann@x.org", "ann@y.org", "ann@z.org");
            assertThat(users.get(1).getAddresses()).isEmpty();
            assertThat(users.get(2).getAddresses().get(0).getUser()).isSameAs(users.get(2));
            assertCount(0);
        }
    }

    /** A join would be a part of what one row is taken of, and the collection would have one object. */
    @Test
    @RunsOn(
            value = {ItDatabase.H2, ItDatabase.POSTGRESQL},
            because = "the others have no DISTINCT ON")
    void collectionOfOneRowOfSeveral_isWhole() {
        given(user("ann", "ann@x.org", "ann@y.org"), user("ann", "bob@x.org"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER)
                    .distinctOn(USER.name)
                    .orderBy(USER.name, USER.id)
                    .options(joined(USER.addresses)));
            assertCount(2);
            assertThat(users).hasSize(1);
            assertThat(users.get(0).getAddresses()).hasSize(2);
            assertCount(0);
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "H2 wants all columns to be grouped by")
    void collectionOfAGroup_isWhole() {
        given(user("ann", "ann@x.org", "ann@y.org"), user("bob", "bob@x.org"));
        try (Session session = engine.openSession()) {
            List<User> users =
                    session.list(select(USER).groupBy(USER.id).orderBy(USER.id).options(joined(USER.addresses)));
            assertThat(users.get(0).getAddresses()).hasSize(2);
            assertThat(users.get(1).getAddresses()).hasSize(1);
            assertCount(2);
        }
    }

    @Test
    @Row("S106")
    void oneParent_isOneRowWhateverItsChildren() {
        given(user("ann", "ann@x.org", "ann@y.org"), user("bob", "bob@x.org", "bob@y.org"));
        try (Session session = engine.openSession()) {
            User ann = session.one(select(USER).where(USER.id.eq(1L)).options(joined(USER.addresses)));
            assertThat(ann.getAddresses()).hasSize(2);
            assertStatements(USERS_AND_ADDRESSES + " WHERE user_account.id = ?");
        }
    }

    @Test
    @Row("C149")
    void first_limitsParents_andReadsTheCollectionOfThatOne() {
        given(SelectData.users(3));
        var query = select(USER).orderBy(USER.id.desc()).options(joined(USER.addresses));
        try (Session session = engine.openSession()) {
            User last = session.first(query);
            assertThat(last.getName()).isEqualTo("u3");
            assertThat(last.getAddresses()).hasSize(2);
            assertStatements(
                    "SELECT " + StatementTexts.USER + " FROM user_account ORDER BY user_account.id DESC LIMIT ?",
                    "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id = ?");
            assertThat(session.firstOrNull(query)).isSameAs(last);
            assertStatements(
                    "SELECT " + StatementTexts.USER + " FROM user_account ORDER BY user_account.id DESC LIMIT ?");
            assertThat(session.firstOrNull(query.where(USER.id.eq(99L)))).isNull();
        }
    }

    @Test
    void first_readsAllRows_whereTheCollectionIsOfThose() {
        given(SelectData.users(2));
        try (Session session = engine.openSession()) {
            User last = session.first(select(USER)
                    .orderBy(USER.id.desc())
                    .options(joined(USER.addresses).inner()));
            assertThat(last.getAddresses()).hasSize(2);
            assertStatements(USERS_AND_ADDRESSES.replace("LEFT JOIN", "JOIN") + " ORDER BY user_account.id DESC");
        }
    }

    @Test
    @Row("C149")
    void limit_countsParents() {
        given(SelectData.users(5));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER)
                    .options(joined(USER.addresses))
                    .orderBy(USER.id)
                    .limit(2)
                    .offset(1));
            assertThat(users).extracting(User::getName).containsExactly("u2", "u3");
            assertThat(users).allSatisfy(user -> assertThat(user.getAddresses()).hasSize(2));
            assertStatements(
                    "SELECT " + StatementTexts.USER + " FROM user_account ORDER BY user_account.id LIMIT ? OFFSET ?",
                    "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id " + StatementTexts.in(2));
        }
    }

    @Test
    @Row("C149")
    void toOne_isLeftJoined_alsoWithALimit() {
        given(
                user("ann", "ann@x.org"),
                QAddress.builder().emailAddress("free@x.org").build());
        try (Session session = engine.openSession()) {
            List<Address> addresses = session.list(select(ADDRESS)
                    .options(joined(ADDRESS.user))
                    .orderBy(ADDRESS.id)
                    .limit(5));
            assertStatements(ADDRESSES_AND_USERS + " FROM address LEFT JOIN user_account AS user_account_1 ON"
                    + " user_account_1.id = address.user_id ORDER BY address.id LIMIT ?");
            assertThat(addresses.get(0).getUser().getName()).isEqualTo("ann");
            assertThat(addresses.get(1).getUser()).isNull();
            assertCount(0);
        }
    }

    @Test
    @Row("S107")
    void inner_isAnInnerJoin() {
        given(
                user("ann", "ann@x.org"),
                QAddress.builder().emailAddress("free@x.org").build());
        try (Session session = engine.openSession()) {
            List<Address> addresses =
                    session.list(select(ADDRESS).options(joined(ADDRESS.user).inner()));
            assertStatements(ADDRESSES_AND_USERS
                    + " FROM address JOIN user_account AS user_account_1 ON user_account_1.id = address.user_id");
            assertThat(addresses).hasSize(1);
            assertThat(addresses.get(0).getUser().getName()).isEqualTo("ann");
            assertCount(0);
        }
    }

    @Test
    @Row("S108")
    void joinOfTheQuery_isAnotherOneThanThatOfTheLoader() {
        given(user("ann", "ann@x.org", "ann@y.org"), user("bob", "bob@x.org"));
        try (Session session = engine.openSession()) {
            User ann = session.one(select(USER)
                    .join(USER.addresses)
                    .where(ADDRESS.emailAddress.eq("ann@x.org"))
                    .options(joined(USER.addresses)));
            assertStatements("SELECT " + StatementTexts.USER + ", "
                    + StatementTexts.of(StatementTexts.ADDRESS, "address_1")
                    + " FROM user_account JOIN address ON user_account.id = address.user_id LEFT JOIN address AS address_1 ON"
                    + " user_account.id = address_1.user_id WHERE address.email_address = ?");
            assertThat(ann.getAddresses()).hasSize(2);
            assertCount(0);
        }
    }

    @Test
    @Row("C161")
    void secondCollection_isLoadedByAStatementOfItsOwn_insteadOfMultiplyingRows() {
        Post post = QPost.builder()
                .title("p")
                .views(1)
                .tags(tag("java"), tag("orm"))
                .build();
        for (String body : List.of("one", "two", "three")) {
            post.getComments().add(QComment.builder().body(body).build());
        }
        given(post, QPost.builder().title("bare").views(1).build());
        try (Session session = engine.openSession()) {
            List<Post> posts = session.list(select(POST)
                    .options(joined(POST.tags), joined(POST.comments))
                    .orderBy(POST.id));
            assertThat(posts).extracting(Post::getTitle).containsExactly("p", "bare");
            assertThat(posts.get(0).getTags()).extracting(Tag::label).containsExactlyInAnyOrder("java", "orm");
            assertThat(posts.get(0).getComments())
                    .extracting(Comment::getBody)
                    .containsExactlyInAnyOrder("one", "two", "three");
            assertThat(posts.get(1).getTags()).isEmpty();
            assertThat(posts.get(1).getComments()).isEmpty();
            assertStatements(
                    "SELECT " + StatementTexts.POST
                            + ", tag_1.id, tag_1.label FROM post LEFT JOIN (post_tag AS post_tag_1 JOIN"
                            + " tag AS tag_1 ON tag_1.id = post_tag_1.tag_id) ON post.id = post_tag_1.post_id ORDER BY post.id",
                    "SELECT comment.id, comment.body, comment.post_id FROM comment WHERE comment.post_id IN (?, ?)");
        }
    }

    @Test
    void oneToOne_isJoinedFromTheSideWithoutTheColumn() {
        given(
                QCustomer.builder()
                        .code("A")
                        .name("ann")
                        .profile(QProfile.builder().bio("a").build())
                        .build(),
                QCustomer.builder().code("B").name("bob").build());
        try (Session session = engine.openSession()) {
            List<Customer> customers = session.list(
                    select(CUSTOMER).options(joined(CUSTOMER.profile)).orderBy(CUSTOMER.code));
            assertThat(customers.get(0).getProfile().getBio()).isEqualTo("a");
            assertThat(customers.get(0).getProfile().getCustomer()).isSameAs(customers.get(0));
            assertThat(customers.get(1).getProfile()).isNull();
            assertCount(1);
        }
    }

    @Test
    void selfReference_isJoinedUnderANameOfItsOwn() {
        given(QNode.builder()
                .name("root")
                .children(
                        QNode.builder().name("a").build(),
                        QNode.builder().name("b").build())
                .build());
        try (Session session = engine.openSession()) {
            List<Node> nodes = session.list(select(NODE)
                    .where(NODE.parent.isNull())
                    .options(joined(NODE.children).then(joined(NODE.children))));
            assertThat(nodes).hasSize(1);
            assertThat(nodes.get(0).getChildren()).extracting(Node::getName).containsExactlyInAnyOrder("a", "b");
            assertThat(nodes.get(0).getChildren()).allSatisfy(child -> {
                assertThat(child.getParent()).isSameAs(nodes.get(0));
                assertThat(child.getChildren()).isEmpty();
            });
            assertStatements("SELECT " + StatementTexts.NODE + ", " + StatementTexts.of(StatementTexts.NODE, "node_1")
                    + ", " + StatementTexts.of(StatementTexts.NODE, "node_2")
                    + " FROM node LEFT JOIN node AS node_1 ON node.id = node_1.parent_id LEFT JOIN node AS node_2 ON"
                    + " node_1.id = node_2.parent_id WHERE node.parent_id IS NULL");
        }
    }

    @Test
    void collectionThatIsLoaded_staysAsItIs() {
        given(user("ann", "ann@x.org", "ann@y.org"));
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            List<Address> before = List.copyOf(ann.getAddresses());
            assertThat(session.list(select(USER).options(joined(USER.addresses))))
                    .containsExactly(ann);
            assertThat(ann.getAddresses()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void rowsOfTuples_areNotDeduplicated() {
        given(user("ann", "ann@x.org", "ann@y.org"));
        try (Session session = engine.openSession()) {
            List<Row2<Long, User>> rows = session.list(select(USER.id, USER).options(joined(USER.addresses)));
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).v2().getAddresses()).hasSize(2);
            assertCount(1);
        }
    }

    @Test
    void distinct_isForTheWholeRowOfTheStatement() {
        given(user("ann", "ann@x.org", "ann@y.org"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).distinct().options(joined(USER.addresses)));
            assertThat(users).hasSize(1);
            assertThat(users.get(0).getAddresses()).hasSize(2);
        }
    }
}
