package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_ADDRESS;
import static dev.athanor.it.NewObjects.SELECT_ADDRESSES;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.it.yard.QBadge.BADGE;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.it.yard.Badge;
import dev.athanor.it.yard.QBadge;
import dev.athanor.it.yard.QFirm;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects that leave the collection that they live and die with. */
class OrphanTest extends DatabaseTest {
    private static final String DELETE_ADDRESS = "DELETE FROM address WHERE address.id = ?";
    private static final String UPDATE_USER = "UPDATE address SET user_id = ? WHERE address.id = ?";

    @BeforeEach
    void insertUsers() {
        given(user("roach", "a@example.org", "b@example.org"), user("john"));
    }

    @Test
    @Row("C66")
    void childTakenOut_isDeletedAtTheFlush() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address orphan = roach.getAddresses().get(0);
            recorder.clear();
            roach.getAddresses().remove(orphan);
            assertStatements();
            assertThat(Inspect.state(orphan)).isEqualTo(EntityState.PERSISTENT);
            session.flush();
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of(1L));
            assertStatements(DELETE_ADDRESS);
            assertThat(Inspect.state(orphan)).isEqualTo(EntityState.DELETED);
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("b@example.org");
        }
    }

    @Test
    @Row("C66")
    void childWhoseParentIsSetToNull_isDeletedAtTheFlush() {
        try (Session session = engine.openSession()) {
            Address orphan = session.getOne(ADDRESS, 1L);
            assertThat(orphan.getUser()).isNotNull();
            recorder.clear();
            orphan.setUser(null);
            assertStatements();
            session.flush();
            assertStatements(DELETE_ADDRESS);
            assertThat(Inspect.state(orphan)).isEqualTo(EntityState.DELETED);
        }
    }

    @Test
    @Row("C66")
    void pendingChild_takenOutAgain_isTransient_andNothingIsSent() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            assertThat(roach.getAddresses()).hasSize(2);
            recorder.clear();
            Address removed = address("c@example.org");
            Address unset = address("d@example.org");
            roach.getAddresses().addAll(List.of(removed, unset));
            assertThat(session.pending()).containsExactly(removed, unset);
            roach.getAddresses().remove(removed);
            unset.setUser(null);
            assertThat(Inspect.state(removed)).isEqualTo(EntityState.TRANSIENT);
            assertThat(Inspect.state(unset)).isEqualTo(EntityState.TRANSIENT);
            session.commit();
            assertStatements();
        }
    }

    @Test
    @Row("C67")
    void childThatMoves_isUpdatedOnly_inWhicheverOrder() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            Address added = roach.getAddresses().get(0);
            Address removed = roach.getAddresses().get(1);
            assertThat(john.getAddresses()).isEmpty();
            recorder.clear();
            john.getAddresses().add(added);
            roach.getAddresses().remove(removed);
            john.getAddresses().add(removed);
            session.commit();
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of(2L, 1L), List.of(2L, 2L));
            assertStatements(UPDATE_USER);
            assertThat(john.getAddresses()).containsExactly(added, removed);
            assertThat(roach.getAddresses()).isEmpty();
        }
    }

    @Test
    @Row("C68")
    void replacedCollection_isLoaded_insertsTheNew_thenDeletesTheOld() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            recorder.clear();
            roach.getAddresses().clear();
            assertStatements(SELECT_ADDRESSES);
            roach.getAddresses().addAll(List.of(address("c@example.org"), address("d@example.org")));
            session.commit();
            assertStatements(INSERT_ADDRESS, DELETE_ADDRESS);
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.id)))
                    .containsExactly("c@example.org", "d@example.org");
        }
    }

    @Test
    @Row("C68")
    void replacedCollection_withoutOrphans_insertsTheNew_andNullsTheOld() {
        given(SelectData.author("ann", "old"));
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1L);
            recorder.clear();
            ann.getPosts().clear();
            assertStatements("SELECT " + StatementTexts.POST + " FROM post WHERE post.author_id = ?");
            Post next = NewObjects.post("new");
            ann.getPosts().add(next);
            session.commit();
            assertThat(recorder.sql())
                    .containsExactlyInAnyOrder(SqlRecorder.forms(
                            "INSERT INTO post (title, views, author_id) VALUES (?, ?, ?) RETURNING id",
                            "UPDATE post SET author_id = ? WHERE post.id = ?"));
            assertThat(ann.getPosts()).containsExactly(next);
            assertThat(session.one(select(count()).from(POST))).isEqualTo(2L);
        }
    }

    @Test
    void childThatNeverHadAParent_isNoOrphan_alsoWhereItExpired() {
        given(
                QBadge.builder().colour("red").build(),
                QBadge.builder().colour("blue").build());
        try (Session session = engine.openSession()) {
            List<Badge> badges = session.list(select(BADGE).orderBy(BADGE.id));
            session.commit();
            badges.get(0).setFirm(null);
            badges.get(1).setFirm(QFirm.builder().code("a").build());
            badges.get(1).setFirm(null);
            session.commit();
            assertThat(session.list(select(BADGE.colour).orderBy(BADGE.id))).containsExactly("red", "blue");
        }
    }
}
