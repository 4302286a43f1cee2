package dev.athanor.it;

import static dev.athanor.it.board.QBoard.BOARD;
import static dev.athanor.it.board.QCard.CARD;
import static dev.athanor.it.board.QTally.TALLY;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.board.Board;
import dev.athanor.it.board.Card;
import dev.athanor.it.board.Palette;
import dev.athanor.it.board.QBoard;
import dev.athanor.it.board.QCard;
import dev.athanor.it.board.QTally;
import dev.athanor.it.board.Tally;
import dev.athanor.session.Inspect;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import dev.athanor.type.Json;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns that count as changed, values that count as read, and values that change in themselves. */
class MarkedChangeTest extends DatabaseTest {
    private static final String UPDATE_TITLE = "UPDATE board SET title = ? WHERE board.id = ?";
    private static final String UPDATE_PALETTE = "UPDATE board SET palette = ? WHERE board.id = ?";

    @BeforeEach
    void insertBoards() {
        Board first = QBoard.builder()
                .title("first")
                .visits(1)
                .palette(new Palette(List.of("red")))
                .image(new byte[] {1, 2, 3})
                .settings(Json.of("{\"a\": 1}"))
                .labels(List.of("x"))
                .cards(
                        QCard.builder().text("a").build(),
                        QCard.builder().text("b").build())
                .build();
        given(first, QBoard.builder().title("second").visits(0).build());
        recorder.clear();
    }

    @Test
    @Row("C46")
    void markedColumn_isWrittenWithTheSameValue() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            recorder.clear();
            session.markChanged(board, BOARD.title);
            assertThat(session.dirty()).containsExactly(board);
            assertThat(Inspect.isChanged(board)).isTrue();
            assertThat(Inspect.history(board, BOARD.title).added()).containsExactly("first");
            assertThat(Inspect.history(board, BOARD.title).deleted()).isEmpty();
            session.flush();
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("first", 1L));
            assertStatements(UPDATE_TITLE);
            session.flush();
            assertStatements();
            board.setTitle("other");
            session.markChanged(board, BOARD.title, BOARD.visits);
            board.setTitle("first");
            session.commit();
            assertStatements("UPDATE board SET title = ?, visits = ? WHERE board.id = ?");
        }
    }

    @Test
    void mark_isDroppedByExpireRefreshAndRollback() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            session.markChanged(board, BOARD.title);
            session.expire(board, BOARD.title);
            session.markChanged(board, BOARD.visits);
            session.refresh(board);
            session.markChanged(board, BOARD.visits);
            session.rollback();
            recorder.clear();
            session.flush();
            assertStatements();
            assertThat(session.dirty()).isEmpty();
            assertThat(board.getTitle()).isEqualTo("first");
            session.markChanged(board, BOARD.title);
            board.setTitle("unsaved");
            session.expunge(board);
            assertThat(board.getTitle()).isEqualTo("unsaved");
            session.add(board);
            recorder.clear();
            session.commit();
            assertStatements(UPDATE_TITLE);
        }
    }

    @Test
    void markInASavepoint_isDroppedWithIt() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            try (Savepoint savepoint = session.savepoint()) {
                board.setTitle("other");
                session.markChanged(board, BOARD.title);
                savepoint.rollback();
            }
            recorder.clear();
            session.flush();
            assertStatements();
            assertThat(board.getTitle()).isEqualTo("first");
        }
    }

    @Test
    void markOfWhatNobodyWrites_isRefused_andOfAPendingObjectNothing() {
        Tally tally = QTally.builder().name("t").counted(1).build();
        Board stranger = QBoard.builder().title("x").visits(0).build();
        try (Session session = engine.openSession()) {
            session.add(tally);
            session.markChanged(tally, TALLY.counted);
            session.flush();
            assertThatThrownBy(() -> session.markChanged(tally, TALLY.name))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Tally.name is the key, by which the row is found. Change it by its setter.");
            assertThatThrownBy(() -> session.markChanged(tally, TALLY.version))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Tally.version counts the versions of the row: each UPDATE writes it. Leave it to the"
                            + " session.");
            assertThatThrownBy(() -> session.markChanged(tally, TALLY.doubled))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Tally.doubled is computed by the database from other columns and cannot be set. Set"
                            + " those.");
            assertThatThrownBy(() -> session.markChanged(tally, BOARD.title)).isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> session.markChanged(stranger, BOARD.title))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("This Board is neither pending nor persistent in this session. Add it first.");
            Board reference = session.reference(BOARD, 1L);
            assertThatThrownBy(() -> session.markChanged(reference, BOARD.title))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(
                            "Board.title is not loaded, so that nobody knows which value to write. Read it, change it,"
                                    + " and mark it then.");
            assertThat(session.dirty()).isEmpty();
        }
    }

    @Test
    void markedRow_hasItsNextVersion() {
        given(QTally.builder().name("t").counted(1).build());
        try (Session session = engine.openSession()) {
            Tally tally = session.getOne(TALLY, "t");
            int version = tally.getVersion();
            recorder.clear();
            session.markChanged(tally, TALLY.counted);
            session.commit();
            assertStatements(
                    "UPDATE tally SET counted = ?, changes = ?, version = ? WHERE tally.name = ? AND tally.version ="
                            + " ?");
            assertThat(tally.getVersion()).isEqualTo(version + 1);
        }
    }

    @Test
    @Row("C46")
    void committedValue_isNoChange() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            recorder.clear();
            board.setMotto("mine");
            session.setCommitted(board, BOARD.motto, "theirs");
            session.setCommitted(board, BOARD.title, "renamed");
            assertThat(board.getMotto()).isEqualTo("theirs");
            assertThat(Inspect.isChanged(board)).isFalse();
            assertThat(session.dirty()).isEmpty();
            session.flush();
            assertStatements();
            board.setTitle("first"); // as it was, but not as its row is said to be
            assertThat(Inspect.history(board, BOARD.title).deleted()).containsExactly("renamed");
            session.flush();
            assertStatements(UPDATE_TITLE);
            board.setMotto("again");
            board.setMotto("theirs");
            session.flush();
            assertStatements();
            session.rollback();
            assertThat(board.getMotto()).isNull();
        }
    }

    @Test
    void committedVersion_isTheOneThatTheUpdateAsksFor() {
        given(QTally.builder().name("t").counted(1).build());
        try (Session session = engine.openSession()) {
            Tally tally = session.getOne(TALLY, "t");
            session.setCommitted(tally, TALLY.version, 77);
            tally.setCounted(2);
            assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
        }
    }

    @Test
    void committedRelationships_areLoaded_andNoChange() {
        try (Session session = engine.openSession()) {
            Board first = session.getOne(BOARD, 1L);
            Board second = session.getOne(BOARD, 2L);
            Card b = session.one(select(CARD).where(CARD.text.eq("b")));
            recorder.clear();
            session.setCommitted(first, BOARD.cards, List.of(b));
            session.setCommitted(b, CARD.board, second);
            assertThat(first.getCards()).containsExactly(b);
            assertThat(b.getBoard()).isSameAs(second);
            assertThat(b.getBoardId()).isEqualTo(2L);
            session.flush();
            assertStatements();
            b.setBoard(first);
            session.flush();
            assertStatements("UPDATE card SET board_id = ? WHERE card.id = ?");
            session.setCommitted(b, CARD.board, null);
            assertThat(b.getBoardId()).isNull();
            Card unsaved = QCard.builder().text("new").build();
            assertThatThrownBy(() -> session.setCommitted(first, BOARD.cards, List.of(unsaved)))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("Board.cards is set to a Card that has no row in this session, so that no row refers to"
                            + " it.");
        }
    }

    @Test
    void committedValueThatNoRowHas_isRefused() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            assertThatThrownBy(() -> session.setCommitted(board, BOARD.title, null))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Board.title is not nullable, and no row has NULL in it.");
            assertThatThrownBy(() -> session.setCommitted(board, BOARD.id, 5L))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Board.id is the key, by which the object is found: it stays.");
            assertThatThrownBy(() -> session.setCommitted(
                            QBoard.builder().title("x").visits(0).build(), BOARD.title, "y"))
                    .isInstanceOf(SessionStateException.class);
        }
    }

    @Test
    @Row("C50")
    void valueThatChangesInItself_isNotSeen_butWhereItIsMarked() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            Palette palette = board.getPalette();
            recorder.clear();
            palette.colours().add("blue");
            session.flush();
            assertStatements();
            assertThat(Inspect.isChanged(board)).isFalse();
            session.markChanged(board, BOARD.palette);
            session.commit();
            assertStatements(UPDATE_PALETTE);
            assertThat(board.getPalette().colours()).containsExactly("red", "blue");
            recorder.clear();
            board.setPalette(new Palette(List.of("red", "blue")));
            session.flush();
            assertStatements();
            board.setPalette(new Palette(List.of("green")));
            session.commit();
            assertStatements(UPDATE_PALETTE);
        }
    }

    @Test
    @Row("C50")
    void bytesJsonAndLists_areReplaced_andCompared() {
        byte[] mine = {1, 2, 3};
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            recorder.clear();
            board.setImage(mine);
            board.setSettings(Json.of("{ \"a\" : 1.0 }"));
            board.setLabels(Arrays.asList("x"));
            session.flush();
            assertStatements();
            byte[] read = board.getImage();
            read[0] = 9; // nobody sees it: it is a copy
            assertThat(board.getImage()).containsExactly(1, 2, 3);
            assertThat(Inspect.history(board, BOARD.image).unchanged().get(0)).containsExactly(1, 2, 3);
            board.setImage(read);
            read[1] = 9;
            assertThat(board.getImage()).containsExactly(9, 2, 3);
            board.setSettings(Json.of("{\"a\": 2}"));
            session.flush();
            assertStatements("UPDATE board SET image = ?, settings = ? WHERE board.id = ?");
            session.rollback();
            assertThat(board.getImage()).containsExactly(1, 2, 3);
        }
        Board built = QBoard.builder().title("x").visits(0).image(mine).build();
        mine[0] = 7;
        assertThat(built.getImage()).containsExactly(1, 2, 3);
    }
}
