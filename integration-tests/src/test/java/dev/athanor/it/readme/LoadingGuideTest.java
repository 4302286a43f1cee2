package dev.athanor.it.readme;

import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.loading.QChoir.CHOIR;
import static dev.athanor.it.loading.QSinger.SINGER;
import static dev.athanor.it.loading.QSong.SONG;
import static dev.athanor.it.loading.QVisit.VISIT;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.immediate;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.plan;
import static dev.athanor.query.Load.raise;
import static dev.athanor.query.Load.raiseAll;
import static dev.athanor.query.Load.raiseOnSql;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.error.RaiseLoadException;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.loading.Choir;
import dev.athanor.it.loading.Hall;
import dev.athanor.it.loading.QChoir;
import dev.athanor.it.loading.QHall;
import dev.athanor.it.loading.QSinger;
import dev.athanor.it.loading.QSong;
import dev.athanor.it.loading.QVisit;
import dev.athanor.it.loading.Singer;
import dev.athanor.it.loading.Visit;
import dev.athanor.query.LoadPlan;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the guide to loading shows, and checks that it shows just this, with the statements that it sends. */
class LoadingGuideTest {
    private static final String PAGE = "docs/loading.md";

    private static final LoadPlan<Singer> REPERTOIRE = plan(SINGER).with(selectIn(SINGER.songs));
    private static final LoadPlan<Choir> CONCERT =
            plan(CHOIR).with(selectIn(CHOIR.singers).then(REPERTOIRE), raiseAll());

    private final List<String> sent = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final Engine engine = Engine.builder("jdbc:sqlite::memory:")
            .listener(new StatementListener() {
                @Override
                public void executed(StatementEvent event) {
                    if (!event.sql().equals("COMMIT")) {
                        all.add(event.sql());
                    }
                    if (event.sql().startsWith("SELECT")) {
                        sent.add(event.sql());
                    }
                }
            })
            .build();

    @BeforeEach
    void choirs() {
        engine.schema().createAll();
        engine.useTransaction(session -> {
            for (long i = 1; i <= 3; i++) {
                Choir choir = QChoir.builder().id(i).name("choir " + i).build();
                for (long j = 1; j <= 2; j++) {
                    Singer singer = QSinger.builder()
                            .id(10 * i + j)
                            .name("singer " + i + j)
                            .choir(choir)
                            .build();
                    singer.getSongs()
                            .add(QSong.builder().id(10 * i + j).title("song").build());
                }
                session.add(choir);
            }
            Node root = QNode.builder().name("root").build();
            root.getChildren().add(QNode.builder().name("leaf").build());
            session.add(root);
        });
        sent.clear();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private void assertShown() throws IOException {
        assertShown(sent);
    }

    private static void assertShown(List<String> statements) throws IOException {
        String root = System.getProperty("athanor.root", "..");
        assertThat(Files.readString(Path.of(root).resolve(PAGE)))
                .contains("```sql\n" + String.join("\n", statements) + "\n```");
        statements.clear();
    }

    @Test
    void hugeCollections() throws IOException {
        try (Session session = engine.openSession()) {
            Hall hall = QHall.builder().id(1L).name("hall").build();
            hall.getVisits().add(QVisit.builder().guest("zoe").minutes(30).build());
            session.add(hall);
            session.flush();
            session.expire(session.getOne(VISIT, 1L));
            all.clear();
            Visit first = session.getOne(VISIT, 1L);
            hall.getVisits().remove(first);
            hall.getVisits().add(QVisit.builder().guest("ann").minutes(90).build());
            session.commit();
            assertShown(all);

            assertThat(hall.getName()).isEqualTo("hall");
            all.clear();
            List<Visit> longest = session.list(hall.getVisits().select().limit(3));
            session.execute(hall.getVisits()
                    .insert()
                    .rows(
                            List.of("bob", "eve"),
                            (guest, row) -> row.set(VISIT.guest, guest).set(VISIT.minutes, 5)));
            session.execute(hall.getVisits().update().set(VISIT.minutes, 10).where(VISIT.minutes.lt(10)));
            session.execute(hall.getVisits().delete().where(VISIT.guest.eq("eve")));
            assertShown(all);
            assertThat(longest).hasSize(1);
            assertThat(session.list(select(VISIT.guest).where(VISIT.hall.eq(hall), VISIT.minutes.eq(10))))
                    .containsExactly("bob");
        }
    }

    @Test
    void peers() throws IOException {
        try (Session session = engine.openSession()) {
            for (Choir choir : session.list(select(CHOIR))) {
                assertThat(choir.getSingers()).hasSize(2);
            }
            assertShown();
        }
        try (Session session = engine.openSession()) {
            for (Singer singer : session.list(select(SINGER))) {
                assertThat(singer.getChoir()).isNotNull();
            }
            assertShown();
        }
    }

    @Test
    void oneByOne() throws IOException {
        try (Session session = engine.openSession()) {
            for (Choir choir : session.list(select(CHOIR).options(lazy(CHOIR.singers)))) {
                assertThat(choir.getSingers()).hasSize(2);
            }
            assertShown();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(CHOIR).options(immediate(CHOIR.singers))))
                    .hasSize(3);
            assertThat(sent).hasSize(4);
        }
    }

    @Test
    void withTheQuery() throws IOException {
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).options(selectIn(CHOIR.singers)));
            assertShown();
            assertThat(choirs).flatExtracting(Choir::getSingers).hasSize(6);
        }
        try (Session session = engine.openSession()) {
            List<Singer> singers = session.list(select(SINGER).options(selectIn(SINGER.songs)));
            assertShown();
            assertThat(singers).flatExtracting(Singer::getSongs).hasSize(6);
        }
        try (Session session = engine.openSession()) {
            List<Singer> singers = session.list(select(SINGER).options(joined(SINGER.choir)));
            assertShown();
            assertThat(singers).hasSize(6);
        }
        try (Session session = engine.openSession()) {
            List<Singer> members =
                    session.list(select(SINGER).options(joined(SINGER.choir).inner()));
            assertShown();
            assertThat(members).hasSize(6);
        }
        try (Session session = engine.openSession()) {
            List<Choir> page =
                    session.list(select(CHOIR).orderBy(CHOIR.name).limit(2).options(joined(CHOIR.singers)));
            assertShown();
            assertThat(page).hasSize(2);
        }
        try (Session session = engine.openSession()) {
            Select<Choir> found = select(CHOIR).where(CHOIR.name.ge("choir 2")).options(joined(CHOIR.singers));
            long total = session.one(select(count()).from(found.asTable("found")));
            assertThat(total).isEqualTo(2);
            sent.clear();
        }
        try (Session session = engine.openSession()) {
            List<Singer> found = session.list(select(SINGER)
                    .join(SINGER.choir)
                    .where(CHOIR.name.eq("choir 2"))
                    .options(containsEager(SINGER.choir)));
            assertShown();
            assertThat(found).hasSize(2);
        }
    }

    @Test
    void notAtAll() throws IOException {
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).options(raise(CHOIR.singers)));
            assertShown();
            assertThatThrownBy(() -> choirs.get(0).getSingers().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(
                            "Choir.singers was not loaded with the query, which refuses to load it later: not available due"
                                    + " to raise. Load it with the query that brings the object:"
                                    + " select(CHOIR).options(selectIn(CHOIR.singers)).");
        }
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR));
            List<Singer> singers = session.list(select(SINGER).options(raiseOnSql(SINGER.choir)));
            assertThat(singers.get(0).getChoir()).isSameAs(choirs.get(0)); // the session has it
        }
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).options(selectIn(CHOIR.singers), raiseAll()));
            Singer first = choirs.get(0).getSingers().get(0);
            assertThatThrownBy(() -> first.getSongs().size()).isInstanceOf(RaiseLoadException.class);
        }
        try (Session session = engine.sessions(o -> o.raiseOnSql(true)).openSession()) {
            List<Choir> choirs = session.list(select(CHOIR));
            assertThatThrownBy(() -> choirs.get(0).getSingers().size()).isInstanceOf(RaiseLoadException.class);
        }
    }

    @Test
    void someOfThem() throws IOException {
        try (Session session = engine.openSession()) {
            List<Choir> choirs =
                    session.list(select(CHOIR).options(selectIn(CHOIR.singers.and(SINGER.name.gt("singer 2")))));
            assertShown();
            assertThat(choirs).flatExtracting(Choir::getSingers).hasSize(4);
        }
    }

    @Test
    void trees() throws IOException {
        try (Session session = engine.openSession()) {
            List<Node> roots = session.list(select(NODE)
                    .where(NODE.parent.isNull())
                    .options(selectIn(NODE.children).recursive()));
            assertShown();
            assertThat(roots).flatExtracting(Node::getChildren).hasSize(1);
        }
    }

    record SongLine(String title) {}

    record SingerCard(String name, List<SongLine> songs) {}

    record ChoirCard(String name, List<SingerCard> singers) {}

    @Test
    void records() throws IOException {
        try (Session session = engine.openSession()) {
            List<ChoirCard> cards = session.list(select(
                    ChoirCard::new,
                    CHOIR.name,
                    CHOIR.singers
                            .list(SingerCard::new, SINGER.name, SINGER.songs.list(SongLine::new, SONG.title))
                            .orderBy(SINGER.name)));
            assertShown();
            assertThat(cards).hasSize(3);
            assertThat(cards.get(0).singers()).hasSize(2);
            assertThat(cards.get(0).singers().get(0).songs())
                    .extracting(SongLine::title)
                    .containsExactly("song");
        }
    }

    @Test
    void criteria() throws IOException {
        SessionFactory sessions = engine.sessions(o -> o.criteria(SINGER, singer -> singer.name.ne("gone")));
        try (Session session = sessions.openSession()) {
            List<Choir> choirs =
                    session.list(select(CHOIR).where(CHOIR.singers.any()).options(selectIn(CHOIR.singers)));
            assertShown();
            assertThat(choirs).flatExtracting(Choir::getSingers).hasSize(6);
            List<String> names = session.list(select(CHOIR.name).leftJoin(CHOIR.singers));
            assertShown();
            assertThat(names).hasSize(6);
        }
    }

    @Test
    void plans() {
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).options(CONCERT));
            assertThat(choirs.get(0).getSingers().get(0).getSongs()).hasSize(1);
            Choir again = session.getOne(CHOIR, 1L, CONCERT);
            session.refresh(again, CONCERT);
            assertThat(again).isSameAs(choirs.get(0));
        }
    }

    @Test
    @Row("S127")
    void guide_showsWhatRuns_andSaysWhichStrategySuitsWhat() throws IOException {
        ShownCode.assertRuns(
                PAGE,
                "test/java/dev/athanor/it/readme/LoadingGuideTest.java",
                "main/java/dev/athanor/it/loading/Choir.java",
                "main/java/dev/athanor/it/loading/Hall.java",
                "main/java/dev/athanor/it/loading/Singer.java");
        String root = System.getProperty("athanor.root", "..");
        assertThat(Files.readString(Path.of(root).resolve(PAGE)))
                .contains("## Which one")
                .contains("a to-one");
    }
}
