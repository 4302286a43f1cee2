package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.raiseAll;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loads with a condition: which of the targets a query brings. */
class LoadConditionTest extends DatabaseTest {
    private static final String USERS = "SELECT " + StatementTexts.USER + " FROM user_account";

    @Test
    @Row("S110")
    void selectIn_withACondition_givesAFilteredCollection() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER)
                    .options(selectIn(USER.addresses.and(ADDRESS.emailAddress.lt("b"))))
                    .orderBy(USER.id));
            assertStatements(
                    USERS + " ORDER BY user_account.id",
                    "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id " + StatementTexts.in(4)
                            + " AND address.email_address < ?");
            assertThat(users)
                    .flatExtracting(User::getAddresses)
                    .extracting(Address::getEmailAddress)
                    .containsExactly("a1@x.org", "a2@x.org", "a3@x.org");
            assertCount(0);
        }
    }

    @Test
    @Row("S111")
    void populateExisting_replacesALoadedCollection_andNothingElseDoes() {
        given(SelectData.users(1));
        try (Session session = engine.openSession()) {
            User user = session.one(select(USER).options(selectIn(USER.addresses)));
            var filtered = select(USER).options(selectIn(USER.addresses.and(ADDRESS.emailAddress.startsWith("a"))));
            assertThat(session.one(filtered)).isSameAs(user);
            assertThat(user.getAddresses()).hasSize(2);
            assertThat(session.one(filtered.populateExisting())).isSameAs(user);
            assertThat(user.getAddresses()).hasSize(1);
        }
    }

    @Test
    void populateExisting_readsAnObjectOnce_thatIsInSeveralPlacesOfTheRow() {
        given(SelectData.users(3));
        var query = select(ADDRESS)
                .options(joined(ADDRESS.user).then(joined(USER.addresses)), raiseAll())
                .orderBy(ADDRESS.id)
                .populateExisting();
        try (Session session = engine.openSession()) {
            List<Address> addresses = session.list(query);
            session.handle().execute("UPDATE address SET email_address = 'new@x.org' WHERE id = 1");
            recorder.clear();
            assertThat(session.list(query)).isEqualTo(addresses);
            assertThat(addresses.get(0).getEmailAddress()).isEqualTo("new@x.org");
            for (Address address : addresses) {
                assertThat(address.getUser().getAddresses()).hasSize(2).contains(address);
            }
            assertCount(1);
        }
    }

    @Test
    @Row("S110")
    void joined_withACondition_hasItInItsJoin() {
        given(SelectData.users(2));
        QAddress mail = ADDRESS.alias("mail");
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER)
                    .options(joined(USER.addresses.to(mail).and(mail.emailAddress.ge("b"))))
                    .orderBy(USER.id));
            assertStatements("SELECT " + StatementTexts.USER + ", " + StatementTexts.of(StatementTexts.ADDRESS, "mail")
                    + " FROM user_account LEFT JOIN address AS mail ON user_account.id = mail.user_id AND"
                    + " mail.email_address >= ? ORDER BY user_account.id");
            assertThat(users)
                    .flatExtracting(User::getAddresses)
                    .extracting(Address::getEmailAddress)
                    .containsExactly("b1@x.org", "b2@x.org");
        }
    }

    @Test
    void joined_withAConditionOnASourceOfTheQuery_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(USER)
                            .join(USER.addresses)
                            .options(joined(USER.addresses.and(ADDRESS.emailAddress.startsWith("b"))))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "joined(User.addresses) has a condition on address, which the query has already. Give the"
                                    + " target an alias, User.addresses.to(alias).and(...), and make the condition for that; or use"
                                    + " selectIn(...).");
        }
    }

    @Test
    void touch_withACondition_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(
                            select(USER).options(lazy(USER.addresses.and(ADDRESS.emailAddress.startsWith("b"))))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "lazy(User.addresses) has a condition, and is loaded when it is touched, if at all: all of it."
                                    + " Use selectIn(...) or joined(...), or ask for the objects by a query of their own.");
        }
    }

    @Test
    void manyToMany_isFilteredByItsTarget_inBothStrategies() {
        Author ann = SelectData.author("ann", "a1", "a2");
        Tag kept = SelectData.tag("kept");
        ann.getPosts().forEach(post -> post.getTags().addAll(List.of(kept, SelectData.tag("x" + post.getTitle()))));
        given(ann);
        for (var option :
                List.of(selectIn(POST.tags.and(TAG.label.eq("kept"))), joined(POST.tags.and(TAG.label.eq("kept"))))) {
            try (Session session = engine.openSession()) {
                List<Post> posts = session.list(select(POST).options(option).orderBy(POST.id));
                recorder.clear();
                assertThat(posts)
                        .flatExtracting(Post::getTags)
                        .extracting(Tag::label)
                        .containsExactly("kept", "kept");
                assertCount(0);
            }
        }
    }

    @Test
    void conditionOnAToOne_isRefused() {
        try (Session session = engine.openSession()) {
            for (var option : List.of(
                    selectIn(POST.author.and(AUTHOR.name.eq("bob"))), joined(POST.author.and(AUTHOR.name.eq("bob"))))) {
                assertThatThrownBy(() -> session.list(select(POST).options(option)))
                        .isInstanceOf(QueryException.class)
                        .hasMessageContaining(
                                "(Post.author) has a condition and leads to one object, which would look as if"
                                        + " it were not there. Load it without, and ask by where(....has(...)), or select both by a"
                                        + " join.");
            }
            assertCount(0);
        }
    }

    @Test
    void toOneThatAJoinHasLeftOut_isNull_itsKeyIsKept_andNullIsAChangeOfIt() {
        given(SelectData.author("ann", "a1"));
        try (Session session = engine.openSession()) {
            Post post = session.one(select(POST)
                    .leftJoin(POST.author.and(AUTHOR.name.eq("bob")))
                    .options(containsEager(POST.author)));
            assertThat(post.getAuthor()).isNull();
            assertThat(post.getAuthorId()).isEqualTo(1);
            post.setTitle("changed");
            session.commit();
            assertThat(post.getAuthorId()).isEqualTo(1);
        }
        Post detached;
        try (Session session = engine.openSession()) {
            detached = session.one(select(POST)
                    .leftJoin(POST.author.and(AUTHOR.name.eq("bob")))
                    .options(containsEager(POST.author)));
        }
        try (Session session = engine.openSession()) {
            assertThat(session.merge(detached).getAuthorId()).isEqualTo(1);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            Post post = session.one(select(POST)
                    .leftJoin(POST.author.and(AUTHOR.name.eq("bob")))
                    .options(containsEager(POST.author)));
            post.setAuthor(null);
            session.commit();
            assertThat(session.one(select(POST.authorId))).isNull();
        }
    }

    @Test
    void mergeOfAFilteredCollection_removesNothingThatWasLeftOut() {
        given(SelectData.user("ann", "a@x.org", "b@x.org", "c@x.org"));
        for (var query : List.of(
                select(USER).options(selectIn(USER.addresses.and(ADDRESS.emailAddress.lt("c")))),
                select(USER)
                        .join(USER.addresses)
                        .where(ADDRESS.emailAddress.lt("c"))
                        .options(containsEager(USER.addresses)))) {
            User detached;
            try (Session session = engine.openSession()) {
                detached = session.list(query).get(0);
                assertThat(detached.getAddresses()).hasSize(2);
            }
            try (Session session = engine.openSession()) {
                assertThat(session.merge(detached).getAddresses()).hasSize(3);
                recorder.clear();
                session.commit();
                assertThat(recorder.sql()).noneMatch(sql -> sql.startsWith("UPDATE") || sql.startsWith("DELETE"));
            }
        }
    }

    @Test
    void mergeIntoAFilteredCollection_readsItWhole() {
        Post post = NewObjects.post("p");
        post.getTags().addAll(List.of(SelectData.tag("a"), SelectData.tag("b"), SelectData.tag("c")));
        given(post);
        Post detached;
        try (Session session = engine.openSession()) {
            detached = session.one(select(POST).options(selectIn(POST.tags)));
        }
        detached.getTags().removeIf(tag -> tag.label().equals("b"));
        try (Session session = engine.openSession()) {
            Post filtered = session.one(select(POST).options(selectIn(POST.tags.and(TAG.label.eq("a")))));
            assertThat(session.merge(detached)).isSameAs(filtered);
            assertThat(filtered.getTags()).extracting(Tag::label).containsExactlyInAnyOrder("a", "c");
            recorder.clear();
            session.commit();
            assertStatements("DELETE FROM post_tag WHERE post_tag.post_id = ? AND post_tag.tag_id = ?");
        }
    }

    @Test
    void mergeOfACollectionAboveAnInnerJoin_removesNothingThatWasLeftOut() {
        Author ann = SelectData.author("ann", "tagged", "bare");
        ann.getPosts().get(0).getTags().add(SelectData.tag("t"));
        given(ann);
        Author detached;
        try (Session session = engine.openSession()) {
            detached = session.list(select(AUTHOR)
                            .options(joined(AUTHOR.posts).then(joined(POST.tags).inner())))
                    .get(0);
            assertThat(detached.getPosts()).extracting(Post::getTitle).containsExactly("tagged");
        }
        try (Session session = engine.openSession()) {
            assertThat(session.merge(detached).getPosts()).hasSize(2);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).noneMatch(sql -> sql.startsWith("UPDATE") || sql.startsWith("DELETE"));
        }
    }

    @Test
    void conditionOnAnotherSource_isRefused_beforeAnythingIsSent() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(
                            select(AUTHOR).options(selectIn(AUTHOR.posts.and(POST.title.eq(AUTHOR.name))))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("author");
            assertCount(0);
        }
    }

    @Test
    void selfReference_isFilteredByItsTarget() {
        Node root = NewObjects.node("root");
        root.getChildren().addAll(List.of(NewObjects.node("a"), NewObjects.node("b")));
        given(root);
        QNode child = NODE.alias("child");
        for (var option : List.of(
                selectIn(NODE.children.and(NODE.name.eq("b"))),
                joined(NODE.children.to(child).and(child.name.eq("b"))))) {
            try (Session session = engine.openSession()) {
                Node found =
                        session.one(select(NODE).where(NODE.name.eq("root")).options(option));
                assertThat(found.getChildren()).extracting(Node::getName).containsExactly("b");
            }
        }
    }

    @Test
    void condition_mayAskOtherTables_whichAreFlushedBefore() {
        given(SelectData.author("ann", "a1", "a2"));
        try (Session session = engine.openSession()) {
            Post post = session.one(select(POST).where(POST.title.eq("a2")));
            post.getTags().add(SelectData.tag("new"));
            Author ann = session.one(select(AUTHOR)
                    .options(selectIn(
                            AUTHOR.posts.and(POST.tags.any(TAG.label.eq("new")).and(POST.views.eq(0))))));
            assertThat(ann.getPosts()).containsExactly(post);
        }
    }
}
