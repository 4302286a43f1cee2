package dev.athanor.it;

import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityKey;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The identity map holds clean objects weakly, by pages of sixteen neighbours, and what is to be written strongly. */
class WeakIdentityTest extends DatabaseTest {
    private static final int PAGE = 16;

    @Test
    @Row({"S53", "C30"})
    void cleanObjectThatNobodyHolds_isCollected_andReadAgain() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            WeakReference<User> roach = new WeakReference<>(session.getOne(USER, 1L));
            collectUntil(() -> roach.refersTo(null));
            assertThat(session.identityMap().keys()).isEmpty();
            recorder.clear();
            assertThat(session.getOne(USER, 1L).getName()).isEqualTo("roach");
            assertCount(1);
        }
    }

    @Test
    @Row({"S53", "C30"})
    void changedNewAndDeletedObjects_areHeldUntilTheFlush() {
        given(user("changed"), user("deleted"), user("clean"));
        try (Session session = engine.openSession()) {
            WeakReference<User> clean = change(session);
            System.gc();
            // the neighbour of a changed object is kept with it
            assertThat(clean.refersTo(null)).isFalse();
            assertThat(session.pending()).hasSize(1);
            assertThat(session.dirty()).hasSize(1);
            assertThat(session.deleted()).hasSize(1);
            session.commit();

            collectUntil(() -> session.identityMap().size() == 0);
            assertThat(session.list(select(USER.name).orderBy(USER.name.asc())))
                    .containsExactly("clean", "new", "renamed");
        }
    }

    @Test
    @Row("C31")
    void writtenObjects_areWeaklyHeldAgain_inTheOpenTransaction() {
        given(user("changed"), user("deleted"), user("clean"));
        try (Session session = engine.openSession()) {
            WeakReference<User> clean = change(session);
            session.flush();
            assertThat(session.inTransaction()).isTrue();
            collectUntil(() -> clean.refersTo(null) && session.identityMap().size() == 0);
            assertThat(session.list(select(USER.name).orderBy(USER.name.asc())))
                    .containsExactly("clean", "new", "renamed");
            session.rollback();
            assertThat(session.list(select(USER.name).orderBy(USER.name.asc())))
                    .containsExactly("changed", "clean", "deleted");
        }
    }

    /** A row's former value goes with its object, of which the ones in use are put back. */
    @Test
    @Row("C31")
    void rollback_restoresTheWrittenObjectsThatAreInUse() {
        given(IntStream.range(0, 3 * PAGE).mapToObj(i -> user("user " + i)).toArray());
        try (Session session = engine.openSession()) {
            List<User> all = new ArrayList<>(session.list(select(USER).orderBy(USER.id.asc())));
            all.forEach(each -> each.setName("renamed"));
            session.flush();
            User held = all.get(PAGE);
            User deleted = all.get(PAGE + 1);
            all.clear();
            session.delete(deleted);
            User added = user("new");
            session.add(added);
            session.flush();
            collectUntil(() -> session.identityMap().size() == PAGE);
            assertThat(Inspect.state(deleted)).isEqualTo(EntityState.DELETED);

            session.rollback();
            assertThat(Inspect.state(deleted)).isEqualTo(EntityState.PERSISTENT);
            assertThat(Inspect.state(added)).isEqualTo(EntityState.TRANSIENT);
            recorder.clear();
            assertThat(held.getName()).isEqualTo("user " + PAGE);
            assertThat(deleted.getName()).isEqualTo("user " + (PAGE + 1));
            assertThat(session.getOne(USER, deleted.getId())).isSameAs(deleted);
            assertCount(1);
        }
    }

    /** An object that comes back is where it was, with what an earlier flush of the transaction wrote of it. */
    @Test
    void objectThatASavepointBringsBack_hasItsFormerValueAfterTheRollback() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("renamed");
            session.flush();
            session.useSavepoint(() -> {
                session.delete(roach);
                session.flush();
                session.add(user("new"));
                assertThatThrownBy(() -> session.useSavepoint(() -> {
                            session.flush();
                            throw new IllegalStateException("inner");
                        }))
                        .hasMessage("inner");
                assertThat(Inspect.state(roach)).isEqualTo(EntityState.DELETED);
            });
            session.rollback();
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PERSISTENT);
            assertThat(roach.getName()).isEqualTo("roach");
        }
    }

    /** Objects that are flushed as they come need no more memory in a transaction than those in use. */
    @Test
    @Row("C31")
    void insertedObjects_areLetGoOfChunkByChunk_inOneTransaction() {
        try (Session session = engine.openSession()) {
            for (int chunk = 0; chunk < 50; chunk++) {
                for (int i = 0; i < 100; i++) {
                    session.add(user("user " + chunk + "." + i));
                }
                session.flush();
            }
            collectUntil(() -> session.identityMap().size() == 0);
            session.commit();
            assertThat(session.one(select(count()).from(USER))).isEqualTo(5_000);
        }
    }

    private static WeakReference<User> change(Session session) {
        List<User> users = session.list(select(USER).orderBy(USER.id.asc()));
        users.get(0).setName("renamed");
        session.delete(users.get(1));
        session.add(user("new"));
        return new WeakReference<>(users.get(2));
    }

    @Test
    @Row({"S53", "C30"})
    void heldObject_keepsItsPage_andNoMore() {
        given(IntStream.range(0, 3 * PAGE).mapToObj(i -> user("user " + i)).toArray());
        try (Session session = engine.openSession()) {
            List<User> all = new ArrayList<>(session.list(select(USER).orderBy(USER.id.asc())));
            User held = all.get(PAGE);
            all.clear();
            collectUntil(() -> session.identityMap().size() == PAGE);
            assertThat(session.identityMap().keys())
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(PAGE + 1, 2 * PAGE)
                            .mapToObj(id -> new EntityKey(User.class, (long) id))
                            .toList());
            recorder.clear();
            assertThat(session.getOne(USER, held.getId())).isSameAs(held);
            assertThat(session.getOne(USER, held.getId() + 1)).isNotNull();
            assertCount(0);
            assertThat(session.getOne(USER, 1L)).isNotNull();
            assertCount(1);
        }
    }

    @Test
    @Row("C32")
    void loadedCollection_keepsItsObjects_andALoadedToOneItsTarget() {
        given(user("roach", "a@example.org", "b@example.org"));
        try (Session session = engine.openSession()) {
            Address child = session.getOne(ADDRESS, 1L);
            WeakReference<User> notLoaded = new WeakReference<>(session.getOne(USER, 1L));
            collectUntil(() -> notLoaded.refersTo(null));

            WeakReference<User> target = new WeakReference<>(Objects.requireNonNull(child.getUser()));
            assertThatAllAreKept(List.of(target));
            recorder.clear();
            User parent = session.getOne(USER, 1L);
            assertStatements();
            assertThat(child.getUser()).isSameAs(parent);

            List<WeakReference<Address>> children =
                    parent.getAddresses().stream().map(WeakReference::new).toList();
            assertThatAllAreKept(children);
            recorder.clear();
            assertThat(children.get(1).refersTo(session.getOne(ADDRESS, 2L))).isTrue();
            assertStatements();
            assertThat(parent.getAddresses()).hasSize(2);
        }
    }

    private static void assertThatAllAreKept(List<? extends WeakReference<?>> references) {
        for (int i = 0; i < 10; i++) {
            System.gc();
        }
        assertThat(references).isNotEmpty().noneMatch(each -> each.refersTo(null));
    }

    private static void collectUntil(BooleanSupplier collected) {
        for (int i = 0; i < 200 && !collected.getAsBoolean(); i++) {
            System.gc();
        }
        assertThat(collected.getAsBoolean()).isTrue();
    }
}
