package dev.athanor.it;

import static dev.athanor.it.related.QAlbum.ALBUM;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.related.Album;
import dev.athanor.it.related.QAlbum;
import dev.athanor.it.related.QTrack;
import dev.athanor.it.related.Track;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** A relationship that is only viewed: loaded like any other, and what is done to it stays in memory. */
class ViewOnlyTest extends DatabaseTest {
    private static final String SELECT_VIEW = "SELECT track.id, track.title, track.disc, track.album_id FROM track"
            + " WHERE track.album_id = ? ORDER BY track.id DESC";

    @Test
    @Row("C75")
    void changes_areNeverWritten_cascadeNothing_andMakeNothingDirty() {
        given(album());
        try (Session session = engine.openSession()) {
            Album album = session.getOne(ALBUM, 1L);
            recorder.clear();
            Track stranger = track("x");
            assertThat(album.getView().add(stranger)).isTrue();
            assertStatements(SELECT_VIEW);
            album.getView().remove(0);
            assertThat(album.getView()).extracting(Track::getTitle).containsExactly("a", "x");
            assertThat(session.dirty()).isEmpty();
            assertThat(session.pending()).isEmpty();
            assertThat(Inspect.state(stranger)).isEqualTo(EntityState.TRANSIENT);
            assertThat(stranger.getAlbum()).isNull();
            assertThat(album.getTracks()).hasSize(2);
            recorder.clear();
            session.flush();
            assertStatements();
            session.refresh(album);
            assertThat(album.getView()).extracting(Track::getTitle).containsExactly("b", "a");
        }
    }

    @Test
    void pendingObject_writesNothingOfIt() {
        Album album = QAlbum.builder().title("new").build();
        album.getView().add(track("x"));
        try (Session session = engine.openSession()) {
            session.add(album);
            session.commit();
            assertStatements("INSERT INTO album (title) VALUES (?) RETURNING id");
            assertThat(album.getView()).isEmpty();
        }
    }

    @Test
    void deletingItsOwner_leavesItAlone_andTheOtherRelationshipDeletes() {
        given(album());
        try (Session session = engine.openSession()) {
            Album album = session.getOne(ALBUM, 1L);
            recorder.clear();
            session.delete(album);
            session.commit();
            assertStatements(
                    "SELECT track.id, track.title, track.disc, track.album_id FROM track WHERE track.album_id = ?"
                            + " ORDER BY track.disc DESC, track.title, track.id",
                    "DELETE FROM album_genre WHERE album_genre.album_id = ?",
                    "DELETE FROM track WHERE track.id = ?",
                    "DELETE FROM album WHERE album.id = ?");
        }
    }

    @Test
    void changeOfTheOtherRelationship_isViewedAfterTheNextLoad() {
        given(album());
        try (Session session = engine.openSession()) {
            Album album = session.one(select(ALBUM).options(selectIn(ALBUM.view)));
            album.getTracks().add(track("c"));
            assertThat(album.getView()).hasSize(2);
            session.commit();
            assertThat(album.getView()).extracting(Track::getTitle).containsExactly("c", "b", "a");
        }
    }

    private static Album album() {
        return QAlbum.builder().title("one").tracks(track("a"), track("b")).build();
    }

    private static Track track(String title) {
        return QTrack.builder().title(title).disc(1).build();
    }
}
