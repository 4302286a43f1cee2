package dev.athanor.it;

import static dev.athanor.it.ordered.QChapter.CHAPTER;
import static dev.athanor.it.ordered.QManual.MANUAL;
import static dev.athanor.it.related.QAlbum.ALBUM;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.loadOnly;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.SessionStateException;
import dev.athanor.event.EntityListener;
import dev.athanor.event.FlushAccess;
import dev.athanor.event.SessionListener;
import dev.athanor.it.ordered.Chapter;
import dev.athanor.it.ordered.Manual;
import dev.athanor.it.ordered.QChapter;
import dev.athanor.it.ordered.QManual;
import dev.athanor.it.related.Album;
import dev.athanor.it.related.QAlbum;
import dev.athanor.it.related.QTrack;
import dev.athanor.it.related.Track;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists whose order a column keeps: loaded in it, and numbered by the flush where they were changed. */
class ListPositionTest extends DatabaseTest {
    private static final String SELECT_CHAPTERS =
            "SELECT chapter.id, chapter.title, chapter.position, chapter.manual_id FROM chapter WHERE ";
    private static final String MOVE = "UPDATE chapter SET position = ? WHERE chapter.id = ?";

    @BeforeEach
    void twoManuals() {
        given(manual("first", "a", "b", "c", "d"), manual("second", "x", "y"));
    }

    @Test
    @Row("C192")
    void newList_isNumberedFromZero_andLoadedInItsOrder_howeverItIsLoaded() {
        String order = " ORDER BY chapter.position, chapter.id";
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            manual.getChapters().add(0, chapter("e"));
            session.commit();
        }
        recorder.clear();
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            recorder.clear();
            assertThat(chapters(manual)).containsExactly("0e", "1a", "2b", "3c", "4d");
            assertStatements(SELECT_CHAPTERS + "chapter.manual_id = ?" + order);
        }
        try (Session session = engine.openSession()) {
            List<Manual> manuals = session.list(select(MANUAL).orderBy(MANUAL.id));
            recorder.clear();
            assertThat(chapters(manuals.get(1))).containsExactly("0x", "1y");
            assertThat(chapters(manuals.get(0))).containsExactly("0e", "1a", "2b", "3c", "4d");
            assertStatements(SELECT_CHAPTERS + "chapter.manual_id IN (?, ?)" + order);
        }
        try (Session session = engine.openSession()) {
            List<Manual> manuals =
                    session.list(select(MANUAL).orderBy(MANUAL.id).options(selectIn(MANUAL.chapters)));
            recorder.clear();
            assertThat(chapters(manuals.get(0))).containsExactly("0e", "1a", "2b", "3c", "4d");
            assertStatements();
        }
        try (Session session = engine.openSession()) {
            List<Manual> manuals =
                    session.list(select(MANUAL).orderBy(MANUAL.id).options(joined(MANUAL.chapters)));
            assertThat(recorder.sql().get(recorder.sql().size() - 1))
                    .endsWith(SqlRecorder.form(" ORDER BY manual.id, chapter_1.position, chapter_1.id"));
            assertThat(chapters(manuals.get(0))).containsExactly("0e", "1a", "2b", "3c", "4d");
        }
    }

    @Test
    void newElement_ofAListThatHasExpired_isPutAtItsEnd() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            assertThat(manual.getChapters()).hasSize(4);
            manual.getChapters().add(0, chapter("new"));
            session.expire(manual);
            session.flush();
            assertThat(rows(session)).containsExactly("0a", "1b", "2c", "3d", "4new");
            assertThat(chapters(manual)).containsExactly("0a", "1b", "2c", "3d", "4new");
        }
    }

    @Test
    void listThatAQueryHasFiltered_cannotBeNumbered() {
        try (Session session = engine.openSession()) {
            Manual manual = session.one(select(MANUAL)
                    .where(MANUAL.id.eq(1L))
                    .options(selectIn(MANUAL.chapters.and(CHAPTER.title.gt("b")))));
            manual.getChapters().add(0, chapter("new"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(
                            "Manual.chapters of Manual 1 was changed, and was loaded with a condition, or from a join, so"
                                    + " that it may lack elements: which positions they have cannot be told. Refresh it before it is"
                                    + " changed, or load it whole.");
            session.rollback();
            assertThat(chapters(manual)).containsExactly("0a", "1b", "2c", "3d");
        }
    }

    @Test
    @Row("C192")
    void moved_updatesThoseWhosePositionDiffers_inOneBatch() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            List<Chapter> chapters = manual.getChapters();
            assertThat(chapters).hasSize(4);
            recorder.clear();
            chapters.add(1, chapters.remove(2));
            assertThat(chapters(manual)).containsExactly("0a", "2c", "1b", "3d");
            session.flush();
            assertStatements(MOVE);
            assertThat(chapters(manual)).containsExactly("0a", "1c", "2b", "3d");
            assertThat(rows(session)).containsExactly("0a", "1c", "2b", "3d");
        }
    }

    @Test
    @Row("C192")
    void sorted_swapped_rotated_andSetInPlace_areChanges() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            List<Chapter> chapters = manual.getChapters();
            chapters.sort(Comparator.comparing(Chapter::getTitle).reversed());
            assertThat(session.dirty()).containsExactly(manual);
            assertThat(Inspect.isChanged(manual)).isTrue();
            assertThat(Inspect.history(manual, MANUAL.chapters).unchanged()).hasSize(4);
            chapters.sort(Comparator.comparing(Chapter::getTitle));
            assertThat(Inspect.isChanged(manual)).isFalse();
            chapters.sort(Comparator.comparing(Chapter::getTitle).reversed());
            assertThat(rows(session)).containsExactly("0d", "1c", "2b", "3a");
            Collections.swap(chapters, 0, 3);
            assertThat(rows(session)).containsExactly("0a", "1c", "2b", "3d");
            Collections.rotate(chapters, 1);
            assertThat(rows(session)).containsExactly("0d", "1a", "2c", "3b");
            Collections.reverse(chapters.subList(0, 3));
            assertThat(rows(session)).containsExactly("0c", "1a", "2d", "3b");
            chapters.subList(1, 4).sort(Comparator.comparing(Chapter::getTitle));
            assertThat(rows(session)).containsExactly("0c", "1a", "2b", "3d");
            manual.setChapters(List.of(chapters.get(3), chapters.get(2), chapters.get(0), chapters.get(1)));
            assertThat(rows(session)).containsExactly("0d", "1b", "2c", "3a");
            session.commit();
            assertThat(chapters(manual)).containsExactly("0d", "1b", "2c", "3a");
        }
    }

    @Test
    @Row("C192")
    void removed_closesTheGap_andItsOrphanGoes() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            manual.getChapters().remove(1);
            recorder.clear();
            session.flush();
            assertStatements(MOVE, "DELETE FROM chapter WHERE chapter.id = ?");
            assertThat(chapters(manual)).containsExactly("0a", "1c", "2d");
            manual.getChapters().subList(0, 2).clear();
            assertThat(rows(session)).containsExactly("0d");
        }
    }

    @Test
    void unchangedList_isNeverNumbered_withGapsEither() {
        engine.useTransaction(session -> session.handle().execute("update chapter set position = position * 10 + 5"));
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            assertThat(chapters(manual)).containsExactly("5a", "15b", "25c", "35d");
            recorder.clear();
            manual.setTitle("other");
            manual.getChapters().get(0).setTitle("A");
            manual.getChapters().add(manual.getChapters().remove(3));
            manual.getChapters().sort(Comparator.comparing(Chapter::getPosition));
            manual.setChapters(List.copyOf(manual.getChapters()));
            session.commit();
            assertStatements(
                    "UPDATE manual SET title = ? WHERE manual.id = ?",
                    "UPDATE chapter SET title = ? WHERE chapter.id = ?");
            assertThat(chapters(manual)).containsExactly("5A", "15b", "25c", "35d");
            session.delete(manual.getChapters().get(1));
            session.commit();
            assertThat(rows(session)).containsExactly("5A", "25c", "35d");
            manual.getChapters().add(chapter("e"));
            assertThat(rows(session)).containsExactly("0A", "1c", "2d", "3e");
        }
    }

    @Test
    void deletedElementThatIsStillHeld_takesNoPosition() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            session.delete(manual.getChapters().get(0));
            manual.getChapters().add(chapter("e"));
            assertThat(rows(session)).containsExactly("0b", "1c", "2d", "3e");
            manual.getChapters().add(1, chapter("f"));
            assertThat(rows(session)).containsExactly("0f", "1b", "2c", "3d", "4e");
        }
    }

    @Test
    @Row("C192")
    void listThatIsNotLoaded_isLoadedByTheFlush_togetherWithOthers() {
        try (Session session = engine.openSession()) {
            Manual first = session.getOne(MANUAL, 1L);
            Manual second = session.getOne(MANUAL, 2L);
            recorder.clear();
            first.getChapters().add(chapter("e"));
            Chapter z = chapter("z");
            z.setManual(second);
            session.add(z);
            assertStatements();
            session.flush();
            assertStatements(
                    SELECT_CHAPTERS + "chapter.manual_id IN (?, ?) ORDER BY chapter.position, chapter.id",
                    "INSERT INTO chapter (title, position, manual_id) VALUES (?, ?, ?) RETURNING id");
            assertThat(chapters(first)).containsExactly("0a", "1b", "2c", "3d", "4e");
            assertThat(chapters(second)).containsExactly("0x", "1y", "2z");
        }
    }

    @Test
    void movedByTheOtherSide_isLast_andBothListsAreNumbered() {
        try (Session session = engine.openSession()) {
            Manual first = session.getOne(MANUAL, 1L);
            Manual second = session.getOne(MANUAL, 2L);
            session.getOne(CHAPTER, 2L).setManual(second);
            session.flush();
            assertThat(chapters(first)).containsExactly("0a", "1c", "2d");
            assertThat(chapters(second)).containsExactly("0x", "1y", "2b");
            first.getChapters().add(0, second.getChapters().get(2));
            session.commit();
            assertThat(chapters(first)).containsExactly("0b", "1a", "2c", "3d");
            assertThat(chapters(second)).containsExactly("0x", "1y");
        }
    }

    @Test
    void positionSetByHand_isKept_untilTheListChanges() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            Chapter last = manual.getChapters().get(3);
            last.setPosition(40);
            session.flush();
            assertThat(chapters(manual)).endsWith("40d");
            last.setPosition(3);
            Collections.swap(manual.getChapters(), 0, 1);
            recorder.clear();
            session.flush();
            assertStatements(MOVE);
            assertThat(chapters(manual)).containsExactly("0b", "1a", "2c", "3d");
            last.setPosition(7);
            Collections.swap(manual.getChapters(), 0, 1);
            session.flush();
            assertThat(recorder.statements()).hasSize(1);
            assertThat(chapters(manual)).containsExactly("0a", "1b", "2c", "3d");
        }
    }

    @Test
    void positions_areReadWithTheList_whateverColumnsAQueryNames() {
        try (Session session = engine.openSession()) {
            Manual manual = session.one(select(MANUAL)
                    .where(MANUAL.id.eq(1L))
                    .options(selectIn(MANUAL.chapters).then(loadOnly(CHAPTER.title))));
            recorder.clear();
            manual.getChapters().add(3, chapter("e"));
            session.flush();
            assertStatements(MOVE, "INSERT INTO chapter (title, position, manual_id) VALUES (?, ?, ?) RETURNING id");
            assertThat(chapters(manual)).containsExactly("0a", "1b", "2c", "3e", "4d");
        }
    }

    @Test
    void positionThatHasExpired_isReadBefore_soThatOnlyOthersAreWritten() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            List<Chapter> chapters = manual.getChapters();
            chapters.forEach(session::expire);
            chapters.add(chapter("e"));
            recorder.clear();
            session.flush();
            assertStatements(
                    SELECT_CHAPTERS + "chapter.id IN (?, ?, ?, ?)",
                    "INSERT INTO chapter (title, position, manual_id) VALUES (?, ?, ?) RETURNING id");
        }
    }

    @Test
    void listeners_seeThePositions_andWhatTheyPutIn_isNumberedToo() {
        List<String> seen = new ArrayList<>();
        SessionFactory sessions = engine.sessions(options -> options.listener(new SessionListener() {
                    @Override
                    public void beforeFlush(FlushAccess flush) {
                        for (Object each : flush.updates()) {
                            if (each instanceof Chapter chapter) {
                                seen.add(chapter.getTitle() + " changed: "
                                        + Inspect.history(chapter, CHAPTER.position)
                                                .deleted() + " "
                                        + Inspect.history(chapter, CHAPTER.position)
                                                .added());
                            }
                        }
                    }
                })
                .listener(CHAPTER, new EntityListener<>() {
                    @Override
                    public void beforeUpdate(Chapter chapter) {
                        seen.add(chapter.getTitle() + " to be updated: " + chapter.getPosition());
                        if (chapter.getManual().getChapters().size() == 4) {
                            chapter.getManual().getChapters().add(1, chapter("new"));
                        }
                    }
                }));
        try (Session session = sessions.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            Collections.swap(manual.getChapters(), 0, 1);
            session.commit();
            assertThat(seen)
                    .containsExactlyInAnyOrder(
                            "b changed: [1] [0]",
                            "a changed: [0] [1]",
                            "b to be updated: 0",
                            "a to be updated: 1",
                            "c to be updated: 3",
                            "d to be updated: 4");
            assertThat(chapters(manual)).containsExactly("0b", "1new", "2a", "3c", "4d");
        }
    }

    @Test
    void rollback_givesListAndPositionsBack() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            Chapter a = manual.getChapters().get(0);
            Collections.reverse(manual.getChapters());
            session.flush();
            assertThat(a.getPosition()).isEqualTo(3);
            session.rollback();
            assertThat(chapters(manual)).containsExactly("0a", "1b", "2c", "3d");
            Collections.reverse(manual.getChapters());
            session.rollback();
            assertThat(chapters(manual)).containsExactly("0a", "1b", "2c", "3d");
        }
    }

    @Test
    void expiry_dropsAnOrderThatIsNotFlushed() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            manual.getChapters().sort(Comparator.comparing(Chapter::getTitle).reversed());
            Collections.swap(manual.getChapters(), 0, 1);
            session.expire(manual);
            assertThat(chapters(manual)).containsExactly("0a", "1b", "2c", "3d");
            recorder.clear();
            session.flush();
            assertStatements();
        }
    }

    @Test
    void listThatMovesAsAWhole_isThatOfANewObject() {
        try (Session session = engine.openSession()) {
            Manual first = session.getOne(MANUAL, 1L);
            Manual copy = QManual.builder().title("third").build();
            copy.getChapters()
                    .addAll(List.of(
                            first.getChapters().get(2), first.getChapters().get(0)));
            session.add(copy);
            session.commit();
            assertThat(chapters(copy)).containsExactly("0c", "1a");
            assertThat(chapters(first)).containsExactly("0b", "1d");
        }
    }

    @Test
    void savepoint_givesListAndPositionsBack() {
        try (Session session = engine.openSession()) {
            Manual manual = session.getOne(MANUAL, 1L);
            Collections.swap(manual.getChapters(), 0, 1);
            session.flush();
            var savepoint = session.savepoint();
            Collections.reverse(manual.getChapters());
            session.flush();
            savepoint.rollback();
            assertThat(chapters(manual)).containsExactly("0b", "1a", "2c", "3d");
            session.commit();
            assertThat(chapters(manual)).containsExactly("0b", "1a", "2c", "3d");
        }
    }

    @Test
    void listOfADetachedObject_isMergedInItsOrder() {
        Manual detached;
        try (Session session = engine.openSession()) {
            detached = session.getOne(MANUAL, 1L);
            assertThat(detached.getChapters()).hasSize(4);
        }
        Collections.reverse(detached.getChapters());
        try (Session session = engine.openSession()) {
            Manual manual = session.merge(detached);
            assertThat(rows(session)).containsExactly("0d", "1c", "2b", "3a");
            assertThat(chapters(manual)).containsExactly("0d", "1c", "2b", "3a");
        }
    }

    @Test
    void pendingElements_maySwap_beforeTheyHaveAPosition() {
        try (Session session = engine.openSession()) {
            Manual manual = QManual.builder().title("new").build();
            session.add(manual);
            manual.getChapters().addAll(List.of(chapter("p"), chapter("q"), chapter("r")));
            Collections.swap(manual.getChapters(), 0, 2);
            session.commit();
            assertThat(chapters(manual)).containsExactly("0r", "1q", "2p");
        }
    }

    @Test
    void listWithoutAPosition_writesNothing_wherePlacesAreChanged() {
        given(QAlbum.builder()
                .title("one")
                .tracks(track("b"), track("a"), track("c"))
                .build());
        try (Session session = engine.openSession()) {
            Album album = session.getOne(ALBUM, 1L);
            List<Track> tracks = album.getTracks();
            assertThat(tracks).hasSize(3);
            recorder.clear();
            tracks.sort(Comparator.comparing(Track::getTitle).reversed());
            assertThat(session.dirty()).isEmpty();
            Collections.swap(tracks, 0, 2);
            Collections.shuffle(tracks);
            session.flush();
            assertStatements();
        }
    }

    private static List<String> rows(Session session) {
        return session
                .list(select(CHAPTER.position, CHAPTER.title)
                        .where(CHAPTER.manual().id.eq(1L))
                        .orderBy(CHAPTER.position))
                .stream()
                .map(row -> "" + row.get(CHAPTER.position) + row.get(CHAPTER.title))
                .toList();
    }

    private static List<String> chapters(Manual manual) {
        return manual.getChapters().stream()
                .map(chapter -> chapter.getPosition() + chapter.getTitle())
                .toList();
    }

    private static Manual manual(String title, String... chapters) {
        Manual manual = QManual.builder().title(title).build();
        for (String each : chapters) {
            manual.getChapters().add(chapter(each));
        }
        return manual;
    }

    private static Chapter chapter(String title) {
        return QChapter.builder().title(title).build();
    }

    private static Track track(String title) {
        return QTrack.builder().title(title).disc(1).build();
    }
}
