package dev.athanor.it;

import static dev.athanor.it.WriteOnlyTest.clip;
import static dev.athanor.it.WriteOnlyTest.story;
import static dev.athanor.it.feed.QBooking.BOOKING;
import static dev.athanor.it.feed.QChannel.CHANNEL;
import static dev.athanor.it.feed.QClip.CLIP;
import static dev.athanor.it.feed.QKeyword.KEYWORD;
import static dev.athanor.it.feed.QPing.PING;
import static dev.athanor.it.feed.QRoom.ROOM;
import static dev.athanor.it.feed.QStory.STORY;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.it.feed.Booking;
import dev.athanor.it.feed.Channel;
import dev.athanor.it.feed.QBooking;
import dev.athanor.it.feed.QChannel;
import dev.athanor.it.feed.QKeyword;
import dev.athanor.it.feed.QPing;
import dev.athanor.it.feed.QRoom;
import dev.athanor.it.feed.Room;
import dev.athanor.it.feed.Story;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An object whose write-only collections are not loaded is deleted: the database, or a statement for all rows, sees to them. */
class WriteOnlyDeleteTest extends DatabaseTest {
    private static final String CLEAR_STORIES = "UPDATE story SET channel_id = NULL WHERE story.channel_id = ?";
    private static final String CLEAR_PINGS = "UPDATE ping SET channel_id = NULL WHERE ping.channel_id = ?";
    private static final String UNLINK = "DELETE FROM channel_keyword WHERE channel_keyword.channel_id = ?";
    private static final String DELETE = "DELETE FROM channel WHERE channel.id = ?";

    @BeforeEach
    void rows() {
        given(QChannel.builder()
                .name("news")
                .stories(story("one", 1), story("two", 2))
                .clips(clip("a"), clip("b"))
                .keywords(QKeyword.builder().word("w").build())
                .pings(QPing.builder().source("p").build())
                .build());
        given(QChannel.builder().name("sport").stories(story("three", 3)).build());
    }

    @Test
    @Row("C160")
    void deletingTheOwner_loadsNothing() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            recorder.clear();
            session.delete(news);
            assertThat(session.changes().toString().lines())
                    .containsExactly(
                            "UNLINK Channel.stories of Channel with key 1: all",
                            "UNLINK Channel.keywords of Channel with key 1: all",
                            "UNLINK Channel.pings of Channel with key 1: all",
                            "DELETE Channel with key 1");
            session.commit();
            assertStatements(CLEAR_STORIES, CLEAR_PINGS, UNLINK, DELETE);
            assertThat(session.list(select(STORY.title).where(STORY.channel.isNull())))
                    .containsExactlyInAnyOrder("one", "two");
            assertThat(session.list(select(STORY.title).where(STORY.channel.isNotNull())))
                    .containsExactly("three");
            assertThat(session.list(select(CLIP))).isEmpty();
            assertThat(session.list(select(KEYWORD))).hasSize(1);
            assertThat(session.list(select(PING.source).where(PING.channelId.isNull())))
                    .containsExactly("p");
        }
    }

    @Test
    void objectsThatTheSessionHas_loseTheirParent() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Channel sport = session.getOne(CHANNEL, 2L);
            Story one = session.getOne(STORY, 1L);
            Story two = session.getOne(STORY, 2L);
            two.setChannel(sport);
            recorder.clear();
            session.delete(news);
            assertThat(session.changes().toString())
                    .contains("UPDATE Story with key 1: channel: Channel with key 1 -> null <- loses its parent");
            session.flush();
            assertStatements(
                    CLEAR_STORIES, CLEAR_PINGS, "UPDATE story SET channel_id = ? WHERE story.id = ?", UNLINK, DELETE);
            assertThat(one.getChannel()).isNull();
            assertThat(two.getChannel()).isSameAs(sport);
            session.rollback();
            assertThat(one.getChannel()).isSameAs(news);
            assertThat(two.getChannel()).isSameAs(news);
            session.delete(news);
            session.commit();
            assertThat(session.list(select(STORY.title).where(STORY.channel.isNull())))
                    .containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void autoflush_knowsThatTheRowsAreWritten() {
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(CHANNEL, 1L));
            recorder.clear();
            assertThat(session.list(select(STORY.title).where(STORY.channel.isNull())))
                    .hasSize(2);
            assertThat(recorder.sql()).hasSize(5);
        }
    }

    @Test
    void whatWaitsToBeAdded_losesItsParentToo() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story fresh = story("fresh", 9);
            news.getStories().add(fresh);
            session.delete(news);
            session.commit();
            assertThat(fresh.getChannel()).isNull();
            assertThat(session.list(select(STORY.title).where(STORY.channel.isNull())))
                    .containsExactlyInAnyOrder("one", "two", "fresh");
        }
    }

    @Test
    void compositeKey_isEmptiedInAllItsColumns() {
        Room room = QRoom.builder().house("A").number(1).build();
        Booking own = QBooking.builder().id(1L).name("own").build();
        room.getBookings().add(own);
        Room other = QRoom.builder().house("A").number(2).build();
        other.getBookings().add(QBooking.builder().id(2L).name("other").build());
        given(room, other);
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(ROOM, QRoom.key("A", 1)));
            recorder.clear();
            session.commit();
            assertStatements(
                    "UPDATE booking SET room_house = NULL, room_number = NULL "
                            + "WHERE booking.room_house = ? AND booking.room_number = ?",
                    "DELETE FROM room_lodger WHERE room_lodger.room_house = ? AND room_lodger.room_number = ?",
                    "DELETE FROM room WHERE room.house = ? AND room.number = ?");
            assertThat(session.list(select(BOOKING.name).where(BOOKING.room.isNull())))
                    .containsExactly("own");
        }
    }

    @Test
    void newObjectThatTakesTheRow_isRefused_asTheRowsWouldBeItsOwn() {
        Room room = QRoom.builder().house("A").number(1).build();
        given(room);
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(ROOM, QRoom.key("A", 1)));
            session.add(QRoom.builder().house("A").number(1).build());
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("rows of Room.bookings")
                    .hasMessageContaining("Flush after the delete");
            session.rollback();
            session.delete(session.getOne(ROOM, QRoom.key("A", 1)));
            session.flush();
            session.add(QRoom.builder().house("A").number(1).build());
            session.commit();
            assertThat(session.list(select(ROOM))).hasSize(1);
        }
    }
}
