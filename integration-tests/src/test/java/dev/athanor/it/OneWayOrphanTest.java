package dev.athanor.it;

import static dev.athanor.it.related.QJar.JAR;
import static dev.athanor.it.related.QPart.PART;
import static dev.athanor.it.related.QShelf.SHELF;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.event.StatementEvent;
import dev.athanor.it.related.Jar;
import dev.athanor.it.related.Part;
import dev.athanor.it.related.QJar;
import dev.athanor.it.related.QPart;
import dev.athanor.it.related.QShelf;
import dev.athanor.it.related.Shelf;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects that move between collections which have no other side and delete their orphans. */
class OneWayOrphanTest extends DatabaseTest {
    @Test
    void pendingObject_thatWasAddedElsewhereBeforeItWasRemoved_staysPending() {
        given(QShelf.create(), QShelf.create());
        try (Session session = engine.openSession()) {
            Shelf from = session.getOne(SHELF, 1L);
            Shelf to = session.getOne(SHELF, 2L);
            Jar jar = QJar.create();
            assertThat(from.getJars()).isEmpty();
            from.getJars().add(jar);
            to.getJars().add(jar);
            from.getJars().remove(jar);
            assertThat(Inspect.state(jar)).isEqualTo(EntityState.PENDING);
            session.commit();
            assertThat(jar.getShelfId()).isEqualTo(2L);
            assertThat(from.getJars()).isEmpty();
            assertThat(to.getJars()).containsExactly(jar);
        }
    }

    @Test
    void pendingObject_thatIsNowhere_isReleased() {
        given(QShelf.create());
        try (Session session = engine.openSession()) {
            Shelf shelf = session.getOne(SHELF, 1L);
            Jar jar = QJar.create();
            assertThat(shelf.getJars()).isEmpty();
            shelf.getJars().add(jar);
            shelf.getJars().remove(jar);
            assertThat(Inspect.state(jar)).isEqualTo(EntityState.TRANSIENT);
            session.commit();
            assertThat(session.list(select(JAR))).isEmpty();
        }
    }

    @Test
    void persistentObject_thatMoves_isUpdated_inEitherOrder() {
        given(QShelf.builder().jars(QJar.create(), QJar.create()).build(), QShelf.create());
        try (Session session = engine.openSession()) {
            Shelf from = session.getOne(SHELF, 1L);
            Shelf to = session.getOne(SHELF, 2L);
            Jar first = from.getJars().get(0);
            Jar second = from.getJars().get(1);
            to.getJars().add(first);
            from.getJars().remove(first);
            from.getJars().remove(second);
            to.getJars().add(second);
            recorder.clear();
            session.commit();
            assertStatements("UPDATE jar SET shelf_id = ? WHERE jar.id = ?");
            assertThat(to.getJars()).containsExactly(first, second);
        }
    }

    @Test
    void treeWithoutAnotherSide_isWrittenParentsFirst_andDeletedChildrenFirst() {
        Part leaf = QPart.create();
        Part root = QPart.builder()
                .parts(QPart.builder().parts(leaf).build(), QPart.create())
                .build();
        try (Session session = engine.openSession()) {
            session.add(root);
            session.flush();
            assertCount(3);
            session.delete(root);
            session.commit();
            assertThat(recorder.statements())
                    .filteredOn(event -> event.sql().startsWith("DELETE"))
                    .extracting(StatementEvent::binds)
                    .containsExactly(List.of(List.of(3L), List.of(4L)), List.of(List.of(2L)), List.of(List.of(1L)));
            assertThat(session.list(select(PART))).isEmpty();
        }
    }
}
