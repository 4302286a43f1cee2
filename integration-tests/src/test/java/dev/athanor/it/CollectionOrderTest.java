package dev.athanor.it;

import static dev.athanor.it.related.QAlbum.ALBUM;
import static dev.athanor.it.related.QGenre.GENRE;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.related.Album;
import dev.athanor.it.related.Genre;
import dev.athanor.it.related.QAlbum;
import dev.athanor.it.related.QGenre;
import dev.athanor.it.related.QTrack;
import dev.athanor.it.related.Track;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collection with an order: however it is loaded, and never by what is added in memory. */
class CollectionOrderTest extends DatabaseTest {
    private static final String SELECT_TRACKS =
            "SELECT track.id, track.title, track.disc, track.album_id FROM track WHERE ";
    private static final String TRACK_ORDER = " ORDER BY track.disc DESC, track.title, track.id";

    @BeforeEach
    void twoAlbums() {
        Album second = QAlbum.builder()
                .title("zwei")
                .tracks(track("x", 1), track("a", 2))
                .build();
        Album first = QAlbum.builder()
                .title("eins")
                .tracks(track("b", 1), track("c", 2), track("a", 1), track("b", 2), track("a", 1))
                .genres(genre("soul"), genre("funk"), genre("jazz"))
                .build();
        first.getGenres().forEach(second.getGenres()::add);
        given(second, first);
    }

    @Test
    @Row("C88")
    void order_appliesToLazyAndEagerLoads_andNotToWhatIsAddedInMemory() {
        try (Session session = engine.openSession()) {
            Album album = session.getOne(ALBUM, 2L);
            recorder.clear();
            assertThat(titles(album)).containsExactly("2b", "2c", "1a", "1a", "1b");
            assertStatements(SELECT_TRACKS + "track.album_id = ?" + TRACK_ORDER);
            album.getTracks().add(track("a", 3));
            assertThat(titles(album)).endsWith("1b", "3a");
            session.commit();
            assertThat(titles(album)).startsWith("3a", "2b");
        }
        try (Session session = engine.openSession()) {
            recorder.clear();
            List<Album> albums = session.list(select(ALBUM).options(selectIn(ALBUM.tracks)));
            assertStatements(
                    "SELECT album.id, album.title FROM album",
                    SELECT_TRACKS + "track.album_id IN (?, ?)" + TRACK_ORDER);
            assertThat(titles(albums.get(0))).containsExactly("2a", "1x");
            assertThat(titles(albums.get(1))).containsExactly("3a", "2b", "2c", "1a", "1a", "1b");
        }
        try (Session session = engine.openSession()) {
            recorder.clear();
            List<Album> albums =
                    session.list(select(ALBUM).orderBy(ALBUM.title.asc()).options(joined(ALBUM.tracks)));
            assertStatements("SELECT album.id, album.title, track_1.id, track_1.title, track_1.disc, track_1.album_id"
                    + " FROM album LEFT JOIN track AS track_1 ON album.id = track_1.album_id"
                    + " ORDER BY album.title, track_1.disc DESC, track_1.title, track_1.id");
            assertThat(titles(albums.get(0))).containsExactly("3a", "2b", "2c", "1a", "1a", "1b");
            assertThat(titles(albums.get(1))).containsExactly("2a", "1x");
        }
    }

    @Test
    void peers_areLoadedInOrderByOneStatement() {
        try (Session session = engine.openSession()) {
            List<Album> albums = session.list(select(ALBUM));
            recorder.clear();
            assertThat(titles(albums.get(1))).containsExactly("2b", "2c", "1a", "1a", "1b");
            assertThat(titles(albums.get(0))).containsExactly("2a", "1x");
            assertStatements(SELECT_TRACKS + "track.album_id IN (?, ?)" + TRACK_ORDER);
        }
    }

    @Test
    void equalRows_comeInTheOrderOfTheirKeys() {
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(ALBUM, 2L).getTracks().subList(2, 4))
                    .extracting(Track::getId)
                    .isSorted();
        }
    }

    @Test
    void joinedCollection_keepsTheObjectsInTheOrderOfTheirKeys_whereTheQueryHasNone() {
        try (Session session = engine.openSession()) {
            List<Album> albums = session.list(select(ALBUM).options(joined(ALBUM.tracks)));
            assertThat(recorder.sql().get(0))
                    .endsWith(" ORDER BY album.id, track_1.disc DESC, track_1.title, track_1.id");
            assertThat(albums).extracting(Album::getTitle).containsExactly("zwei", "eins");
        }
    }

    @Test
    void limitedQuery_loadsAJoinedCollectionByAStatementOfItsOwn_inOrder() {
        try (Session session = engine.openSession()) {
            Album album =
                    session.one(select(ALBUM).where(ALBUM.id.eq(2L)).limit(1).options(joined(ALBUM.tracks)));
            assertThat(recorder.sql().get(1)).endsWith(TRACK_ORDER);
            assertThat(titles(album)).containsExactly("2b", "2c", "1a", "1a", "1b");
        }
    }

    @Test
    void manyToMany_isOrderedFromBothSides_andASetKeepsTheOrder() {
        try (Session session = engine.openSession()) {
            Album album = session.getOne(ALBUM, 2L);
            recorder.clear();
            assertThat(album.getGenres()).extracting(Genre::getName).containsExactly("funk", "jazz", "soul");
            assertStatements("SELECT album_genre.album_id, genre.id, genre.name FROM genre"
                    + " JOIN album_genre ON genre.id = album_genre.genre_id WHERE album_genre.album_id = ?"
                    + " ORDER BY genre.name, genre.id");
            Genre soul = session.one(select(GENRE).where(GENRE.name.eq("soul")));
            assertThat(soul.getAlbums()).extracting(Album::getTitle).containsExactly("zwei", "eins");
        }
        try (Session session = engine.openSession()) {
            Album album = session.one(select(ALBUM).where(ALBUM.id.eq(2L)).options(joined(ALBUM.genres)));
            recorder.clear();
            assertThat(album.getGenres()).extracting(Genre::getName).containsExactly("funk", "jazz", "soul");
            assertStatements();
        }
    }

    @Test
    void twoJoinedCollections_areBothInOrder() {
        try (Session session = engine.openSession()) {
            Album album = session.one(
                    select(ALBUM).where(ALBUM.id.eq(2L)).options(joined(ALBUM.genres), joined(ALBUM.tracks)));
            assertThat(album.getGenres()).extracting(Genre::getName).containsExactly("funk", "jazz", "soul");
            assertThat(titles(album)).containsExactly("2b", "2c", "1a", "1a", "1b");
        }
    }

    private static List<String> titles(Album album) {
        return album.getTracks().stream()
                .map(track -> track.getDisc() + track.getTitle())
                .toList();
    }

    private static Track track(String title, int disc) {
        return QTrack.builder().title(title).disc(disc).build();
    }

    private static Genre genre(String name) {
        return QGenre.builder().name(name).build();
    }
}
