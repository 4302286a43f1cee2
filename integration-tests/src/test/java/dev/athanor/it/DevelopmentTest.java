package dev.athanor.it;

import static dev.athanor.it.deferred.QBook.BOOK;
import static dev.athanor.it.loading.QChoir.CHOIR;
import static dev.athanor.it.loading.QSinger.SINGER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.DevelopmentOptions;
import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.event.Advice;
import dev.athanor.event.Advice.Kind;
import dev.athanor.it.deferred.Book;
import dev.athanor.it.deferred.QBook;
import dev.athanor.it.loading.Choir;
import dev.athanor.it.loading.QChoir;
import dev.athanor.it.loading.QSinger;
import dev.athanor.it.loading.QSong;
import dev.athanor.it.loading.Singer;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Development mode: what it finds, where, what it says to write instead, and what it leaves alone. */
class DevelopmentTest extends DatabaseTest {
    private static final int CHOIRS = 6;

    private final List<Advice> found = new ArrayList<>();

    DevelopmentTest() {
        engine.close();
        engine = ItDatabase.builder()
                .listener(recorder)
                .development(mode -> mode.listener(found::add))
                .build();
    }

    @BeforeEach
    void choirs() {
        Object[] choirs = new Object[CHOIRS];
        for (int i = 0; i < CHOIRS; i++) {
            Choir choir = QChoir.builder().id(i + 1).name("choir").build();
            Singer singer = QSinger.builder().id(i + 1).name("singer").build();
            singer.getSongs().add(QSong.builder().id(i + 1).title("song").build());
            choir.getSingers().add(singer);
            choirs[i] = choir;
        }
        given(choirs);
        assertThat(found).isEmpty();
    }

    private Advice onlyOne() {
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void assertSite(Advice advice, String method) {
        assertThat(Objects.requireNonNull(advice.site()).className()).isEqualTo(DevelopmentTest.class.getName());
        assertThat(advice.site().method()).isEqualTo(method);
        assertThat(advice.text()).contains(" at " + advice.site());
    }

    private static void walk(List<Choir> choirs) {
        for (Choir choir : choirs) {
            assertThat(choir.getSingers().size()).isOne();
        }
    }

    private static Select<Choir> oneByOne() {
        return select(CHOIR).options(lazy(CHOIR.singers));
    }

    @Test
    @Row("S116")
    void relationshipLoadedForOneObjectAfterTheOther_isTold_withTheLineThatLoadsIt() {
        try (LogLines log = new LogLines("dev.athanor.development");
                Session session = engine.openSession()) {
            walk(session.list(oneByOne()));
            Advice advice = onlyOne();
            assertThat(advice.kind()).isEqualTo(Kind.REPEATED_LOAD);
            assertThat(advice.member()).isEqualTo("Choir.singers");
            assertSite(advice, "walk");
            assertThat(advice.text())
                    .isEqualTo("Choir.singers was loaded for one object 5 times in one session at " + advice.site()
                            + ", by a statement each.");
            assertThat(advice.remedy())
                    .isEqualTo("Load it with the query that brings the objects:"
                            + " select(CHOIR).options(selectIn(CHOIR.singers)).");
            assertThat(log.messages()).containsExactly(advice.toString());
        }
    }

    @Test
    void findings_areToldOnce_forEachMemberAndLine() {
        for (int i = 0; i < 3; i++) {
            try (Session session = engine.openSession()) {
                walk(session.list(oneByOne()));
            }
        }
        assertThat(found).hasSize(1);
        try (Session session = engine.openSession()) {
            session.list(oneByOne())
                    .forEach(choir -> assertThat(choir.getSingers().size()).isOne());
        }
        assertThat(found).hasSize(2);
    }

    @Test
    void loadsOfPeers_andFewLoads_areNotTold() {
        try (Session session = engine.openSession()) {
            walk(session.list(select(CHOIR)));
            session.expireAll();
            walk(session.list(oneByOne().where(CHOIR.id.le(4L))));
        }
        for (int i = 0; i < 10; i++) {
            try (Session session = engine.openSession()) {
                assertThat(session.getOne(CHOIR, 1).getSingers().size()).isOne();
            }
        }
        assertThat(found).as("one each in ten sessions").isEmpty();
    }

    @Test
    void toOne_deferredColumn_andGet_areToldToo() {
        for (long i = 1; i <= CHOIRS; i++) {
            given(QBook.builder().id(i).title("t").summary("s").pages(1).build());
        }
        try (Session session = engine.openSession()) {
            for (Singer singer : session.list(select(SINGER).options(lazy(SINGER.choir)))) {
                assertThat(singer.getChoir()).isNotNull();
            }
            assertThat(onlyOne().member()).isEqualTo("Singer.choir");
            assertThat(onlyOne().remedy()).endsWith(" select(SINGER).options(joined(SINGER.choir)).");
        }
        found.clear();
        try (Session session = engine.openSession()) {
            for (long i = 1; i <= CHOIRS; i++) {
                Book book = session.getOne(BOOK, i);
                assertThat(book.getSummary()).isEqualTo("s");
            }
        }
        assertThat(found).extracting(Advice::member).containsExactly("Book", "Book.summary");
        assertThat(found.get(0).remedy())
                .isEqualTo("Read all of them by one query: select(BOOK).where(BOOK.id.in(keys)).");
        assertThat(found.get(1).remedy()).endsWith(" select(BOOK).options(undefer(BOOK.summary)).");
        assertSite(found.get(0), "toOne_deferredColumn_andGet_areToldToo");
    }

    @Test
    void rowWithAnotherValue_isTold_byItsColumn_andTheObjectKeepsItsOwn() {
        try (Session session = engine.openSession()) {
            Choir first = session.getOne(CHOIR, 1);
            session.handle().execute("update choir set name = 'other' where id = 1");
            assertThat(session.list(select(CHOIR).where(CHOIR.id.le(2L)))).hasSize(2);
            assertThat(first.getName()).isEqualTo("choir");
            Advice advice = onlyOne();
            assertThat(advice.kind()).isEqualTo(Kind.STALE_VALUES);
            assertThat(advice.member()).isEqualTo("Choir.name");
            assertSite(advice, "rowWithAnotherValue_isTold_byItsColumn_andTheObjectKeepsItsOwn");
            assertThat(advice.text())
                    .startsWith("The row of Choir 1, read again at ")
                    .endsWith(
                            ", has another value of Choir.name than the object that the session holds, which keeps its own.")
                    .doesNotContain("other'");
            assertThat(advice.remedy()).contains("populateExisting()", "session.refresh(...)");
        }
    }

    @Test
    void rowOfARelationship_isComparedToo_andItsForeignKey() {
        try (Session session = engine.openSession()) {
            Choir first = session.getOne(CHOIR, 1);
            Singer second = session.getOne(SINGER, 2);
            session.handle().execute("update singer set choir_id = 1 where id = 2");
            assertThat(first.getSingers()).hasSize(2).contains(second);
            assertThat(onlyOne().member()).isEqualTo("Singer.choirId");
            assertSite(onlyOne(), "rowOfARelationship_isComparedToo_andItsForeignKey");
        }
    }

    @Test
    void whatTheSessionWrites_isNoDifference() {
        try (Session session = engine.openSession()) {
            Choir first = session.getOne(CHOIR, 1);
            Choir second = session.getOne(CHOIR, 2);
            Singer singer = session.getOne(SINGER, 1);
            session.noAutoflush(() -> {
                first.setName("changed");
                singer.setChoir(second);
                session.list(select(CHOIR));
                return session.list(select(SINGER));
            });
            assertThat(found).as("not flushed").isEmpty();
            session.flush();
            session.list(select(CHOIR));
            session.list(select(SINGER));
            assertThat(found).as("flushed").isEmpty();
            session.add(QChoir.builder().id(20L).name("new").build());
            session.list(select(CHOIR));
            session.commit();
            session.list(select(CHOIR));
            assertThat(first.getName()).isEqualTo("changed");
            session.handle().execute("update choir set name = 'other' where id = 1");
            session.list(select(CHOIR).populateExisting());
            session.handle().execute("update choir set name = 'third' where id = 1");
            session.refresh(first);
            session.list(select(CHOIR));
            assertThat(found).as("what is asked to be read anew").isEmpty();
        }
    }

    private List<Choir> listed(Select<Choir> query) {
        try (Session session = engine.openSession()) {
            return session.list(query);
        }
    }

    @Test
    void collectionThatNobodyReads_isTold_whenTheEngineCloses() {
        List<Choir> choirs = listed(select(CHOIR).options(selectIn(CHOIR.singers)));
        assertThat(found).as("may still be read").isEmpty();
        engine.close();
        Advice advice = onlyOne();
        assertThat(advice.kind()).isEqualTo(Kind.UNUSED_LOAD);
        assertThat(advice.member()).isEqualTo("Choir.singers");
        assertSite(advice, "listed");
        assertThat(advice.text())
                .isEqualTo("Choir.singers was loaded with a query at " + advice.site()
                        + ", and of none of its objects was it read.");
        assertThat(choirs).hasSize(CHOIRS);
    }

    @Test
    void collectionThatIsJoined_orNested_isTold() {
        listed(select(CHOIR).options(joined(CHOIR.singers)));
        try (Session session = engine.openSession()) {
            for (Choir choir :
                    session.list(select(CHOIR).options(selectIn(CHOIR.singers).then(selectIn(SINGER.songs))))) {
                assertThat(choir.getSingers()).hasSize(1);
            }
        }
        engine.close();
        assertThat(found).extracting(Advice::member).containsExactlyInAnyOrder("Choir.singers", "Singer.songs");
    }

    @Test
    void collectionThatIsRead_isNotTold_alsoOfOneObject_orAfterTheSession() {
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).options(selectIn(CHOIR.singers)));
            assertThat(choirs.get(CHOIRS - 1).getSingers().isEmpty()).isFalse();
            session.list(select(CHOIR).where(CHOIR.id.eq(99L)).options(joined(CHOIR.singers)));
        }
        List<Choir> detached = listed(select(CHOIR).options(joined(CHOIR.singers)));
        assertThat(detached.get(0).getSingers().iterator().next()).isNotNull();
        engine.close();
        assertThat(found).isEmpty();
    }

    @Test
    void toOneThatNobodyReads_isNotTold() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(SINGER).options(joined(SINGER.choir))))
                    .hasSize(CHOIRS);
        }
        engine.close();
        assertThat(found).isEmpty();
    }

    @Test
    void collectionThatIsGarbage_isTold_withTheNextSession() throws InterruptedException {
        listed(select(CHOIR).options(selectIn(CHOIR.singers)));
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            System.gc();
            Thread.sleep(20);
            engine.openSession().close();
        }
        assertThat(onlyOne().member()).isEqualTo("Choir.singers");
    }

    @Test
    void watchedCollection_isAsAnyOther() {
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).orderBy(CHOIR.id).options(selectIn(CHOIR.singers)));
            recorder.clear();
            Singer moved = session.getOne(SINGER, 2);
            choirs.get(0).getSingers().add(moved);
            assertThat(choirs.get(0).getSingers()).hasSize(2).contains(moved);
            assertThat(choirs.get(1).getSingers()).isEmpty();
            session.flush();
            assertStatements("UPDATE singer SET choir_id = ? WHERE singer.id = ?");
            session.rollback();
            assertThat(choirs.get(0).getSingers()).hasSize(1);
        }
    }

    @Test
    void without_nothingIsFound() {
        try (Engine plain = ItDatabase.builder()
                        .listener(recorder)
                        .development(mode -> mode.listener(found::add))
                        .development(false)
                        .build();
                LogLines log = new LogLines("dev.athanor.development")) {
            plain.schema().createAll();
            plain.useTransaction(session -> {
                for (long i = 1; i <= CHOIRS; i++) {
                    session.add(QChoir.builder().id(100 + i).name("choir").build());
                }
            });
            try (Session session = plain.openSession()) {
                session.list(oneByOne())
                        .forEach(choir -> assertThat(choir.getSingers()).isEmpty());
                session.execute(sql("update choir set name = 'other'"));
                session.list(select(CHOIR));
            }
            assertThat(found).isEmpty();
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void options_sayHowManyLoadsRepeat() {
        List<Advice> early = new ArrayList<>();
        try (Engine strict = ItDatabase.builder()
                .development(mode -> mode.repeats(2).listener(early::add))
                .build()) {
            strict.schema().createAll();
            strict.useTransaction(session -> {
                session.get(CHOIR, 201L);
                assertThat(early).isEmpty();
            });
            strict.useTransaction(session -> {
                for (long i = 1; i <= 2; i++) {
                    session.get(CHOIR, 200 + i);
                }
            });
            assertThat(early).extracting(Advice::member).containsExactly("Choir");
        }
        assertThatThrownBy(() -> DevelopmentOptions.DEFAULT.repeats(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Loads that repeat are two at least, not 1. Say repeats(2) or more.");
    }
}
