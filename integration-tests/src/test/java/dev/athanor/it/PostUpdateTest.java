package dev.athanor.it;

import static dev.athanor.it.related.QPerson.PERSON;
import static dev.athanor.it.related.QWidget.WIDGET;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.related.Person;
import dev.athanor.it.related.QPerson;
import dev.athanor.it.related.QWidget;
import dev.athanor.it.related.Widget;
import dev.athanor.session.Session;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A foreign key that is always written by an UPDATE of its own, and emptied before the rows are deleted. */
class PostUpdateTest extends DatabaseTest {
    private static final String INSERT_PERSON = "INSERT INTO person (name, favorite_id) VALUES (?, ?) RETURNING id";
    private static final String INSERT_WIDGET = "INSERT INTO widget (name, owner_id) VALUES (?, ?) RETURNING id";
    private static final String UPDATE_FAVORITE = "UPDATE person SET favorite_id = ? WHERE person.id = ?";
    private static final String DELETE_WIDGET = "DELETE FROM widget WHERE widget.id = ?";
    private static final String DELETE_PERSON = "DELETE FROM person WHERE person.id = ?";

    @Test
    @Row("C59")
    void circle_isInsertedWithNull_thenUpdated_andEmptiedBeforeTheDeletes() {
        Person person = person("ann", "hammer", "saw");
        person.setFavorite(person.getWidgets().get(1));
        try (Session session = engine.openSession()) {
            session.add(person);
            session.commit();
            assertThat(recorder.sql())
                    .containsExactly(SqlRecorder.forms(INSERT_PERSON, INSERT_WIDGET, UPDATE_FAVORITE));
            assertThat(recorder.statements())
                    .extracting(StatementEvent::binds)
                    .containsExactly(
                            List.of(Arrays.asList("ann", null)),
                            List.of(List.of("hammer", 1L), List.of("saw", 1L)),
                            List.of(List.of(2L, 1L)));
            assertThat(person.getFavorite()).isSameAs(person.getWidgets().get(1));
            recorder.clear();
            session.delete(person);
            session.commit();
            assertThat(recorder.sql()).containsExactly(UPDATE_FAVORITE, DELETE_WIDGET, DELETE_PERSON);
            assertThat(recorder.statements().get(0).binds()).containsExactly(Arrays.asList(null, 1L));
        }
    }

    @Test
    void rowsWithoutACircle_areUpdatedAfterwardsInOneBatch() {
        Person ann = person("ann", "hammer");
        Person bob = person("bob");
        Person eve = person("eve");
        Widget hammer = ann.getWidgets().get(0);
        bob.setFavorite(hammer);
        eve.setFavorite(hammer);
        try (Session session = engine.openSession()) {
            session.addAll(ann, bob, eve);
            session.commit();
            assertThat(recorder.sql())
                    .containsExactly(SqlRecorder.forms(INSERT_PERSON, INSERT_WIDGET, UPDATE_FAVORITE));
            assertThat(recorder.statements().get(2).binds()).containsExactly(List.of(1L, 2L), List.of(1L, 3L));
        }
    }

    @Test
    void targetThatHasARow_isWrittenByAnUpdateToo() {
        given(person("ann", "hammer"));
        try (Session session = engine.openSession()) {
            Person bob = person("bob");
            bob.setFavorite(session.getOne(WIDGET, 1L));
            session.add(bob);
            recorder.clear();
            session.commit();
            assertStatements(INSERT_PERSON, UPDATE_FAVORITE);
            bob.setFavorite(null);
            recorder.clear();
            session.flush();
            assertStatements(UPDATE_FAVORITE);
            session.delete(bob);
            session.commit();
            assertThat(recorder.sql()).endsWith(DELETE_PERSON).doesNotContain(UPDATE_FAVORITE);
        }
    }

    @Test
    void rolledBackDelete_hasItsFavoriteAgain() {
        Person person = person("ann", "hammer");
        person.setFavorite(person.getWidgets().get(0));
        given(person);
        try (Session session = engine.openSession()) {
            Person found = session.one(select(PERSON));
            Widget favorite = found.getFavorite();
            session.delete(found);
            session.flush();
            session.rollback();
            assertThat(found.getFavorite()).isSameAs(favorite).isNotNull();
        }
    }

    private static Person person(String name, String... widgets) {
        Person person = QPerson.builder().name(name).build();
        for (String widget : widgets) {
            person.getWidgets().add(QWidget.builder().name(widget).build());
        }
        return person;
    }
}
