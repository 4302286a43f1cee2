package dev.athanor.it;

import static dev.athanor.it.board.QBoard.BOARD;
import static dev.athanor.it.board.QCard.CARD;
import static dev.athanor.it.board.QTally.TALLY;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.board.Board;
import dev.athanor.it.board.QBoard;
import dev.athanor.it.board.QCard;
import dev.athanor.it.board.QTally;
import dev.athanor.it.board.Tally;
import dev.athanor.query.Expression;
import dev.athanor.session.History;
import dev.athanor.session.Inspect;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns of objects that the next flush sets to what the database computes. */
class ExpressionValueTest extends DatabaseTest {
    private static final String SELECT_BOARD =
            "SELECT board.id, board.title, board.motto, board.visits, board.palette, board.image, board.settings,"
                    + " board.labels FROM board WHERE board.id = ?";
    private static final String COUNT = "UPDATE board SET visits = board.visits + ? WHERE board.id = ?";

    @BeforeEach
    void insertBoards() {
        given(
                QBoard.builder()
                        .title("first")
                        .visits(1)
                        .cards(QCard.builder().text("a").build())
                        .build(),
                QBoard.builder().title("second").visits(5).build(),
                QBoard.builder().title("third").visits(7).build());
        recorder.clear();
    }

    @Test
    @Row("C44")
    void expression_isInTheUpdate_andItsColumnIsReadWhenAsked() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            recorder.clear();
            session.set(board, BOARD.title, BOARD.title.upper());
            session.set(board, BOARD.visits, BOARD.visits.plus(10));
            board.setMotto("onward");
            assertStatements();
            assertThat(session.dirty()).containsExactly(board);
            session.flush();
            assertStatements(
                    "UPDATE board SET title = UPPER(board.title), motto = ?, visits = board.visits + ? WHERE board.id"
                            + " = ?");
            assertThat(board.getMotto()).isEqualTo("onward");
            assertStatements();
            assertThat(board.getTitle()).isEqualTo("FIRST");
            assertStatements(SELECT_BOARD);
            assertThat(board.getVisits()).isEqualTo(11);
            assertStatements();
            session.commit();
            assertThat(board.getVisits()).isEqualTo(11);
        }
    }

    @Test
    @Row("C44")
    void readOfTheColumn_flushesFirst_withoutAutoflushItIsRefused() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            recorder.clear();
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            assertThat(board.getVisits()).isEqualTo(2);
            assertStatements(COUNT, SELECT_BOARD);
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            session.expire(board, BOARD.title);
            session.noAutoflush(() -> {
                assertThatThrownBy(board::getVisits)
                        .isInstanceOf(SessionStateException.class)
                        .hasMessage(
                                "Board.visits is set to what the database computes with the next flush, and cannot be"
                                        + " read before. Call session.flush() first.");
                assertThat(board.getTitle()).isEqualTo("first");
                assertThat(Inspect.isLoaded(board, "visits")).isFalse();
                return null;
            });
            session.commit();
            assertThat(board.getVisits()).isEqualTo(3);
        }
    }

    @Test
    void rowsWithEqualExpressions_areOneBatch_besideOthers() {
        try (Session session = engine.openSession()) {
            List<Board> boards = session.list(select(BOARD).orderBy(BOARD.id.desc()));
            recorder.clear();
            session.set(boards.get(0), BOARD.visits, BOARD.visits.plus(1));
            session.set(boards.get(2), BOARD.visits, BOARD.visits.plus(2));
            boards.get(1).setVisits(50);
            session.flush();
            assertThat(recorder.statements()).hasSize(2);
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of(2, 1L), List.of(1, 3L));
            assertStatements("UPDATE board SET visits = ? WHERE board.id = ?", COUNT);
            assertThat(boards).extracting(Board::getVisits).containsExactly(8, 50, 3);
        }
    }

    @Test
    void valueThatIsSetLater_takesItsPlace_andBackToTheFormerIsNoChange() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            recorder.clear();
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            board.setVisits(30);
            assertThat(board.getVisits()).isEqualTo(30);
            session.flush();
            assertStatements("UPDATE board SET visits = ? WHERE board.id = ?");
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            board.setVisits(30);
            session.flush();
            assertStatements();
            board.setVisits(40);
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            session.flush();
            assertStatements(COUNT);
            assertThat(board.getVisits()).isEqualTo(31);
        }
    }

    @Test
    @Row("C44")
    void newObject_hasItInItsInsert_whereItReadsNoColumn() {
        given(QTally.builder().name("t").counted(3).build());
        try (Session session = engine.openSession()) {
            Board board = QBoard.builder().title("new").visits(0).build();
            Board beside = QBoard.builder().title("beside").visits(0).build();
            session.addAll(board, beside);
            session.set(board, BOARD.motto, value("loud").upper());
            session.set(board, BOARD.visits, scalar(select(TALLY.counted.max())));
            assertThatThrownBy(board::getVisits).isInstanceOf(SessionStateException.class);
            recorder.clear();
            session.flush();
            assertThat(recorder.sql())
                    .first()
                    .asString()
                    .contains("UPPER(?)", "(SELECT MAX(tally.counted) FROM tally)");
            assertCount(2);
            assertThat(board.getId()).isEqualTo(4);
            assertThat(beside.getId()).isEqualTo(5);
            assertThat(board.getTitle()).isEqualTo("new");
            assertStatements();
            assertThat(board.getVisits()).isEqualTo(3);
            assertThat(board.getMotto()).isEqualTo("LOUD");
            assertCount(1);
            session.commit();
        }
    }

    @Test
    void newObject_withAKeyOrDefaults_hasItInPlaceOfThem() {
        try (Session session = engine.openSession()) {
            Tally tally = QTally.builder().name("t").build();
            session.add(tally);
            session.set(tally, TALLY.counted, value(2).plus(1));
            session.set(tally, TALLY.changes, value(70));
            session.set(tally, TALLY.weight, value(80));
            session.commit();
            assertThat(tally.getCounted()).isEqualTo(3);
            assertThat(tally.getDoubled()).isEqualTo(6);
            assertThat(tally.getChanges()).isEqualTo(70);
            assertThat(tally.getWeight()).isEqualTo(80);
            session.delete(tally);
            Tally other = QTally.builder().name("t").weight(1).build();
            session.add(other);
            session.set(other, TALLY.counted, value(9));
            recorder.clear();
            session.commit(); // a row switch
            assertThat(recorder.sql()).singleElement().asString().startsWith("UPDATE tally SET");
            assertThat(other.getCounted()).isEqualTo(9);
            assertThat(other.getVersion()).isEqualTo(tally.getVersion() + 1);
        }
    }

    @Test
    void rollbackExpireAndRefresh_dropIt() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            Expression<Integer> more = BOARD.visits.plus(1);
            session.set(board, BOARD.visits, more);
            session.expire(board, BOARD.visits);
            assertThat(board.getVisits()).isEqualTo(1);
            session.set(board, BOARD.visits, more);
            session.expire(board);
            assertThat(board.getVisits()).isEqualTo(1);
            session.set(board, BOARD.visits, more);
            session.refresh(board);
            assertThat(board.getVisits()).isEqualTo(1);
            session.set(board, BOARD.visits, more);
            session.rollback();
            assertThat(board.getVisits()).isEqualTo(1);
            session.set(board, BOARD.visits, more);
            session.setCommitted(board, BOARD.visits, 1);
            recorder.clear();
            session.commit();
            assertStatements();
            assertThat(board.getVisits()).isEqualTo(1);
        }
    }

    @Test
    void savepoint_undoesIt() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            try (Savepoint savepoint = session.savepoint()) {
                session.set(board, BOARD.visits, BOARD.visits.plus(10));
                session.flush();
                session.set(board, BOARD.visits, BOARD.visits.plus(100));
                savepoint.rollback();
            }
            assertThat(board.getVisits()).isEqualTo(2);
            session.commit();
            assertThat(board.getVisits()).isEqualTo(2);
        }
    }

    @Test
    void objectThatLeavesUnflushed_hasItsFormerValue_afterTheFlushNone() {
        Board expunged;
        Board closed;
        Board written;
        try (Session session = engine.openSession()) {
            expunged = session.getOne(BOARD, 1L);
            closed = session.getOne(BOARD, 2L);
            session.set(expunged, BOARD.visits, BOARD.visits.plus(1));
            session.set(closed, BOARD.visits, BOARD.visits.plus(1));
            session.expunge(expunged);
        }
        try (Session session = engine.openSession()) {
            written = session.getOne(BOARD, 3L);
            session.set(written, BOARD.visits, BOARD.visits.plus(1));
            session.commit();
        }
        assertThat(expunged.getVisits()).isEqualTo(1);
        assertThat(closed.getVisits()).isEqualTo(5);
        assertThatThrownBy(written::getVisits).isInstanceOf(DetachedEntityException.class);
        assertThat(Inspect.isChanged(expunged)).isFalse();
        recorder.clear();
        try (Session session = engine.openSession()) {
            session.addAll(expunged, closed, written);
            session.commit();
            assertStatements();
            assertThat(written.getVisits()).isEqualTo(8);
        }
    }

    @Test
    void history_knowsTheFormerValue_andNotTheNewOne() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            History<Integer> history = Inspect.history(board, BOARD.visits);
            assertThat(history.computed()).isTrue();
            assertThat(history.isChanged()).isTrue();
            assertThat(history.added()).isEmpty();
            assertThat(history.unchanged()).isEmpty();
            assertThat(history.deleted()).containsExactly(1);
            assertThat(Inspect.isChanged(board)).isTrue();
            session.flush();
            assertThat(Inspect.history(board, BOARD.visits).isChanged()).isFalse();
        }
    }

    @Test
    void statement_flushesBefore_orTakesItsPlace() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            session.execute(
                    update(BOARD).set(BOARD.visits, BOARD.visits.times(10)).where(BOARD.visits.le(2)));
            assertThat(board.getVisits()).isEqualTo(20);
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            session.noAutoflush(
                    () -> session.execute(update(BOARD).set(BOARD.visits, 3).where(BOARD.id.eq(1L))));
            recorder.clear();
            session.flush();
            assertStatements();
            assertThat(board.getVisits()).isEqualTo(3);
        }
    }

    @Test
    void version_isCheckedAndGoesOn_computedColumnsFollow() {
        given(QTally.builder().name("t").counted(1).build());
        try (Session session = engine.openSession()) {
            Tally tally = session.getOne(TALLY, "t");
            assertThat(tally.getDoubled()).isEqualTo(2);
            recorder.clear();
            session.set(tally, TALLY.counted, TALLY.counted.plus(4));
            session.flush();
            assertStatements("UPDATE tally SET counted = tally.counted + ?, changes = ?, version = ?"
                    + " WHERE tally.name = ? AND tally.version = ?");
            assertThat(tally.getDoubled()).isEqualTo(10);
            session.set(tally, TALLY.changes, TALLY.changes.plus(40));
            session.flush();
            assertThat(tally.getChanges()).isEqualTo(42);
            session.setCommitted(tally, TALLY.version, 99);
            session.set(tally, TALLY.counted, TALLY.counted.plus(1));
            assertThatThrownBy(session::flush).isInstanceOf(StaleEntityException.class);
        }
    }

    @Test
    void columnsThatNobodySets_areRefused() {
        given(QTally.builder().name("t").counted(1).build());
        try (Session session = engine.openSession()) {
            Tally tally = session.getOne(TALLY, "t");
            Board board = session.getOne(BOARD, 1L);
            assertThatThrownBy(() -> session.set(tally, TALLY.name, TALLY.name.upper()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Tally.name is the key");
            assertThatThrownBy(() -> session.set(tally, TALLY.version, TALLY.version.plus(1)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Tally.version counts the versions");
            assertThatThrownBy(() -> session.set(tally, TALLY.doubled, TALLY.counted))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Tally.doubled is computed by the database");
            assertThatThrownBy(() -> session.set(tally, BOARD.title, BOARD.title))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Board.title is no attribute of Tally.");
            assertThatThrownBy(() -> session.set(board.getCards().get(0), CARD.boardId, BOARD.id))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Card.boardId is the foreign key of Card.board, which refers to an object. Set that, or"
                            + " write update(CARD).");
            assertThatThrownBy(() -> session.set(board, BOARD.title, CARD.text))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "Board.title is set to an expression that reads card, but it is computed from its own row"
                                    + " alone. Read other tables by a sub-query: scalar(select(...)).");
            assertThatThrownBy(() -> session.set(board, BOARD.visits, BOARD.visits.max()))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "Board.visits is set to an expression over many rows, but it is computed from its own row."
                                    + " Put it into a sub-query: scalar(select(...)).");
            Board unsaved = QBoard.builder().title("x").visits(0).build();
            assertThatThrownBy(() -> session.set(unsaved, BOARD.title, BOARD.title.upper()))
                    .isInstanceOf(SessionStateException.class);
            session.add(unsaved);
            assertThatThrownBy(() -> session.set(unsaved, BOARD.title, BOARD.motto))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Board.title of a new object is set to an expression that reads Board, which has no row"
                            + " yet. Set it after the flush, or to what reads no column.");
            session.expunge(unsaved);
            assertThat(session.dirty()).isEmpty();
        }
    }
}
