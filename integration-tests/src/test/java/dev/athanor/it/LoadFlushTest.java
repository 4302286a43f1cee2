package dev.athanor.it;

import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that are not flushed yet when relationships are loaded. */
class LoadFlushTest extends DatabaseTest {
    @BeforeEach
    void insertUsers() {
        given(user("ann", "moved@x.org", "ann@x.org"), user("bob", "bob@x.org"));
    }

    private void assertMoved(Select<User> query) {
        try (Session session = engine.openSession()) {
            Address moved = session.getOne(ADDRESS, 1L);
            User bob = session.getOne(USER, 2L);
            moved.setUser(bob);
            recorder.clear();
            List<User> users = session.list(query.orderBy(USER.id));
            assertThat(recorder.sql().get(0)).isEqualTo("UPDATE address SET user_id = ? WHERE address.id = ?");
            assertThat(users.get(0).getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactly("ann@x.org");
            assertThat(bob.getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactlyInAnyOrder("moved@x.org", "bob@x.org");
        }
    }

    @Test
    void changesOfATableThatIsJoined_areFlushedBefore() {
        assertMoved(select(USER).options(joined(USER.addresses)));
    }

    @Test
    void changesOfATableThatIsReadByASecondStatement_areFlushedBefore() {
        assertMoved(select(USER).options(selectIn(USER.addresses)));
        assertMoved(select(USER).options(joined(USER.addresses)).limit(5));
    }

    @Test
    void changesOfATableThatIsReadOnTouch_areFlushedBefore() {
        try (Session session = engine.openSession()) {
            Address moved = session.getOne(ADDRESS, 1L);
            moved.setUser(session.getOne(USER, 2L));
            assertThat(session.getOne(USER, 1L).getAddresses()).hasSize(1);
        }
    }

    @Test
    void changesOfALinkTable_areFlushedBefore() {
        given(QPost.builder().title("p").views(1).tags(tag("java")).build());
        try (Session session = engine.openSession()) {
            Tag java = session.getOne(TAG, 1L);
            Post post = session.getOne(POST, 1L);
            post.getTags().clear();
            recorder.clear();
            assertThat(session.one(select(TAG).options(selectIn(TAG.posts))).posts())
                    .isEmpty();
            assertThat(recorder.sql().get(0)).startsWith("DELETE FROM post_tag WHERE ");
            assertThat(java.posts()).isEmpty();
        }
    }

    @Test
    void additionsToACollectionThatIsNotLoaded_areThereOnceItIs() {
        try (Session session = engine.openSession()) {
            User bob = session.getOne(USER, 2L);
            Address added =
                    QAddress.builder().emailAddress("new@x.org").user(bob).build();
            session.add(added);
            session.noAutoflush(() -> session.list(select(USER).options(selectIn(USER.addresses))));
            assertThat(bob.getAddresses()).hasSize(2).contains(added);
            session.commit();
            assertThat(bob.getAddresses()).hasSize(2).contains(added);
        }
    }
}
