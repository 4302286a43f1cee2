package dev.athanor.it;

import static dev.athanor.it.board.QBoard.BOARD;
import static dev.athanor.it.board.QCard.CARD;
import static dev.athanor.it.board.QTally.TALLY;
import static dev.athanor.it.board.QTopic.TOPIC;
import static dev.athanor.it.yard.QFirm.FIRM;
import static dev.athanor.it.yard.QGuest.GUEST;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.board.Board;
import dev.athanor.it.board.Card;
import dev.athanor.it.board.QBoard;
import dev.athanor.it.board.QCard;
import dev.athanor.it.board.QTally;
import dev.athanor.it.board.QTopic;
import dev.athanor.it.board.QVisitor;
import dev.athanor.it.board.Tally;
import dev.athanor.it.board.Topic;
import dev.athanor.it.board.Visitor;
import dev.athanor.it.yard.Firm;
import dev.athanor.it.yard.Guest;
import dev.athanor.it.yard.QFirm;
import dev.athanor.it.yard.QGuest;
import dev.athanor.session.ChangeReason;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.PlannedChange;
import dev.athanor.session.Session;
import dev.athanor.session.SessionChanges;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the next flush would do, told without a statement and without a change. */
class SessionChangesTest extends DatabaseTest {
    @BeforeEach
    void insertBoards() {
        Topic topic = QTopic.builder().name("t").build();
        Card a = QCard.builder().text("a").build();
        a.getTopics().add(topic);
        Board first = QBoard.builder()
                .title("first")
                .visits(1)
                .cards(a, QCard.builder().text("b").build())
                .visitors(QVisitor.builder().name("v").build())
                .build();
        given(first, QBoard.builder().title("second").visits(0).build());
        given(QTally.builder().name("t").counted(1).build());
        recorder.clear();
    }

    private void assertChanges(Session session, String... lines) {
        recorder.clear();
        SessionChanges changes = session.changes();
        assertThat(changes.toString().lines()).containsExactly(lines);
        assertThat(session.changes().toString()).isEqualTo(changes.toString());
        assertStatements();
    }

    @Test
    void nothing_isNoChanges_norIsWhatWasTakenBack() {
        try (Session session = engine.openSession()) {
            assertThat(session.changes().isEmpty()).isTrue();
            Board board = session.getOne(BOARD, 1L);
            board.setTitle("other");
            assertThat(session.changes().of(board)).hasSize(1);
            board.setTitle("first");
            assertChanges(session, "no changes");
            assertThat(session.dirty()).containsExactly(board);
        }
    }

    @Test
    void updates_haveTheirValues_beforeAndAfter() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            Board reference = session.reference(BOARD, 2L);
            Card card = session.getOne(CARD, 1L);
            board.setTitle("other");
            board.setMotto("onward");
            session.set(board, BOARD.visits, BOARD.visits.plus(1));
            reference.setTitle("unseen");
            card.setBoard(reference);
            assertChanges(
                    session,
                    "UPDATE Board with key 1: title: 'first' -> 'other', motto: null -> 'onward', visits: 1 -> board.visits + ?",
                    "UPDATE Board with key 2: title: ? -> 'unseen'",
                    "UPDATE Card with key 1: board: Board with key 1 -> Board with key 2");
            PlannedChange.Update update =
                    (PlannedChange.Update) session.changes().of(board).get(0);
            assertThat(update.reason().kind()).isEqualTo(ChangeReason.Kind.CHANGED);
            assertThat(update.values().get(0).before()).isEqualTo("first");
            assertThat(update.values().get(0).after()).isEqualTo("other");
            board.setTitle("later");
            assertThat(update.values().get(0).after()).isEqualTo("other");
            recorder.clear();
            session.flush();
            assertThat(recorder.sql()).hasSize(3);
            assertThat(session.changes().isEmpty()).isTrue();
        }
    }

    @Test
    void inserts_tellTheWayOfTheCascade() {
        try (Session session = engine.openSession()) {
            Board added = QBoard.builder().title("new").visits(3).build();
            Card card = QCard.builder().text("c").build();
            Topic topic = QTopic.builder().name("fresh").build();
            card.getTopics().add(topic);
            added.getCards().add(card);
            Board first = session.getOne(BOARD, 1L);
            session.add(added);
            first.getCards().add(QCard.builder().text("late").build());
            assertChanges(
                    session,
                    "INSERT Board (title = 'new', visits = 3)",
                    "INSERT Card (text = 'c', board = a Board without a key) <- cascade from Board.cards of a Board without"
                            + " a key",
                    "INSERT Card (text = 'late', board = Board with key 1) <- cascade from Board.cards of Board with key 1",
                    "INSERT Topic (name = 'fresh') <- cascade from Card.topics of a Card without a key, by Board.cards of a"
                            + " Board without a key",
                    "LINK Card.topics of a Card without a key: a Topic without a key");
            List<ChangeReason.Step> path =
                    session.changes().of(topic).get(0).reason().path();
            assertThat(path).extracting(ChangeReason.Step::owner).containsExactly(added, card);
            assertThat(Inspect.state(card)).isEqualTo(EntityState.PENDING);
            session.commit();
            assertThat(card.getBoardId()).isEqualTo(added.getId());
        }
    }

    @Test
    void deletes_tellTheirCascades_andWhatWouldBeLoaded() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            session.delete(board);
            assertChanges(
                    session,
                    "DELETE Board with key 1",
                    "LOAD Board.cards of Board with key 1",
                    "LOAD Board.visitors of Board with key 1");
            session.rollback();
            List<Card> cards = List.copyOf(board.getCards());
            assertThat(board.getVisitors()).hasSize(1);
            session.delete(board);
            assertChanges(
                    session,
                    "UPDATE Visitor with key 1: boardId: 1 -> null <- loses its parent: Board.visitors of Board with key 1",
                    "UNLINK Card.topics of Card with key 1: all <- cascade from Board.cards of Board with key 1",
                    "UNLINK Card.topics of Card with key 2: all <- cascade from Board.cards of Board with key 1",
                    "DELETE Card with key 1 <- cascade from Board.cards of Board with key 1",
                    "DELETE Card with key 2 <- cascade from Board.cards of Board with key 1",
                    "DELETE Board with key 1");
            assertThat(session.deleted()).containsExactly(board);
            assertThat(cards.get(0).getBoard()).isSameAs(board);
            session.rollback();
            assertThat(session.changes().isEmpty()).isTrue();
        }
    }

    @Test
    void orphans_areTold_movedOnesAreUpdates() {
        try (Session session = engine.openSession()) {
            Board first = session.getOne(BOARD, 1L);
            Board second = session.getOne(BOARD, 2L);
            List<Card> cards = List.copyOf(first.getCards());
            Visitor visitor = first.getVisitors().get(0);
            second.getCards().add(cards.get(0));
            first.getCards().remove(cards.get(1));
            second.getVisitors().add(visitor);
            assertChanges(
                    session,
                    "UPDATE Card with key 1: board: Board with key 1 -> Board with key 2",
                    "UPDATE Visitor with key 1: boardId: 1 -> Board with key 2 <- Board.visitors of Board with key 2",
                    "UNLINK Card.topics of Card with key 2: all <- orphan of Board.cards of Board with key 1",
                    "DELETE Card with key 2 <- orphan of Board.cards of Board with key 1");
            session.commit();
            assertThat(visitor.getBoardId()).isEqualTo(2L);
        }
    }

    @Test
    void links_rowSwitchesAndSkippedObjects_areTold() {
        try (Session session = engine.openSession()) {
            Card a = session.one(select(CARD).where(CARD.text.eq("a")));
            Card b = session.one(select(CARD).where(CARD.text.eq("b")));
            Topic topic = session.one(select(TOPIC));
            Tally old = session.getOne(TALLY, "t");
            int version = old.getVersion();
            assertThat(topic.getCards()).containsExactly(a);
            assertThat(a.getTopics()).containsExactly(topic);
            assertThat(b.getTopics()).isEmpty();
            a.getTopics().remove(topic);
            topic.getCards().add(b);
            session.delete(old);
            Tally tally = QTally.builder().name("t").counted(9).weight(2).build();
            session.add(tally);
            recorder.clear();
            assertThat(session.changes().toString().lines())
                    .containsExactlyInAnyOrder(
                            "UPDATE Tally with key t: name: ? -> 't', counted: ? -> 9, weight: ? -> 2 <- takes the row of a"
                                    + " deleted object",
                            "UNLINK Card.topics of Card with key 1: Topic with key 1",
                            "LINK Card.topics of Card with key 2: Topic with key 1");
            assertStatements();
            session.commit();
            assertThat(session.getOne(TALLY, "t")).isSameAs(tally);
            assertThat(tally.getVersion()).isEqualTo(version + 1);
            Card loose = QCard.builder().text("loose").build();
            loose.setBoard(session.getOne(BOARD, 1L)); // the other side does not cascade
            assertChanges(session, "SKIP Board.cards of Board with key 1: a Card without a key is not in the session");
        }
    }

    @Test
    void lostParent_isToldAsFarAsItIsKnown() {
        Firm firm = QFirm.builder().code("f").build();
        firm.getGuests().add(QGuest.builder().name("one").build());
        firm.getGuests().add(QGuest.builder().name("two").build());
        given(firm);
        String lost = " <- loses its parent: Firm.guests of Firm with key 1";
        try (Session session = engine.openSession()) {
            Firm found = session.getOne(FIRM, 1L);
            List<Guest> guests = List.copyOf(found.getGuests());
            assertThat(found.getWorkers()).isEmpty();
            assertThat(found.getBadge()).isNull();
            session.expire(guests.get(0), GUEST.firm);
            session.expire(guests.get(1));
            session.delete(found);
            assertChanges(
                    session,
                    "UPDATE Guest with key 1: firm: Firm with key 1 -> null" + lost,
                    "UPDATE Guest with key 2: firm: ? -> null" + lost,
                    "DELETE Firm with key 1");
        }
    }

    @Test
    void childThatMovesAndLosesItsNewParent_tellsTheFormerOne() {
        Firm one = QFirm.builder().code("1").build();
        Guest guest = QGuest.builder().name("guest").build();
        one.getGuests().add(guest);
        given(one, QFirm.builder().code("2").build());
        try (Session session = engine.openSession()) {
            Guest moved = session.getOne(GUEST, guest.getId());
            Firm first = moved.getFirm();
            Firm two = session.one(select(FIRM).where(FIRM.code.eq("2")));
            assertThat(first.getGuests()).hasSize(1);
            assertThat(two.getGuests()).isEmpty();
            assertThat(two.getWorkers()).isEmpty();
            assertThat(two.getBadge()).isNull();
            moved.setFirm(two);
            session.delete(two);
            assertChanges(session, "UPDATE Guest with key 1: firm: Firm with key 1 -> null", "DELETE Firm with key 2");
        }
    }

    @Test
    void expressions_areToldAsTheDatabaseTakesThem() {
        try (Session session = engine.openSession()) {
            Board board = session.getOne(BOARD, 1L);
            session.set(board, BOARD.title, BOARD.title.concat(" = ").concat(BOARD.title));
            session.set(
                    board,
                    BOARD.visits,
                    caseWhen(BOARD.title.eq("first"), BOARD.visits).otherwise(0));
            assertThat(SqlRecorder.form(session.changes().toString()))
                    .isEqualTo(SqlRecorder.form(
                            "UPDATE Board with key 1: title: 'first' -> board.title || ? || board.title,"
                                    + " visits: 1 -> CASE WHEN board.title = ? THEN board.visits ELSE ? END"));
        }
    }
}
