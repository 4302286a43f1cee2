package dev.athanor.it;

import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.error.MappingException;
import dev.athanor.error.SessionStateException;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An object or a thread that does not belong to the session is told so. */
class WrongSessionTest extends DatabaseTest {
    @Test
    void entityThatTheEngineDoesNotHave_isNamed() {
        try (Engine shop = Engine.builder("jdbc:sqlite::memory:")
                        .entities(USER, ADDRESS)
                        .build();
                Session session = shop.openSession()) {
            shop.schema().createAll();
            assertThat(shop.schema().ddl()).hasSize(3);
            String message =
                    "Entity Post (dev.athanor.it.blog.Post) is not one of this engine's. Its model must be listed "
                            + "in META-INF/services/dev.athanor.spi.EntityModel, which the processor writes: did it run? "
                            + "In a named module it must be in the provides of module-info.java, or the entity named to the "
                            + "engine: Engine.builder(url).entities(...).";
            assertThatThrownBy(() -> session.add(post("first")))
                    .isInstanceOf(MappingException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> session.get(POST, 1L))
                    .isInstanceOf(MappingException.class)
                    .hasMessage(message);
            session.add(user("roach"));
            session.commit();
        }
    }

    @Test
    @Row("C15")
    void whatIsNoEntity_isNamed() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.add("text"))
                    .isInstanceOf(MappingException.class)
                    .hasMessage(
                            "java.lang.String is no entity instance: is its class an @Entity, did the processor run, and "
                                    + "was the object made by its Q type (QX.create(), QX.builder())?");
            assertThatThrownBy(() -> session.add(null))
                    .isInstanceOf(MappingException.class)
                    .hasMessage("null is no entity.");
        }
    }

    @Test
    @Row("C22")
    void keyThatIsNull_isRefused_namingTheEntity() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.get(USER, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("The key of a User is null.");
            assertThat(recorder.sql()).isEmpty();
        }
    }

    @Test
    @Row("C113")
    void session_knowsTheDatabaseOfItsEngine_andItsObjectsStayThere() {
        given(user("here"));
        try (Engine other = Engine.open("jdbc:sqlite::memory:")) {
            other.schema().createAll();
            other.useTransaction(session -> session.add(user("there")));
            try (Session here = engine.openSession();
                    Session there = other.openSession()) {
                User ofHere = here.getOne(USER, 1L);
                User ofThere = there.getOne(USER, 1L);
                assertThat(ofHere.getName()).isEqualTo("here");
                assertThat(ofThere.getName()).isEqualTo("there");
                recorder.clear();
                assertThatThrownBy(() -> here.delete(ofThere))
                        .isInstanceOf(SessionStateException.class)
                        .hasMessage(
                                "This User is attached to another session, maybe of another engine. Expunge it there,"
                                        + " or close that session first.");
                ofThere.setName("changed there");
                there.commit();
                here.commit();
                assertThat(recorder.sql()).isEmpty();
                assertThat(ofHere.getName()).isEqualTo("here");
                assertThat(ofThere.getName()).isEqualTo("changed there");
            }
        }
    }

    @Test
    void objectOfAnotherEngine_isRefused() {
        try (Engine other = Engine.open("jdbc:sqlite::memory:");
                Session there = other.openSession();
                Session here = engine.openSession()) {
            User roach = user("roach");
            there.add(roach);
            assertThatThrownBy(() -> here.add(roach))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("another engine");
            assertThat(there.pending()).containsExactly(roach);
        }
    }

    @Test
    void objectOfAnotherSession_isRefusedAsAValue_andStaysAsItWas() {
        given(user("roach"), address("a@example.org"));
        try (Session first = engine.openSession();
                Session second = engine.openSession()) {
            User roach = first.getOne(USER, 1L);
            assertThat(roach.getAddresses()).isEmpty();
            Address address = second.getOne(ADDRESS, 1L);
            assertThatThrownBy(() -> address.setUser(roach))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("This User is attached to another session");
            assertThat(roach.getAddresses()).isEmpty();
            second.rollback();
            assertThat(address.getUser()).isNull();

            assertThatThrownBy(() -> roach.getAddresses().add(address))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("This Address is attached to another session");
            assertThat(address.getUser()).isNull();
            first.rollback();
            assertThat(roach.getAddresses()).isEmpty();
            recorder.clear();
            first.commit();
            second.commit();
            assertStatements();
        }
    }

    @Test
    @Row("C112")
    void secondThread_isRefused_andTheFirstGoesOn() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        StatementListener waiting = new StatementListener() {
            @Override
            public void executed(StatementEvent event) {
                if (Thread.currentThread().getName().equals("first")) {
                    inside.countDown();
                    await(goOn);
                }
            }
        };
        ExecutorService first = Executors.newSingleThreadExecutor(work -> new Thread(work, "first"));
        try (Engine slow =
                        Engine.builder("jdbc:sqlite::memory:").listener(waiting).build();
                Session session = slow.openSession()) {
            slow.schema().createAll();
            Future<Integer> names =
                    first.submit(() -> session.list(select(USER)).size());
            await(inside);
            assertThatThrownBy(() -> session.add(user("roach")))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("A session is for exclusive use, but first is using this one while "
                            + Thread.currentThread().getName() + " enters it. Open a session for each thread.");
            assertThatThrownBy(session::close).isInstanceOf(SessionStateException.class);
            goOn.countDown();
            assertThat(names.get(30, TimeUnit.SECONDS)).isZero();

            session.add(user("roach"));
            session.commit();
            assertThat(session.list(select(USER.name))).containsExactly("roach");
        } finally {
            goOn.countDown();
            first.shutdown();
        }
    }

    @Test
    void sessionMayGoFromOneThreadToAnother() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Session session = engine.openSession()) {
            session.add(user("roach"));
            other.submit(session::commit).get(30, TimeUnit.SECONDS);
            assertThat(session.list(select(USER.name))).containsExactly("roach");
        } finally {
            other.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
