package dev.athanor.it;

import static dev.athanor.it.ordered.QForm.FORM;
import static dev.athanor.it.ordered.QPlaylist.PLAYLIST;
import static dev.athanor.it.ordered.QQuestion.QUESTION;
import static dev.athanor.it.ordered.QTune.TUNE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.ordered.Form;
import dev.athanor.it.ordered.Playlist;
import dev.athanor.it.ordered.QForm;
import dev.athanor.it.ordered.QPlaylist;
import dev.athanor.it.ordered.QQuestion;
import dev.athanor.it.ordered.QTune;
import dev.athanor.it.ordered.Question;
import dev.athanor.it.ordered.Tune;
import dev.athanor.session.Session;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Positions that may be null, of lists that alone know of their elements; and positions that the database keeps unique. */
class OneWayPositionTest extends DatabaseTest {
    private static final String MOVE = "UPDATE tune SET place = ?, version = ? WHERE tune.id = ? AND tune.version = ?";

    @BeforeEach
    void twoPlaylists() {
        given(playlist("first", "a", "b", "c"), playlist("second", "x"));
    }

    @Test
    @Row("C192")
    void whatLeavesTheList_andKeepsItsRow_hasNoPosition() {
        try (Session session = engine.openSession()) {
            Playlist playlist = session.getOne(PLAYLIST, 1L);
            Tune b = playlist.getTunes().get(1);
            playlist.getTunes().remove(b);
            recorder.clear();
            session.flush();
            assertStatements(
                    MOVE,
                    "UPDATE tune SET playlist_id = ?, place = ?, version = ? WHERE tune.id = ? AND tune.version = ?");
            assertThat(b.getPlace()).isNull();
            assertThat(tunes(playlist)).containsExactly("0a", "1c");
            session.commit();
            assertThat(b.getPlace()).isNull();
            assertThat(b.getVersion()).isEqualTo(2);
            playlist.getTunes().add(0, b);
            session.commit();
            assertThat(tunes(playlist)).containsExactly("0b", "1a", "2c");
        }
    }

    @Test
    void whatMovesToAnotherList_hasTheIndexThatItHasThere_alsoWhereTheFirstHoldsItStill() {
        try (Session session = engine.openSession()) {
            Playlist first = session.getOne(PLAYLIST, 1L);
            Playlist second = session.getOne(PLAYLIST, 2L);
            Tune b = first.getTunes().get(1);
            first.getTunes().remove(b);
            second.getTunes().add(b);
            session.commit();
            assertThat(tunes(first)).containsExactly("0a", "1c");
            assertThat(tunes(second)).containsExactly("0x", "1b");
            assertThat(first.getTunes()).hasSize(2);
            first.getTunes().add(0, b);
            second.getTunes().add(0, session.getOne(TUNE, 1L));
            session.commit();
            assertThat(tunes(first)).containsExactly("0b", "1c");
            assertThat(tunes(second)).containsExactly("0a", "1x");
        }
    }

    @Test
    void parentThatIsDeleted_leavesNoPositions() {
        try (Session session = engine.openSession()) {
            Tune a = session.getOne(TUNE, 1L);
            Playlist playlist = session.getOne(PLAYLIST, 1L);
            assertThat(playlist.getTunes()).hasSize(3);
            session.delete(playlist);
            assertThat(session.changes().toString())
                    .contains("UPDATE Tune with key 1: playlistId: 1 -> null, place: 0 -> null");
            session.commit();
            assertThat(a.getPlaylistId()).isNull();
            assertThat(a.getPlace()).isNull();
        }
    }

    @Test
    void rowWithoutAPosition_isLast() {
        engine.useTransaction(session -> session.handle()
                .execute("insert into tune (title, playlist_id, place, version) values ('d', 1, null, 1)"));
        try (Session session = engine.openSession()) {
            Playlist playlist = session.getOne(PLAYLIST, 1L);
            assertThat(tunes(playlist)).containsExactly("0a", "1b", "2c", "nulld");
            Collections.swap(playlist.getTunes(), 0, 1);
            session.commit();
            assertThat(tunes(playlist)).containsExactly("0b", "1a", "2c", "3d");
        }
    }

    @Test
    void changes_tellThePositions_andWhatIsLoadedForThem() {
        try (Session session = engine.openSession()) {
            Playlist second = session.getOne(PLAYLIST, 2L);
            Playlist playlist = session.getOne(PLAYLIST, 1L);
            assertThat(playlist.getTunes()).hasSize(3);
            session.expire(second);
            playlist.getTunes().add(1, QTune.builder().title("n").build());
            playlist.getTunes().remove(3);
            second.getTunes().add(QTune.builder().title("m").build());
            recorder.clear();
            assertThat(session.changes().toString().lines())
                    .containsExactly(
                            "UPDATE Tune with key 2: place: 1 -> 2",
                            "UPDATE Tune with key 3: place: 2 -> null, playlistId: 1 -> null",
                            "INSERT Tune (title = 'n', place = 1) <- cascade from Playlist.tunes of Playlist with key 1",
                            "INSERT Tune (title = 'm') <- cascade from Playlist.tunes of Playlist with key 2",
                            "LOAD Playlist.tunes of Playlist with key 2");
            assertStatements();
            assertThat(session.getOne(TUNE, 2L).getPlace()).isEqualTo(1);
        }
    }

    @Test
    @Row("C192")
    void uniquePositions_areFreeBeforeTheyAreTaken() {
        given(QForm.builder()
                .questions(question("a"), question("b"), question("c"), question("d"))
                .build());
        try (Session session = engine.openSession()) {
            Form form = session.getOne(FORM, 1L);
            List<Question> questions = form.getQuestions();
            Collections.swap(questions, 0, 3);
            session.flush();
            assertThat(rows(session)).containsExactly("0d", "1b", "2c", "3a");
            Collections.rotate(questions, 1);
            session.flush();
            assertThat(rows(session)).containsExactly("0a", "1d", "2b", "3c");
            questions.remove(1);
            questions.add(0, question("e"));
            session.flush();
            assertThat(rows(session)).containsExactly("0e", "1a", "2b", "3c");
            questions.remove(0);
            session.commit();
            assertThat(rows(session)).containsExactly("0a", "1b", "2c");
        }
    }

    private static List<String> rows(Session session) {
        return session.list(select(QUESTION.place, QUESTION.text).orderBy(QUESTION.place)).stream()
                .map(row -> "" + row.get(QUESTION.place) + row.get(QUESTION.text))
                .toList();
    }

    private static List<String> tunes(Playlist playlist) {
        return playlist.getTunes().stream()
                .map(tune -> tune.getPlace() + tune.getTitle())
                .toList();
    }

    private static Playlist playlist(String name, String... tunes) {
        Playlist playlist = QPlaylist.builder().name(name).build();
        for (String each : tunes) {
            playlist.getTunes().add(QTune.builder().title(each).build());
        }
        return playlist;
    }

    private static Question question(String text) {
        return QQuestion.builder().text(text).build();
    }
}
