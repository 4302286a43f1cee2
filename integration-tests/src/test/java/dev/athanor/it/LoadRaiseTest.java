package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.loading.QCrew.CREW;
import static dev.athanor.it.loading.QMissive.MISSIVE;
import static dev.athanor.it.loading.QSailor.SAILOR;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.peers;
import static dev.athanor.query.Load.raise;
import static dev.athanor.query.Load.raiseAll;
import static dev.athanor.query.Load.raiseAllOnSql;
import static dev.athanor.query.Load.raiseOnSql;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.RaiseLoadException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.loading.Crew;
import dev.athanor.it.loading.QCrew;
import dev.athanor.it.loading.QMissive;
import dev.athanor.it.loading.QSailor;
import dev.athanor.it.loading.Sailor;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relationships that a touch does not load, and how long that holds. */
class LoadRaiseTest extends DatabaseTest {
    private static final String RAISED_ADDRESSES =
            "User.addresses was not loaded with the query, which refuses to load it later: not available due to raise."
                    + " Load it with the query that brings the object: select(USER).options(selectIn(USER.addresses)).";

    @Test
    @Row({"S112", "C155"})
    void raise_refusesTheTouchOfWhatIsNotLoaded() {
        given(SelectData.users(2));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).options(raise(USER.addresses)));
            assertThatThrownBy(() -> users.get(0).getAddresses().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(RAISED_ADDRESSES);
            assertCount(1);
            users.get(0).getAddresses().add(NewObjects.address("new@x.org"));
            session.flush();
            assertThat(recorder.sql()).singleElement().asString().startsWith("INSERT INTO address");
        }
    }

    @Test
    @Row("S112")
    void raiseOnSql_refusesACollection() {
        given(SelectData.users(1));
        try (Session session = engine.openSession()) {
            User user = session.one(select(USER).options(raiseOnSql(USER.addresses)));
            assertThatThrownBy(() -> user.getAddresses().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(
                            "User.addresses was not loaded with the query, which refuses to load it later: not available"
                                    + " due to raiseOnSql. Load it with the query that brings the object:"
                                    + " select(USER).options(selectIn(USER.addresses)).");
        }
    }

    @Test
    @Row("S113")
    void raiseOnSql_letsAToOneBeAnsweredFromTheIdentityMap_raiseDoesNot() {
        given(SelectData.user("ann", "a@x.org"), SelectData.user("bob", "b@x.org"));
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            List<Address> addresses = session.list(
                    select(ADDRESS).options(raiseOnSql(ADDRESS.user)).orderBy(ADDRESS.id));
            recorder.clear();
            assertThat(addresses.get(0).getUser()).isSameAs(ann);
            assertThatThrownBy(() -> addresses.get(1).getUser())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(
                            "Address.user was not loaded with the query, which refuses to load it later: not available"
                                    + " due to raiseOnSql. Load it with the query that brings the object:"
                                    + " select(ADDRESS).options(joined(ADDRESS.user)).");
            assertCount(0);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(USER, 1L)).isNotNull();
            List<Address> addresses =
                    session.list(select(ADDRESS).options(raise(ADDRESS.user)).orderBy(ADDRESS.id));
            assertThatThrownBy(() -> addresses.get(0).getUser()).isInstanceOf(RaiseLoadException.class);
        }
    }

    @Test
    @Row("C155")
    void raiseAll_coversWhateverIsNotLoaded_alsoOfWhatCameAlong() {
        Author ann = SelectData.author("ann", "a1");
        ann.getPosts().get(0).getTags().add(SelectData.tag("t"));
        given(ann);
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR).options(selectIn(AUTHOR.posts), raiseAll()));
            assertCount(2);
            Post post = author.getPosts().get(0);
            assertThat(post.getAuthor()).isSameAs(author);
            assertThatThrownBy(() -> post.getTags().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessageStartingWith("Post.tags was not loaded with the query");
            assertThatThrownBy(() -> post.getComments().size()).isInstanceOf(RaiseLoadException.class);
            assertCount(0);
        }
        try (Session session = engine.openSession()) {
            Author author =
                    session.one(select(AUTHOR).options(selectIn(AUTHOR.posts).then(raiseAll())));
            assertThatThrownBy(() -> author.getPosts().get(0).getTags().size()).isInstanceOf(RaiseLoadException.class);
        }
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR)
                    .options(selectIn(AUTHOR.posts).then(lazy(POST.tags), raiseAllOnSql()), lazy(AUTHOR.posts)));
            assertThat(author.getPosts().get(0).getComments()).isEmpty();
        }
        try (Session session = engine.openSession()) {
            Author author = session.one(
                    select(AUTHOR).options(selectIn(AUTHOR.posts).then(lazy(POST.tags), raiseAllOnSql()), raiseAll()));
            Post post = author.getPosts().get(0);
            assertThat(post.getTags()).hasSize(1);
            assertThatThrownBy(() -> post.getComments().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessageContaining("due to raiseAllOnSql()");
        }
    }

    @Test
    @Row("C155")
    void newObjects_andWhatIsSetAlready_areSpared() {
        given(SelectData.user("ann", "a@x.org"));
        try (Session session = engine.openSession()) {
            Crew fresh = QCrew.builder().id(1).name("fresh").build();
            assertThat(fresh.getSailors()).isEmpty();
            session.add(fresh);
            assertThat(fresh.getSailors()).isEmpty();
            session.flush();
            assertThat(fresh.getSailors()).isEmpty();
            User ann = session.one(select(USER).options(selectIn(USER.addresses)));
            assertThat(session.one(select(USER).options(raise(USER.addresses)))).isSameAs(ann);
            assertThat(ann.getAddresses()).hasSize(1);
        }
    }

    @Test
    @Row("C154")
    void policy_belongsToTheLastQueryThatReturnedTheObject() {
        given(SelectData.users(2));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id));
            assertThat(session.one(select(USER).where(USER.id.eq(1L)).options(raise(USER.addresses))))
                    .isSameAs(users.get(0));
            assertThatThrownBy(() -> users.get(0).getAddresses().size()).isInstanceOf(RaiseLoadException.class);
            assertThat(users.get(1).getAddresses()).hasSize(2);
            assertThat(session.one(select(USER).where(USER.id.eq(1L)))).isSameAs(users.get(0));
            assertThat(users.get(0).getAddresses()).hasSize(2);
        }
        try (Session session = engine.openSession()) {
            List<User> users =
                    session.list(select(USER).options(raise(USER.addresses)).orderBy(USER.id));
            assertThat(session.list(select(USER).options(peers(USER.addresses))))
                    .hasSize(2);
            assertThat(users.get(1).getAddresses()).hasSize(2);
        }
    }

    @Test
    @Row("C154")
    void eagerOption_loadsInSpiteOfAFormerPolicy() {
        given(SelectData.users(1));
        try (Session session = engine.openSession()) {
            User user = session.one(select(USER).options(raise(USER.addresses)));
            assertThat(session.list(select(USER).options(selectIn(USER.addresses))))
                    .containsExactly(user);
            recorder.clear();
            assertThat(user.getAddresses()).hasSize(2);
            assertCount(0);
        }
    }

    @Test
    @Row("C154")
    void expiry_andCommit_clearThePolicy() {
        given(SelectData.users(2));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).options(raiseAll()).orderBy(USER.id));
            session.expire(users.get(0));
            assertThat(users.get(0).getAddresses()).hasSize(2);
            assertThatThrownBy(() -> users.get(1)
                            .getName()
                            .concat(users.get(1).getAddresses().toString()))
                    .isInstanceOf(RaiseLoadException.class);
            session.commit();
            assertThat(users.get(1).getAddresses()).hasSize(2);
        }
    }

    @Test
    @Row("C154")
    void expiryOfTheRelationship_endsWhatTheQueryRefused_andRefreshLoadsIt() {
        given(SelectData.users(2));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(
                    select(USER).options(selectIn(USER.addresses), raiseAll()).orderBy(USER.id));
            session.expire(users.get(0), USER.addresses);
            assertThat(users.get(0).getAddresses()).hasSize(2);
        }
        try (Session session = engine.openSession()) {
            List<User> users =
                    session.list(select(USER).options(raiseAllOnSql()).orderBy(USER.id));
            session.refresh(users.get(0), USER.addresses);
            recorder.clear();
            assertThat(users.get(0).getAddresses()).hasSize(2);
            assertThatThrownBy(() -> users.get(1).getAddresses().size()).isInstanceOf(RaiseLoadException.class);
            assertCount(0);
        }
    }

    @Test
    @Row("C155")
    void raiseAll_refusesAlsoWhatTheMappingLoads_whereItHasNotCome() {
        Sailor ann = QSailor.builder().id(1).name("ann").build();
        ann.getMissives().add(QMissive.builder().id(1).text("dear").build());
        given(ann);
        try (Session session = engine.openSession()) {
            Sailor sailor = session.reference(SAILOR, 1L);
            assertThat(session.one(select(SAILOR).options(lazy(SAILOR.missives), raiseAll())))
                    .isSameAs(sailor);
            assertThat(sailor.getMissives()).hasSize(1);
            assertThatThrownBy(sailor::getCrew).isInstanceOf(RaiseLoadException.class);
        }
    }

    @Test
    @Row({"S114", "C159"})
    void strategiesOfTheMapping_holdForGetAndQueries_andAQueryOverridesThem() {
        Crew crew = QCrew.builder().id(1).name("crew").build();
        Sailor ann = QSailor.builder().id(1).name("ann").crew(crew).build();
        ann.getMissives().add(QMissive.builder().id(1).text("dear").build());
        given(crew, ann, QSailor.builder().id(2).name("bob").build());
        try (Session session = engine.openSession()) {
            List<Sailor> sailors = session.list(select(SAILOR).orderBy(SAILOR.id));
            assertStatements(
                    "SELECT sailor.id, sailor.name, sailor.crew_id FROM sailor ORDER BY sailor.id",
                    "SELECT missive.id, missive.text, missive.sailor_id FROM missive WHERE missive.sailor_id = ? ORDER BY"
                            + " missive.id",
                    "SELECT missive.id, missive.text, missive.sailor_id FROM missive WHERE missive.sailor_id = ? ORDER BY"
                            + " missive.id");
            assertThat(sailors.get(0).getMissives()).hasSize(1);
            assertThat(sailors.get(1).getCrew()).isNull();
            assertThatThrownBy(() -> sailors.get(0).getCrew())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(
                            "Sailor.crew was not loaded with the object, and its mapping refuses to load it later: not"
                                    + " available due to loading = RAISE_ON_SQL. Load it with the query that brings the object:"
                                    + " select(SAILOR).options(joined(SAILOR.crew)).");
            Crew got = session.getOne(CREW, 1L);
            assertThat(sailors.get(0).getCrew()).isSameAs(got);
            assertThatThrownBy(() -> got.getSailors().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(
                            "Crew.sailors was not loaded with the object, and its mapping refuses to load it later: not"
                                    + " available due to loading = RAISE. Load it with the query that brings the object:"
                                    + " select(CREW).options(selectIn(CREW.sailors)).");
            recorder.clear();
            assertThat(session.one(select(CREW).options(lazy(CREW.sailors)))).isSameAs(got);
            assertThat(got.getSailors()).hasSize(1);
            recorder.clear();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.one(select(MISSIVE)
                                    .options(joined(MISSIVE.sailor).then(joined(SAILOR.crew))))
                            .getText())
                    .isEqualTo("dear");
            assertCount(1);
        }
    }

    @Test
    void deleteOfACrew_loadsWhatTheMappingRefusesToATouch() {
        Crew crew = QCrew.builder().id(1).name("crew").build();
        given(crew, QSailor.builder().id(1).name("ann").crew(crew).build());
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(CREW, 1L));
            session.commit();
            assertThat(session.getOne(SAILOR, 1L).getCrew()).isNull();
        }
    }
}
