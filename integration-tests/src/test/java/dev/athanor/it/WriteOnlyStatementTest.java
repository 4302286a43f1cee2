package dev.athanor.it;

import static dev.athanor.it.WriteOnlyTest.story;
import static dev.athanor.it.feed.QBooking.BOOKING;
import static dev.athanor.it.feed.QChannel.CHANNEL;
import static dev.athanor.it.feed.QRoom.ROOM;
import static dev.athanor.it.feed.QStory.STORY;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.raiseAll;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.withParent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.feed.Booking;
import dev.athanor.it.feed.Channel;
import dev.athanor.it.feed.QBooking;
import dev.athanor.it.feed.QChannel;
import dev.athanor.it.feed.QRoom;
import dev.athanor.it.feed.Room;
import dev.athanor.it.feed.Story;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements over a collection that is never loaded, and what queries may do with its relationship. */
class WriteOnlyStatementTest extends DatabaseTest {
    private static final String STORIES = "SELECT story.id, story.title, story.stars, story.channel_id FROM story";

    @BeforeEach
    void rows() {
        given(QChannel.builder()
                .name("news")
                .stories(story("one", 1), story("two", 2))
                .build());
        given(QChannel.builder().name("sport").stories(story("three", 3)).build());
    }

    @Test
    @Row("C160")
    void select_isOfTheOwner_inTheOrderOfTheMapping() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            recorder.clear();
            assertThat(session.list(news.getStories().select()))
                    .extracting(Story::getTitle)
                    .containsExactly("two", "one");
            assertThat(session.list(news.getStories().select().where(STORY.stars.gt(1))))
                    .extracting(Story::getChannel)
                    .containsExactly(news);
            assertStatements(
                    STORIES + " WHERE story.channel_id = ? ORDER BY story.stars DESC, story.id",
                    STORIES + " WHERE story.channel_id = ? AND story.stars > ? ORDER BY story.stars DESC, story.id");
            assertThat(news.getStories().toString()).isEqualTo("Channel.stories");
        }
    }

    @Test
    void pendingOwner_isFlushedBeforeItsKeyIsRead_andANewOneIsRefused() {
        Channel made = QChannel.builder().name("made").stories(story("x", 1)).build();
        assertThatThrownBy(() -> made.getStories().select())
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Channel.stories has no rows yet: Channel(name=made) is in no session and has no key. Add it to"
                                + " the session, which flushes it before the statement.");
        try (Session session = engine.openSession()) {
            session.add(made);
            assertThat(session.list(made.getStories().select()))
                    .extracting(Story::getTitle)
                    .containsExactly("x");
            assertThat(recorder.sql()).hasSize(3);
            made.getStories().add(story("y", 2));
            assertThat(session.list(made.getStories().select()))
                    .extracting(Story::getTitle)
                    .containsExactly("y", "x");
        }
    }

    @Test
    @Row("C160")
    void insert_setsTheForeignKeyOfEachRow() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            recorder.clear();
            session.execute(news.getStories()
                    .insert()
                    .rows(
                            List.of("a", "b"),
                            (title, row) -> row.set(STORY.title, title).set(STORY.stars, 9)));
            session.execute(news.getStories().insert().set(STORY.title, "c").set(STORY.stars, 8));
            assertStatements(
                    "INSERT INTO story (channel_id, title, stars) VALUES (?, ?, ?)",
                    "INSERT INTO story (channel_id, title, stars) VALUES (?, ?, ?)");
            assertThat(session.one(select(count()).from(STORY).where(STORY.channel.eq(news))))
                    .isEqualTo(5L);
        }
    }

    @Test
    void insert_ofAPendingOwner_flushesIt() {
        Channel made = QChannel.builder().name("made").build();
        try (Session session = engine.openSession()) {
            session.add(made);
            session.execute(made.getStories().insert().set(STORY.title, "c").set(STORY.stars, 8));
            assertThat(session.list(made.getStories().select())).hasSize(1);
        }
    }

    @Test
    @Row("C160")
    void updateAndDelete_areOfTheOwner_andObjectsFollow() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story one = session.getOne(STORY, 1L);
            Story three = session.getOne(STORY, 3L);
            recorder.clear();
            assertThat(session.execute(news.getStories().update().set(STORY.stars, STORY.stars.plus(10))))
                    .isEqualTo(2);
            assertThat(recorder.sql()).contains("UPDATE story SET stars = story.stars + ? WHERE story.channel_id = ?");
            assertThat(one.getStars()).isEqualTo(11);
            assertThat(three.getStars()).isEqualTo(3);
            recorder.clear();
            assertThat(session.execute(news.getStories().delete().where(STORY.stars.gt(11))))
                    .isEqualTo(1);
            assertStatements("DELETE FROM story WHERE story.channel_id = ? AND story.stars > ?");
            assertThat(session.list(news.getStories().select())).containsExactly(one);
        }
    }

    @Test
    void compositeKey_isBoundInAllItsColumns() {
        Room room = QRoom.builder().house("A").number(1).build();
        room.getBookings().add(QBooking.builder().id(1L).name("own").build());
        given(room, QBooking.builder().id(2L).name("none").build());
        try (Session session = engine.openSession()) {
            Room found = session.getOne(ROOM, QRoom.key("A", 1));
            Booking none = session.getOne(BOOKING, 2L);
            recorder.clear();
            assertThat(session.list(found.getBookings().select()))
                    .extracting(Booking::getName)
                    .containsExactly("own");
            assertStatements("SELECT booking.id, booking.name, booking.room_house, booking.room_number FROM booking"
                    + " WHERE booking.room_house = ? AND booking.room_number = ?");
            found.getBookings().remove(none);
            found.getBookings().add(none);
            session.commit();
            assertStatements("UPDATE booking SET room_house = ?, room_number = ? WHERE booking.id = ?");
            session.execute(found.getBookings().insert().set(BOOKING.id, 3L).set(BOOKING.name, "third"));
            assertThat(session.list(found.getBookings().select())).hasSize(3);
        }
    }

    @Test
    @Row("C160")
    void queriesJoinAndAsk_butNeverLoadIt() {
        try (Session session = engine.openSession()) {
            Story three = session.getOne(STORY, 3L);
            Channel news = session.getOne(CHANNEL, 1L);
            recorder.clear();
            assertThat(session.list(select(CHANNEL.name).where(CHANNEL.stories.any(STORY.stars.gt(2)))))
                    .containsExactly("sport");
            assertThat(session.list(select(CHANNEL.name).where(CHANNEL.stories.contains(three))))
                    .containsExactly("sport");
            assertThat(session.list(select(CHANNEL.name, STORY.title).join(CHANNEL.stories.and(STORY.stars.lt(2)))))
                    .hasSize(1);
            assertThat(session.list(select(STORY.title).where(withParent(news, CHANNEL.stories))))
                    .hasSize(2);
            recorder.clear();
            Story one = session.one(select(STORY).where(STORY.id.eq(1L)).options(joined(STORY.channel), raiseAll()));
            Channel ofOne = one.getChannel();
            assertThat(ofOne).isSameAs(news);
            news.getStories().add(three);
            assertThat(session.list(news.getStories().select())).hasSize(3);
        }
    }
}
