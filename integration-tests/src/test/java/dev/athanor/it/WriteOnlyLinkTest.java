package dev.athanor.it;

import static dev.athanor.it.feed.QChannel.CHANNEL;
import static dev.athanor.it.feed.QKeyword.KEYWORD;
import static dev.athanor.it.feed.QLodger.LODGER;
import static dev.athanor.it.feed.QRoom.ROOM;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.QueryException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.feed.Channel;
import dev.athanor.it.feed.Keyword;
import dev.athanor.it.feed.Lodger;
import dev.athanor.it.feed.QChannel;
import dev.athanor.it.feed.QKeyword;
import dev.athanor.it.feed.QLodger;
import dev.athanor.it.feed.QRoom;
import dev.athanor.it.feed.Room;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A many-to-many that is never loaded: links are inserted and deleted by their keys, and asked through the link table. */
class WriteOnlyLinkTest extends DatabaseTest {
    private static final String LINK = "INSERT INTO channel_keyword (channel_id, keyword_id) VALUES (?, ?)";
    private static final String UNLINK =
            "DELETE FROM channel_keyword WHERE channel_keyword.channel_id = ? AND channel_keyword.keyword_id = ?";
    private static final String OF_CHANNEL =
            " WHERE keyword.id IN (SELECT channel_keyword.keyword_id FROM channel_keyword"
                    + " WHERE channel_keyword.channel_id = ?)";

    @BeforeEach
    void rows() {
        given(
                QChannel.builder()
                        .name("news")
                        .keywords(keyword("war"), keyword("peace"))
                        .build(),
                QKeyword.builder().word("loose").build());
    }

    private static Keyword keyword(String word) {
        return QKeyword.builder().word(word).build();
    }

    private static Keyword find(Session session, String word) {
        return session.one(select(KEYWORD).where(KEYWORD.word.eq(word)));
    }

    @Test
    @Row("C160")
    void addingAndRemoving_writeTheirLinkRowsAlone() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Keyword war = find(session, "war");
            Keyword loose = find(session, "loose");
            recorder.clear();
            news.getKeywords().add(loose);
            news.getKeywords().remove(war);
            assertStatements();
            assertThat(session.changes().toString().lines())
                    .containsExactly(
                            "UNLINK Channel.keywords of Channel with key 1: Keyword with key " + war.getId(),
                            "LINK Channel.keywords of Channel with key 1: Keyword with key " + loose.getId());
            session.commit();
            assertStatements(UNLINK, LINK);
            assertThat(loose.getChannels()).containsExactly(news);
            assertThat(session.list(news.getKeywords().select()))
                    .extracting(Keyword::getWord)
                    .containsExactly("loose", "peace");
        }
    }

    @Test
    void theLoadableSide_agrees() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Keyword loose = find(session, "loose");
            assertThat(loose.getChannels()).isEmpty();
            news.getKeywords().add(loose);
            assertThat(loose.getChannels()).containsExactly(news);
            news.getKeywords().remove(loose);
            assertThat(loose.getChannels()).isEmpty();
            loose.getChannels().add(news);
            recorder.clear();
            session.commit();
            assertStatements(LINK);
        }
    }

    @Test
    void statements_goThroughTheLinkTable() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            recorder.clear();
            assertThat(session.list(news.getKeywords().select().where(KEYWORD.word.like("p%"))))
                    .extracting(Keyword::getWord)
                    .containsExactly("peace");
            assertStatements("SELECT keyword.id, keyword.word FROM keyword" + OF_CHANNEL
                    + " AND keyword.word LIKE ? ORDER BY keyword.word, keyword.id");
            assertThat(session.execute(news.getKeywords().update().set(KEYWORD.word, "both")))
                    .isEqualTo(2);
            assertThat(recorder.sql()).contains(SqlRecorder.form("UPDATE keyword SET word = ?" + OF_CHANNEL));
            assertThat(session.list(select(KEYWORD.word).orderBy(KEYWORD.word)))
                    .containsExactly("both", "both", "loose");
            assertThatThrownBy(() -> session.execute(news.getKeywords().delete()))
                    .isInstanceOf(IntegrityException.class);
            session.rollback();
            assertThatThrownBy(() -> news.getKeywords().insert())
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Channel.keywords has a link table");
        }
    }

    @Test
    void linkThatIsThere_orIsNotThere_failsTheFlush() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Keyword war = find(session, "war");
            Keyword loose = find(session, "loose");
            news.getKeywords().add(war);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
            news.getKeywords().remove(loose);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("channel_keyword");
        }
    }

    @Test
    void linkThatTheLoadedSideKnows_isNeitherInsertedTwice_norDeletedInVain() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Keyword war = find(session, "war");
            Keyword loose = find(session, "loose");
            assertThat(war.getChannels()).containsExactly(news);
            assertThat(loose.getChannels()).isEmpty();
            recorder.clear();
            news.getKeywords().add(war);
            news.getKeywords().remove(loose);
            session.commit();
            assertStatements();
            assertThat(war.getChannels()).containsExactly(news);
            news.getKeywords().remove(war);
            assertThat(war.getChannels()).isEmpty();
            recorder.clear();
            session.commit();
            assertStatements(UNLINK);
        }
    }

    @Test
    void compositeKeys_onEitherSide() {
        Room room = QRoom.builder().house("A").number(1).build();
        Room other = QRoom.builder().house("A").number(2).build();
        Lodger ann = QLodger.builder().id(1L).name("ann").build();
        room.getLodgers().add(ann);
        ann.getRooms().add(other);
        given(room);
        try (Session session = engine.openSession()) {
            Room first = session.getOne(ROOM, QRoom.key("A", 1));
            Lodger lodger = session.getOne(LODGER, 1L);
            recorder.clear();
            assertThat(session.list(first.getLodgers().select())).containsExactly(lodger);
            assertStatements(
                    "SELECT lodger.id, lodger.name FROM lodger WHERE lodger.id IN (SELECT room_lodger.lodger_id"
                            + " FROM room_lodger WHERE room_lodger.room_house = ? AND room_lodger.room_number = ?)");
            assertThat(session.list(lodger.getRooms().select().orderBy(ROOM.number)))
                    .extracting(Room::getNumber)
                    .containsExactly(1, 2);
            assertStatements("SELECT room.house, room.number FROM room WHERE (room.house, room.number) IN"
                    + " (SELECT room_lodger.room_house, room_lodger.room_number FROM room_lodger"
                    + " WHERE room_lodger.lodger_id = ?) ORDER BY room.number");
            lodger.getRooms().remove(first);
            session.commit();
            assertStatements("DELETE FROM room_lodger WHERE room_lodger.room_house = ? AND room_lodger.room_number = ?"
                    + " AND room_lodger.lodger_id = ?");
        }
    }
}
