package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.peers;
import static dev.athanor.query.Load.plan;
import static dev.athanor.query.Load.raise;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.RaiseLoadException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions in which no touch of a relationship sends a statement. */
class SessionRaiseTest extends DatabaseTest {

    private Session strict() {
        return engine.sessions(o -> o.raiseOnSql(true)).openSession();
    }

    @Test
    void touch_isRefused_ofQueriesAndOfGet_withTheLineThatLoads() {
        given(SelectData.users(2));
        try (Session session = strict()) {
            List<User> users = session.list(select(USER));
            assertThatThrownBy(() -> users.get(0).getAddresses().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(
                            "User.addresses was not loaded with the object, and the options of the session refuse to load it"
                                    + " later: not available due to raiseOnSql(true). Load it with the query that brings the object:"
                                    + " select(USER).options(selectIn(USER.addresses)), or below the option that brings it:"
                                    + " .then(selectIn(USER.addresses)).");
        }
        try (Session session = strict()) {
            User got = session.getOne(USER, 1L, plan(USER).with(selectIn(USER.addresses)));
            assertThat(got.getAddresses()).hasSize(2);
            User other = session.getOne(USER, 2L);
            assertThatThrownBy(() -> other.getAddresses().size()).isInstanceOf(RaiseLoadException.class);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(USER, 1L).getAddresses()).hasSize(2);
        }
    }

    @Test
    void toOne_isAnsweredFromTheSession_andWhereItsKeyIsNull() {
        given(SelectData.user("ann", "a@x.org"), SelectData.user("bob", "b@x.org"), NewObjects.address("none@x.org"));
        try (Session session = strict()) {
            User ann = session.one(select(USER).where(USER.name.eq("ann")));
            List<Address> addresses = session.list(select(ADDRESS).orderBy(ADDRESS.emailAddress));
            recorder.clear();
            assertThat(addresses.get(0).getUser()).isSameAs(ann);
            assertThat(addresses.get(2).getUser()).isNull();
            assertThatThrownBy(() -> addresses.get(1).getUser())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessageContaining("select(ADDRESS).options(joined(ADDRESS.user))");
            assertCount(0);
        }
    }

    @Test
    void queryMayAllowIt_orRefuseMore_alsoOfWhatCameAlong() {
        Author ann = SelectData.author("ann", "a1");
        ann.getPosts().get(0).getTags().add(SelectData.tag("t"));
        given(ann);
        try (Session session = strict()) {
            Author author =
                    session.one(select(AUTHOR).options(selectIn(AUTHOR.posts).then(peers(POST.tags))));
            Post post = author.getPosts().get(0);
            assertThat(post.getTags()).hasSize(1);
            assertThatThrownBy(() -> post.getComments().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessageContaining("raiseOnSql(true)");
        }
        try (Session session = strict()) {
            Author author = session.one(select(AUTHOR).options(raise(AUTHOR.posts)));
            assertThatThrownBy(() -> author.getPosts().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessageContaining("not available due to raise.");
        }
    }

    @Test
    void whatWasLoaded_isLoadedAgainWhenItExpired() {
        given(SelectData.users(1));
        try (Session session = strict()) {
            User user = session.one(select(USER).options(selectIn(USER.addresses)));
            session.commit();
            assertThat(user.getAddresses()).hasSize(2);
        }
    }

    @Test
    void flushAndMerge_readWhatTheyNeed() {
        given(SelectData.users(2));
        User detached;
        try (Session session = engine.openSession()) {
            detached = session.one(select(USER).where(USER.id.eq(2L)).options(selectIn(USER.addresses)));
        }
        try (Session session = strict()) {
            session.delete(session.getOne(USER, 1L));
            session.flush();
            detached.getAddresses().clear();
            session.merge(detached);
            session.getOne(USER, 2L).getAddresses().add(NewObjects.address("new@x.org"));
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER))).hasSize(1);
            assertThat(session.list(select(ADDRESS)))
                    .extracting(Address::getEmailAddress)
                    .containsExactly("new@x.org");
        }
    }
}
