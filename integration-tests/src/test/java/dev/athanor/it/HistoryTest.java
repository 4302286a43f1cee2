package dev.athanor.it;

import static dev.athanor.it.board.QBoard.BOARD;
import static dev.athanor.it.board.QCard.CARD;
import static dev.athanor.it.board.QTopic.TOPIC;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.board.Board;
import dev.athanor.it.board.Card;
import dev.athanor.it.board.QBoard;
import dev.athanor.it.board.QCard;
import dev.athanor.it.board.QTopic;
import dev.athanor.it.board.Topic;
import dev.athanor.session.History;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened to the columns and relationships of an object, told without a statement. */
class HistoryTest extends DatabaseTest {
    @BeforeEach
    void insertBoards() {
        Board first = QBoard.builder()
                .title("first")
                .visits(1)
                .cards(card("a"), card("b"))
                .build();
        given(first, QBoard.builder().title("second").visits(0).build());
        recorder.clear();
    }

    private static Card card(String text) {
        return QCard.builder().text(text).build();
    }

    private static <T> void assertHistory(
            History<T> history, List<? extends @Nullable T> added, List<?> unchanged, List<?> deleted) {
        assertThat(history.added()).isEqualTo(added);
        assertThat(history.unchanged()).isEqualTo(unchanged);
        assertThat(history.deleted()).isEqualTo(deleted);
    }

    @Test
    @Row("C45")
    void columnOfAPersistentObject_isUnchanged_orHasItsFormerValue() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            recorder.clear();
            assertHistory(Inspect.history(board, BOARD.title), List.of(), List.of("first"), List.of());
            assertHistory(Inspect.history(board, BOARD.motto), List.of(), Arrays.asList((Object) null), List.of());
            board.setTitle("other");
            board.setMotto("onward");
            assertHistory(Inspect.history(board, BOARD.title), List.of("other"), List.of(), List.of("first"));
            assertHistory(
                    Inspect.history(board, BOARD.motto), List.of("onward"), List.of(), Arrays.asList((Object) null));
            board.setTitle("third");
            assertHistory(Inspect.history(board, BOARD.title), List.of("third"), List.of(), List.of("first"));
            board.setTitle("first");
            assertHistory(Inspect.history(board, BOARD.title), List.of(), List.of("first"), List.of());
            assertStatements();
            session.flush();
            assertHistory(Inspect.history(board, BOARD.motto), List.of(), List.of("onward"), List.of());
            board.setMotto(null);
            assertHistory(
                    Inspect.history(board, BOARD.motto), Arrays.asList((String) null), List.of(), List.of("onward"));
            session.rollback();
            assertHistory(Inspect.history(board, BOARD.motto), List.of(), List.of(), List.of());
        }
    }

    @Test
    @Row("C45")
    void columnThatIsNotKnown_hasNoFormerValue() {
        try (Session session = engine.openSession()) {
            Board reference = session.reference(BOARD, 1L);
            Board expired = session.getOne(BOARD, 2L);
            session.expire(expired);
            recorder.clear();
            for (Board board : List.of(reference, expired)) {
                assertHistory(Inspect.history(board, BOARD.title), List.of(), List.of(), List.of());
                board.setTitle("new");
                assertHistory(Inspect.history(board, BOARD.title), List.of("new"), List.of(), List.of());
                assertThat(Inspect.isChanged(board)).isTrue();
            }
            assertStatements();
        }
    }

    @Test
    @Row("C45")
    void collection_tellsWhatWasAddedAndRemoved_loadedOrNot() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            Card added = card("c");
            recorder.clear();
            assertHistory(Inspect.history(board, BOARD.cards), List.of(), List.of(), List.of());
            board.getCards().add(added);
            assertHistory(Inspect.history(board, BOARD.cards), List.of(added), List.of(), List.of());
            assertStatements();
            List<Card> cards = List.copyOf(board.getCards());
            session.flush();
            recorder.clear();
            assertHistory(Inspect.history(board, BOARD.cards), List.of(), cards, List.of());
            board.getCards().remove(cards.get(0));
            assertHistory(
                    Inspect.history(board, BOARD.cards),
                    List.of(),
                    List.of(cards.get(1), added),
                    List.of(cards.get(0)));
            board.getCards().add(0, cards.get(0));
            assertThat(Inspect.history(board, BOARD.cards).isChanged()).isFalse();
            assertStatements();
        }
    }

    @Test
    @Row("C45")
    void toOne_hasItsFormerTarget_whereThatIsInMemory() {
        try (Session session = engine.openSession()) {
            Card a = session.getOne(CARD, 1L);
            Board second = session.getOne(BOARD, 2L);
            recorder.clear();
            assertHistory(Inspect.history(a, CARD.board), List.of(), List.of(), List.of());
            a.setBoard(second);
            assertHistory(Inspect.history(a, CARD.board), List.of(second), List.of(), List.of());
            assertStatements();
            session.rollback();
            Board first = a.getBoard();
            assertThat(first).isNotNull();
            assertHistory(Inspect.history(a, CARD.board), List.of(), List.of(first), List.of());
            a.setBoard(second);
            assertHistory(Inspect.history(a, CARD.board), List.of(second), List.of(), List.of(first));
            a.setBoard(null);
            assertHistory(Inspect.history(a, CARD.board), Arrays.asList((Board) null), List.of(), List.of(first));
            a.setBoard(first);
            assertHistory(Inspect.history(a, CARD.board), List.of(), List.of(first), List.of());
        }
    }

    @Test
    @Row("C45")
    void newObject_hasAddedWhatIsSet() {
        Topic topic = QTopic.builder().name("t").build();
        Card card = card("new");
        card.getTopics().add(topic);
        assertHistory(Inspect.history(card, CARD.text), List.of("new"), List.of(), List.of());
        assertHistory(Inspect.history(card, CARD.board), List.of(), List.of(), List.of());
        assertHistory(Inspect.history(card, CARD.topics), List.of(topic), List.of(), List.of());
        assertHistory(Inspect.history(topic, TOPIC.cards), List.of(card), List.of(), List.of());
        try (Session session = engine.openSession()) {
            session.add(card);
            recorder.clear();
            assertHistory(Inspect.history(card, CARD.text), List.of("new"), List.of(), List.of());
            assertHistory(Inspect.history(card, CARD.topics), List.of(topic), List.of(), List.of());
            assertStatements();
            session.flush();
            assertHistory(Inspect.history(card, CARD.text), List.of(), List.of("new"), List.of());
            assertHistory(Inspect.history(card, CARD.topics), List.of(), List.of(topic), List.of());
        }
    }

    @Test
    @Row("C45")
    void detachedObject_tellsWhatItKnows_andOfItsChangesNoFormerValue() {
        Board board;
        try (Session session = engine.openSession()) {
            board = session.getOne(BOARD, 1L);
            session.commit();
        }
        assertHistory(Inspect.history(board, BOARD.title), List.of(), List.of("first"), List.of());
        assertThat(Inspect.isChanged(board)).isFalse();
        board.setTitle("elsewhere");
        assertHistory(Inspect.history(board, BOARD.title), List.of("elsewhere"), List.of(), List.of());
        assertThat(Inspect.isChanged(board)).isTrue();
        try (Session session = engine.openSession()) {
            session.add(board);
            assertHistory(Inspect.history(board, BOARD.title), List.of("elsewhere"), List.of(), List.of());
            session.delete(board);
            session.flush();
            assertHistory(Inspect.history(board, BOARD.title), List.of(), List.of("elsewhere"), List.of());
        }
    }

    @Test
    void columnOfAnotherEntity_isRefused() {
        assertThatThrownBy(() -> Inspect.history(card("x"), BOARD.title))
                .isInstanceOf(QueryException.class)
                .hasMessage("Board.title is no attribute of Card.");
    }

    @Test
    @Row("C42")
    void updateNamesChangedColumns_aChangeTakenBackIsNone() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            recorder.clear();
            board.setTitle("other");
            board.setVisits(1);
            assertThat(session.dirty()).containsExactly(board);
            assertThat(Inspect.isChanged(board)).isTrue();
            board.setTitle("first");
            assertThat(Inspect.isChanged(board)).isFalse();
            session.flush();
            assertStatements();
            board.setVisits(2);
            board.setMotto("onward");
            session.commit();
            assertStatements("UPDATE board SET motto = ?, visits = ? WHERE board.id = ?");
            assertThat(board.getVisits()).isEqualTo(2);
            assertThat(session.one(select(BOARD.motto).where(BOARD.id.eq(1L)))).isEqualTo("onward");
        }
    }
}
