package dev.athanor.it;

import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.withParent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.User;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships compared with objects: by their keys, which are read when the query runs. */
class SelectRelationshipTest extends DatabaseTest {
    private static final String EMAILS = "SELECT address.email_address FROM address WHERE ";

    @BeforeEach
    void insertUsers() {
        given(
                user("ann", "ann@x.org", "ann@y.org"),
                user("bob", "bob@x.org"),
                QAddress.builder().emailAddress("free@x.org").build());
    }

    private static List<String> emails(Session session, Condition condition) {
        return session.list(select(ADDRESS.emailAddress).where(condition).orderBy(ADDRESS.id));
    }

    @Test
    @Row("S99")
    void eq_comparesTheForeignKeyWithoutAJoin() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            recorder.clear();
            assertThat(emails(session, ADDRESS.user.eq(ann))).containsExactly("ann@x.org", "ann@y.org");
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of(1L));
            assertStatements(EMAILS + "address.user_id = ? ORDER BY address.id");
        }
    }

    @Test
    @Row("S100")
    void ne_findsOthersAndNone() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            recorder.clear();
            assertThat(emails(session, ADDRESS.user.ne(ann))).containsExactly("bob@x.org", "free@x.org");
            assertThat(emails(session, ADDRESS.user.ne(ann).and(ADDRESS.id.gt(3L))))
                    .containsExactly("free@x.org");
            assertStatements(
                    EMAILS + "address.user_id <> ? OR address.user_id IS NULL ORDER BY address.id",
                    EMAILS
                            + "(address.user_id <> ? OR address.user_id IS NULL) AND address.id > ? ORDER BY address.id");
        }
    }

    @Test
    @Row("S101")
    void contains_bindsTheOwnersKey() {
        try (Session session = engine.openSession()) {
            Address address = session.getOne(ADDRESS, 3L);
            recorder.clear();
            assertThat(session.list(select(USER.name).where(USER.addresses.contains(address))))
                    .containsExactly("bob");
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of(2L));
            assertStatements("SELECT user_account.name FROM user_account WHERE user_account.id = ?");
            assertThat(session.list(select(USER.name).where(USER.addresses.contains(session.getOne(ADDRESS, 4L)))))
                    .isEmpty();
        }
    }

    @Test
    @Row("C163")
    void none_isAskedForByIsNull_andNegatedEqLeavesItOut() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            recorder.clear();
            assertThat(emails(session, ADDRESS.user.isNull())).containsExactly("free@x.org");
            assertThat(emails(session, ADDRESS.user.eqNullable(null))).containsExactly("free@x.org");
            assertThat(emails(session, ADDRESS.user.eqNullable(ann))).containsExactly("ann@x.org", "ann@y.org");
            assertThat(emails(session, ADDRESS.user.isNotNull())).hasSize(3);
            assertThat(emails(session, ADDRESS.user.eq(ann).not())).containsExactly("bob@x.org");
            assertStatements(
                    EMAILS + "address.user_id IS NULL ORDER BY address.id",
                    EMAILS + "address.user_id IS NULL ORDER BY address.id",
                    EMAILS + "address.user_id = ? ORDER BY address.id",
                    EMAILS + "address.user_id IS NOT NULL ORDER BY address.id",
                    EMAILS + "address.user_id <> ? ORDER BY address.id");
        }
    }

    @Test
    @Row("C166")
    void contains_ofALinkTable_isExists() {
        Tag java = tag("java");
        Post tagged = QPost.builder().title("tagged").views(1).tags(java).build();
        given(tagged, QPost.builder().title("bare").views(1).build());
        try (Session session = engine.openSession()) {
            Tag held = session.getOne(TAG, 1L);
            recorder.clear();
            assertThat(session.list(select(POST.title).where(POST.tags.contains(held))))
                    .containsExactly("tagged");
            assertThat(session.list(select(TAG.label).where(withParent(session.getOne(POST, 1L), POST.tags))))
                    .containsExactly("java");
            assertThat(recorder.sql().get(0))
                    .isEqualTo("SELECT post.title FROM post WHERE EXISTS (SELECT 1 FROM post_tag WHERE post.id ="
                            + " post_tag.post_id AND post_tag.tag_id = ?)");
            assertThat(recorder.sql().get(2))
                    .isEqualTo("SELECT tag.label FROM tag WHERE EXISTS (SELECT 1 FROM post_tag WHERE tag.id ="
                            + " post_tag.tag_id AND post_tag.post_id = ?)");
            recorder.clear();
            assertThat(session.list(
                            select(POST.title).where(POST.tags.contains(held).not())))
                    .containsExactly("bare");
            assertStatements("SELECT post.title FROM post WHERE NOT EXISTS (SELECT 1 FROM post_tag WHERE post.id ="
                    + " post_tag.post_id AND post_tag.tag_id = ?)");
        }
    }

    @Test
    @Row("S102")
    void withParent_findsTheTargets() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            Address bobs = session.getOne(ADDRESS, 3L);
            recorder.clear();
            assertThat(emails(session, withParent(ann, USER.addresses))).containsExactly("ann@x.org", "ann@y.org");
            assertThat(session.list(select(USER.name).where(withParent(bobs, ADDRESS.user))))
                    .containsExactly("bob");
            assertStatements(
                    EMAILS + "address.user_id = ? ORDER BY address.id",
                    "SELECT user_account.name FROM user_account WHERE user_account.id = ?");
        }
    }

    @Test
    @Row("C167")
    void pendingObject_isFlushedBeforeItsKeyIsRead() {
        try (Session session = engine.openSession()) {
            User eve = user("eve", "eve@x.org");
            Condition ofEve = ADDRESS.user.eq(eve);
            session.add(eve);
            assertThat(emails(session, ofEve)).containsExactly("eve@x.org");
            assertThat(eve.getId()).isEqualTo(3L);
            assertThat(recorder.statements().get(2).binds()).containsExactly(List.of(3L));
            assertStatements(
                    NewObjects.INSERT_USER,
                    NewObjects.INSERT_ADDRESS,
                    EMAILS + "address.user_id = ? ORDER BY address.id");
            assertThat(session.list(select(USER.name)
                            .where(USER.addresses.contains(eve.getAddresses().get(0)))))
                    .containsExactly("eve");
            assertThat(emails(session, withParent(eve, USER.addresses))).containsExactly("eve@x.org");
        }
    }

    @Test
    void movedObject_countsWhereItIsNow() {
        try (Session session = engine.openSession()) {
            User bob = session.getOne(USER, 2L);
            Address address = session.getOne(ADDRESS, 1L);
            address.setUser(bob);
            assertThat(session.list(select(USER.name).where(USER.addresses.contains(address))))
                    .containsExactly("bob");
            assertThat(emails(session, ADDRESS.user.eq(bob))).containsExactly("ann@x.org", "bob@x.org");
        }
    }

    @Test
    void expiredObject_isComparedWithoutReadingIt() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            session.commit();
            recorder.clear();
            assertThat(emails(session, ADDRESS.user.eq(ann))).hasSize(2);
            assertStatements(EMAILS + "address.user_id = ? ORDER BY address.id");
        }
    }

    @Test
    void detachedObject_isComparedByItsKey() {
        User ann;
        try (Session session = engine.openSession()) {
            ann = session.getOne(USER, 1L);
        }
        try (Session session = engine.openSession()) {
            assertThat(emails(session, ADDRESS.user.eq(ann))).hasSize(2);
        }
    }

    @Test
    @Row("C167")
    void transientObject_isRefusedWhenTheQueryRuns() {
        Condition ofNobody = ADDRESS.user.eq(user("eve"));
        assertThat(select(ADDRESS.emailAddress).where(ofNobody)).hasToString(EMAILS + "address.user_id = ?");
        try (Session session = engine.openSession()) {
            recorder.clear();
            assertThatThrownBy(() -> emails(session, ofNobody))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("has no key, so nothing can be compared with it. Add it to the session, which"
                            + " flushes it before the query, or use an object that has a row.");
            assertCount(0);
            assertThat(emails(session, ADDRESS.id.eq(1L))).containsExactly("ann@x.org");
        }
    }

    @Test
    @Row("C163")
    void null_isRefusedWhenTheConditionIsMade() {
        assertThatThrownBy(() -> ADDRESS.user.eq(null))
                .isInstanceOf(QueryException.class)
                .hasMessage("Address.user: eq(null) is never true in SQL. Use isNull() or isNotNull(), or"
                        + " eqNullable(entity) where the object may be null.");
        assertThatThrownBy(() -> ADDRESS.user.ne(null)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> USER.addresses.contains(null))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "User.addresses.contains(null): no relationship contains null. Use any().not() for an empty one.");
        try (Session session = engine.openSession()) {
            assertThat(emails(session, ADDRESS.user.eqNullable(null))).containsExactly("free@x.org");
            assertThat(emails(session, ADDRESS.user.isNotNull())).hasSize(3);
        }
    }
}
