package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letting go of objects, and taking them in again. */
class ExpungeTest extends DatabaseTest {
    @Test
    @Row({"C7", "C8"})
    void pendingObject_becomesTransient_withWhatItCascadesTo() {
        try (Session session = engine.openSession()) {
            User pending = user("pending", "a@example.org");
            session.add(pending);
            session.expunge(pending);
            assertThat(Inspect.state(pending)).isEqualTo(EntityState.TRANSIENT);
            assertThat(Inspect.state(pending.getAddresses().get(0))).isEqualTo(EntityState.TRANSIENT);
            session.commit();
            assertThat(recorder.log()).isEmpty();
        }
    }

    @Test
    @Row({"C7", "C8"})
    void persistentObject_becomesDetached_andIsNotWritten() {
        given(user("roach", "a@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address address = roach.getAddresses().get(0);
            roach.setName("changed");
            session.expunge(roach);
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.DETACHED);
            assertThat(Inspect.state(address)).isEqualTo(EntityState.DETACHED);
            assertThat(session.contains(roach)).isFalse();
            assertThat(session.identityMap().keys()).isEmpty();
            recorder.clear();
            session.flush();
            assertStatements();

            User again = session.getOne(USER, 1L);
            assertThat(again).isNotSameAs(roach);
            assertThat(again.getName()).isEqualTo("roach");
            assertStatements(SELECT_USER);
        }
    }

    @Test
    void expungedObject_canBeAddedAgain_andItsChangesAreWritten() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.expunge(roach);
            roach.setName("changed while detached");
            session.add(roach);
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PERSISTENT);
            recorder.clear();
            session.commit();
            assertStatements("UPDATE user_account SET name = ? WHERE user_account.id = ?");
            assertThat(session.get(USER, 1L)).isSameAs(roach);
        }
    }

    @Test
    @Row("C12")
    void twoObjectsOfOneRow_cannotBeInOneSession() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User first = session.getOne(USER, 1L);
            session.expunge(first);
            User second = session.getOne(USER, 1L);
            assertThatThrownBy(() -> session.add(first))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(
                            "Another User with key 1 is in this session already. Use that one, or expunge it first.");
            assertThat(session.get(USER, 1L)).isSameAs(second);
        }
    }

    @Test
    @Row("C7")
    void objectThatIsNotInTheSession_cannotBeExpunged() {
        try (Session session = engine.openSession()) {
            User stranger = user("stranger");
            assertThatThrownBy(() -> session.expunge(stranger))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("This User is not in the session.");
        }
    }

    @Test
    void deletedObjectThatIsExpunged_isNotDeleted() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.delete(roach);
            session.expunge(roach);
            recorder.clear();
            session.commit();
            assertStatements();
            assertThat(session.get(USER, 1L)).isNotNull();
        }
    }

    @Test
    @Row("C8")
    void relationshipThatDoesNotCascadeIt_keepsItsObjectsHere() {
        given(SelectData.author("ann", "first"));
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1L);
            Post first = ann.getPosts().get(0);
            Post second = post("second");
            ann.getPosts().add(second);
            session.expunge(ann);
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.DETACHED);
            assertThat(session.contains(ann)).isFalse();
            assertThat(Inspect.state(first)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.contains(first)).isTrue();
            assertThat(Inspect.state(second)).isEqualTo(EntityState.PENDING);
        }
    }

    @Test
    @Row("C13")
    void objectThatIsChangedOnceItIsBack_updatesThatColumn_withoutSelect() {
        given(user("roach"));
        User roach;
        try (Session session = engine.openSession()) {
            roach = session.getOne(USER, 1L);
        }
        assertThat(Inspect.state(roach)).isEqualTo(EntityState.DETACHED);
        recorder.clear();
        try (Session session = engine.openSession()) {
            session.add(roach);
            roach.setFullname("dev roach");
            assertThat(session.dirty()).containsExactly(roach);
            session.commit();
            assertThat(recorder.log())
                    .containsExactly(SqlRecorder.forms(
                            "BEGIN", "UPDATE user_account SET fullname = ? WHERE user_account.id = ?", "COMMIT"));
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("dev roach", 1L));
        }
    }

    @Test
    void toOneThatARefreshDropped_isNotReadAsNull() {
        Author author = QAuthor.builder().name("ann").build();
        Post post = post("title");
        post.setAuthor(author);
        given(author, post);
        try (Session session = engine.openSession()) {
            Post found = session.getOne(POST, 1L);
            assertThat(found.getAuthor()).isNotNull();
            session.refresh(found);
            session.expunge(found);
            assertThatThrownBy(found::getAuthor).isInstanceOf(DetachedEntityException.class);
            session.add(found);
            assertThat(found.getAuthor()).isNotNull();
        }
    }

    /** It may be another session's by then. */
    @Test
    void rollback_leavesAloneWhatHasLeftTheSession() {
        given(user("roach"), user("ann"));
        try (Session session = engine.openSession();
                Session other = engine.openSession()) {
            User changed = session.getOne(USER, 1L);
            changed.setName("changed");
            session.expunge(changed);
            other.add(changed);
            session.rollback();
            assertThat(changed.getName()).isEqualTo("changed");
            assertThat(other.dirty()).containsExactly(changed);
            other.commit();
            assertThat(session.one(select(USER.name).where(USER.id.eq(1L)))).isEqualTo("changed");
        }
    }

    @Test
    @Row("C14")
    void expiredObjectThatIsAddedAgain_isReadWhenItIsAsked() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.expire(roach);
            session.expunge(roach);
            assertThat(roach.getName()).isEqualTo("roach");
            roach.setFullname("dev roach");
            session.handle().execute("UPDATE user_account SET name = 'other', fullname = 'other' WHERE id = 1");
            session.add(roach);
            assertThat(Inspect.isLoaded(roach, "name")).isFalse();
            recorder.clear();
            assertThat(roach.getFullname()).isEqualTo("dev roach");
            assertStatements();
            session.flush();
            assertStatements("UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
            assertThat(roach.getName()).isEqualTo("other");
            assertStatements(SELECT_USER);
            assertThat(roach.getFullname()).isEqualTo("dev roach");
        }
    }

    @Test
    @Row("C13")
    void objectThatIsNotExpired_isFreshWhenItIsBack() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.expunge(roach);
            session.add(roach);
            recorder.clear();
            assertThat(roach.getName()).isEqualTo("roach");
            assertStatements();
        }
    }
}
