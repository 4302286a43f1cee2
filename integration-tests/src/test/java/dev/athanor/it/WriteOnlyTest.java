package dev.athanor.it;

import static dev.athanor.it.feed.QChannel.CHANNEL;
import static dev.athanor.it.feed.QClip.CLIP;
import static dev.athanor.it.feed.QPing.PING;
import static dev.athanor.it.feed.QStory.STORY;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.it.feed.Channel;
import dev.athanor.it.feed.Clip;
import dev.athanor.it.feed.Keyword;
import dev.athanor.it.feed.Ping;
import dev.athanor.it.feed.QChannel;
import dev.athanor.it.feed.QClip;
import dev.athanor.it.feed.QKeyword;
import dev.athanor.it.feed.QPing;
import dev.athanor.it.feed.QStory;
import dev.athanor.it.feed.Story;
import dev.athanor.query.WriteOnly;
import dev.athanor.session.EntityState;
import dev.athanor.session.History;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A one-to-many that is never loaded: adding and removing agree with the other side, and send only their own statements. */
class WriteOnlyTest extends DatabaseTest {
    private static final String CHANNELS = "SELECT channel.id, channel.name FROM channel WHERE channel.id = ?";
    private static final String STORIES = "SELECT story.id, story.title, story.stars, story.channel_id FROM story";
    private static final String INSERT_STORY =
            "INSERT INTO story (title, stars, channel_id) VALUES (?, ?, ?) RETURNING id";
    private static final String MOVE_STORY = "UPDATE story SET channel_id = ? WHERE story.id = ?";

    static Story story(String title, int stars) {
        return QStory.builder().title(title).stars(stars).build();
    }

    static Clip clip(String name) {
        return QClip.builder().name(name).build();
    }

    @BeforeEach
    void twoChannels() {
        given(QChannel.builder()
                .name("news")
                .stories(story("one", 1), story("two", 2))
                .clips(clip("a"), clip("b"))
                .pings(QPing.builder().source("p").build())
                .build());
        given(QChannel.builder().name("sport").stories(story("three", 3)).build());
    }

    @Test
    @Row("C160")
    void adding_setsTheOtherSide_andWritesTheForeignKeyAlone() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story three = session.getOne(STORY, 3L);
            recorder.clear();
            Story fresh = story("fresh", 5);
            news.getStories().add(fresh);
            news.getStories().add(fresh);
            news.getStories().addAll(List.of(three));
            assertThat(fresh.getChannel()).isSameAs(news);
            assertThat(three.getChannel()).isSameAs(news);
            assertThat(Inspect.state(fresh)).isEqualTo(EntityState.PENDING);
            assertStatements();
            session.commit();
            assertStatements(MOVE_STORY, INSERT_STORY);
        }
        assertThat(storiesOf(1)).containsExactly("fresh", "three", "two", "one");
        assertThat(storiesOf(2)).isEmpty();
    }

    @Test
    @Row("C160")
    void removing_emptiesTheForeignKey_orDeletesAnOrphan() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story one = session.getOne(STORY, 1L);
            Clip a = session.getOne(CLIP, 1L);
            recorder.clear();
            news.getStories().remove(one);
            news.getClips().remove(a);
            assertThat(one.getChannel()).isNull();
            assertStatements();
            session.commit();
            assertStatements(MOVE_STORY, "DELETE FROM clip WHERE clip.id = ?");
        }
        assertThat(storiesOf(1)).containsExactly("two");
        assertThat(clips()).containsExactly("b");
    }

    @Test
    void removingWhatIsOfAnotherOwner_orNew_changesNothing() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story three = session.getOne(STORY, 3L);
            Clip lost = clip("lost");
            recorder.clear();
            news.getStories().remove(three);
            news.getStories().remove(story("nowhere", 0));
            news.getClips().remove(lost);
            session.commit();
            assertStatements();
            assertThat(three.getChannel())
                    .isNotNull()
                    .extracting(Channel::getName)
                    .isEqualTo("sport");
        }
    }

    @Test
    void removingAnExpiredObject_readsItsRowToKnowItsOwner() {
        try (Session session = engine.openSession()) {
            Channel sport = session.getOne(CHANNEL, 2L);
            Story one = session.getOne(STORY, 1L);
            Story three = session.getOne(STORY, 3L);
            session.expire(one);
            session.expire(three);
            recorder.clear();
            sport.getStories().remove(one);
            sport.getStories().remove(three);
            assertStatements(STORIES + " WHERE story.id IN (?, ?)");
            session.commit();
            assertStatements(MOVE_STORY);
        }
        assertThat(storiesOf(1)).containsExactly("two", "one");
        assertThat(storiesOf(2)).isEmpty();
    }

    @Test
    void whatWaits_isTakenBackByItsOpposite() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story one = session.getOne(STORY, 1L);
            Story fresh = story("fresh", 5);
            Clip clip = clip("c");
            recorder.clear();
            news.getStories().add(fresh);
            news.getStories().remove(fresh);
            news.getClips().add(clip);
            news.getClips().remove(clip);
            assertThat(fresh.getChannel()).isNull();
            assertThat(Inspect.state(clip)).isEqualTo(EntityState.TRANSIENT);
            news.getStories().remove(one);
            news.getStories().add(one);
            session.expunge(fresh);
            session.commit();
            assertStatements();
        }
        assertThat(storiesOf(1)).containsExactly("two", "one");
    }

    @Test
    void theOtherSide_isEnough_andMovesFromOneToTheOther() {
        try (Session session = engine.openSession()) {
            Channel sport = session.getOne(CHANNEL, 2L);
            Story one = session.getOne(STORY, 1L);
            recorder.clear();
            one.setChannel(sport);
            assertThat(history(sport).added()).containsExactly(one);
            session.flush();
            assertStatements(MOVE_STORY);
            assertThat(history(sport).isChanged()).isFalse();
        }
    }

    @Test
    void history_tellsWhatWaits_andNothingElse() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story one = session.getOne(STORY, 1L);
            Story fresh = story("fresh", 5);
            assertThat(history(news).isChanged()).isFalse();
            recorder.clear();
            news.getStories().add(fresh);
            news.getStories().remove(one);
            assertThat(history(news).added()).containsExactly(fresh);
            assertThat(history(news).deleted()).containsExactly(one);
            assertThat(history(news).unchanged()).isEmpty();
            assertThat(Inspect.isChanged(news)).isTrue();
            assertThat(session.changes().toString().lines())
                    .containsExactly(
                            "UPDATE Story with key 1: channel: Channel with key 1 -> null",
                            "INSERT Story (title = 'fresh', stars = 5, channel = Channel with key 1)"
                                    + " <- cascade from Channel.stories of Channel with key 1");
            assertStatements();
            session.rollback();
            assertThat(history(news).isChanged()).isFalse();
        }
    }

    private static History<Story> history(Channel channel) {
        return Inspect.history(channel, CHANNEL.stories);
    }

    @Test
    void withoutAnotherSide_theCollectionAloneWritesTheKey() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Channel sport = session.getOne(CHANNEL, 2L);
            Ping ping = session.getOne(PING, 1L);
            recorder.clear();
            sport.getPings().remove(ping);
            news.getPings().remove(ping);
            sport.getPings().add(ping);
            sport.getPings().add(QPing.builder().source("q").build());
            session.commit();
            assertStatements(
                    "UPDATE ping SET channel_id = ? WHERE ping.id = ?",
                    "INSERT INTO ping (source, channel_id) VALUES (?, ?) RETURNING id");
            assertThat(session.list(
                            select(PING.source).where(PING.channelId.eq(2L)).orderBy(PING.id)))
                    .containsExactly("p", "q");
        }
    }

    @Test
    @Row("C160")
    void hundredThousandChildren_areNeverRead() {
        try (Session session = engine.openSession()) {
            session.execute(insert(STORY)
                    .rows(
                            IntStream.range(0, 100_000).boxed().toList(),
                            (number, row) -> row.set(STORY.title, "s" + number)
                                    .set(STORY.stars, 0)
                                    .set(STORY.channel, session.reference(CHANNEL, 2L))));
            session.commit();
            Channel sport = session.getOne(CHANNEL, 2L);
            Story some = session.one(select(STORY).where(STORY.title.eq("s50000")));
            recorder.clear();
            sport.getStories().add(story("new", 9));
            sport.getStories().remove(some);
            session.commit();
            assertStatements(MOVE_STORY, INSERT_STORY);
            assertThat(session.identityMap().size()).isLessThan(10);
            assertThat(session.list(sport.getStories().select().limit(2)))
                    .extracting(Story::getTitle)
                    .containsExactly("new", "three");
            assertThat(session.one(select(count()).from(STORY).where(STORY.channel.eq(sport))))
                    .isEqualTo(100_001L);
        }
    }

    @Test
    void manyAdds_areWritten_andNotKept() {
        try (Session session = engine.openSession()) {
            Channel sport = session.getOne(CHANNEL, 2L);
            WriteOnly<Story> stories = sport.getStories();
            recorder.clear();
            for (int i = 0; i < 20_000; i++) {
                stories.add(story("s" + i, 0));
            }
            session.commit();
            assertThat(history(sport).added()).isEmpty();
            assertThat(session.one(select(count()).from(STORY))).isEqualTo(20_003L);
        }
    }

    @Test
    void rollback_discardsWhatWaits_andAFailedFlushOfANewOwnerKeepsIt() {
        Channel made = QChannel.builder().name("made").stories(story("x", 1)).build();
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story three = session.getOne(STORY, 3L);
            news.getStories().add(three);
            session.rollback();
            assertThat(three.getChannel())
                    .isNotNull()
                    .extracting(Channel::getName)
                    .isEqualTo("sport");
            recorder.clear();
            session.commit();
            assertStatements();
            session.add(made);
            session.rollback();
            assertThat(Inspect.history(made, CHANNEL.stories).added()).hasSize(1);
            session.add(made);
            session.commit();
        }
        assertThat(storiesOf(3)).containsExactly("x");
    }

    @Test
    void newOwnerThatIsRolledBack_isAddedAgainWithAllItWasGiven() {
        Channel made = QChannel.builder()
                .name("made")
                .stories(story("x", 1), story("y", 2))
                .build();
        try (Session session = engine.openSession()) {
            Keyword word = QKeyword.builder().word("w").build();
            session.add(made);
            session.flush();
            made.getStories().add(story("z", 3));
            made.getKeywords().add(word);
            session.flush();
            made.getStories().remove(session.one(select(STORY).where(STORY.title.eq("x"))));
            session.flush();
            assertThat(history(made).isChanged()).isFalse();
            session.rollback();
            assertThat(history(made).added()).extracting(Story::getTitle).containsExactly("y", "z");
            session.add(made);
            session.commit();
            assertThat(session.list(made.getKeywords().select())).containsExactly(word);
            session.expunge(made);
            assertThat(history(made).isChanged()).isFalse();
        }
        assertThat(storiesOf(3)).containsExactly("z", "y");
    }

    @Test
    void savepoint_takesBackWhatCameAfterIt() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            news.getStories().add(story("kept", 7));
            assertThatThrownBy(() -> session.inSavepoint(() -> {
                        news.getStories().add(story("lost", 8));
                        session.flush();
                        news.getStories().add(story("lost too", 9));
                        throw new IllegalStateException("back");
                    }))
                    .hasMessage("back");
            session.commit();
        }
        assertThat(storiesOf(1)).containsExactly("kept", "two", "one");
    }

    @Test
    void newOwner_isInsertedWithWhatItsBuilderGot() {
        Channel made = QChannel.builder()
                .name("made")
                .stories(story("x", 1), story("y", 2))
                .build();
        given(made);
        assertThat(storiesOf(3)).containsExactly("y", "x");
        assertThat(made.toString()).isEqualTo("Channel(id=3)");
    }

    @Test
    void detachedOwner_takesAdditions_thatMergeCarriesOver_andRemovesNothingElse() {
        Channel news;
        Story one;
        try (Session session = engine.openSession()) {
            news = session.getOne(CHANNEL, 1L);
            one = session.getOne(STORY, 1L);
        }
        news.getStories().add(story("late", 9));
        news.getStories().remove(one);
        try (Session session = engine.openSession()) {
            recorder.clear();
            Channel merged = session.merge(news);
            assertThat(recorder.sql()).noneMatch(sql -> sql.contains("WHERE story.channel_id"));
            session.commit();
            assertThat(merged.getName()).isEqualTo("news");
        }
        assertThat(storiesOf(1)).containsExactly("late", "two");
    }

    @Test
    void expireAndRefresh_discardWhatWaits_andReadNothingOfIt() {
        try (Session session = engine.openSession()) {
            Channel news = session.getOne(CHANNEL, 1L);
            Story three = session.getOne(STORY, 3L);
            session.noAutoflush(() -> {
                news.getStories().add(three);
                recorder.clear();
                session.refresh(news);
                return news;
            });
            assertThat(history(news).isChanged()).isFalse();
            assertThat(three.getChannel()).isSameAs(news); // which is a change of the story
            assertStatements(CHANNELS);
            session.flush();
            assertStatements(MOVE_STORY);
            Story fresh = story("fresh", 1);
            news.getStories().add(fresh);
            session.expire(news, CHANNEL.stories);
            assertThat(history(news).isChanged()).isFalse();
            session.refresh(news, CHANNEL.stories, CHANNEL.clips);
            assertStatements();
        }
    }

    private List<String> storiesOf(long channel) {
        try (Session session = engine.openSession()) {
            return session.list(
                    select(STORY.title).where(STORY.channel().id.eq(channel)).orderBy(STORY.stars.desc()));
        }
    }

    private List<String> clips() {
        try (Session session = engine.openSession()) {
            return session.list(select(CLIP.name).orderBy(CLIP.id));
        }
    }
}
