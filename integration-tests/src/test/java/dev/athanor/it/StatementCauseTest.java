package dev.athanor.it;

import static dev.athanor.it.deferred.QBook.BOOK;
import static dev.athanor.it.deferred.QEdition.EDITION;
import static dev.athanor.it.loading.QChoir.CHOIR;
import static dev.athanor.it.loading.QSinger.SINGER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Load.undefer;
import static dev.athanor.query.Sql.or;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.event.CallSite;
import dev.athanor.event.StatementCause;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.it.deferred.Book;
import dev.athanor.it.deferred.QBook;
import dev.athanor.it.deferred.QEdition;
import dev.athanor.it.loading.Choir;
import dev.athanor.it.loading.QChoir;
import dev.athanor.it.loading.QSinger;
import dev.athanor.it.loading.QSong;
import dev.athanor.it.loading.Singer;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement's cause: what was loaded, for how many objects, whether a touch asked for it, where, and what to write instead. */
class StatementCauseTest extends DatabaseTest {
    private final List<CallSite> sites = new ArrayList<>();

    StatementCauseTest() {
        engine.close();
        engine = ItDatabase.builder()
                .listener(recorder)
                .listener(new StatementListener() {
                    @Override
                    public void executed(StatementEvent event) {
                        if (event.cause().touched()) {
                            sites.add(Objects.requireNonNull(CallSite.ofCaller()));
                        }
                    }
                })
                .build();
    }

    @BeforeEach
    void choirs() {
        for (long i = 1; i <= 3; i++) {
            Choir choir = QChoir.builder().id(i).name("choir " + i).build();
            Singer singer =
                    QSinger.builder().id(i).name("singer " + i).choir(choir).build();
            singer.getSongs().add(QSong.builder().id(i).title("song").build());
            given(choir);
        }
        sites.clear();
    }

    /** The causes since the last call of what was sent beside the bounds of transactions. */
    private List<StatementCause> causes() {
        List<StatementCause> causes =
                recorder.statements().stream().map(StatementEvent::cause).toList();
        recorder.clear();
        return causes;
    }

    private StatementCause cause() {
        List<StatementCause> causes = causes();
        assertThat(causes).hasSize(1);
        return causes.get(0);
    }

    private static void assertCause(
            StatementCause cause, StatementEvent.Reason reason, String member, int objects, boolean touched) {
        assertThat(cause.reason()).isEqualTo(reason);
        assertThat(cause.member()).isEqualTo(member);
        assertThat(cause.objects()).isEqualTo(objects);
        assertThat(cause.touched()).isEqualTo(touched);
    }

    @Test
    @Row("C196")
    void touchedCollection_isNamed_withItsPeersAndTheLineThatLoadsIt() {
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).orderBy(CHOIR.id));
            assertThat(cause()).isEqualTo(StatementCause.STATEMENT);
            assertThat(choirs.get(0).getSingers()).hasSize(1);
            StatementCause touch = cause();
            assertCause(touch, StatementEvent.Reason.RELATIONSHIP, "Choir.singers", 3, true);
            assertThat(touch.loaderLine()).isEqualTo("select(CHOIR).options(selectIn(CHOIR.singers))");
        }
    }

    @Test
    void touchedToOne_isNamed_alsoWhereItsForeignKeyIsReadFirst() {
        try (Session session = engine.openSession()) {
            Singer one = session.getOne(SINGER, 1);
            session.expire(one);
            recorder.clear();
            assertThat(one.getChoir()).isNotNull();
            List<StatementCause> causes = causes();
            assertThat(causes).hasSize(2);
            assertCause(causes.get(0), StatementEvent.Reason.COLUMNS, "Singer.choir", 1, true);
            assertCause(causes.get(1), StatementEvent.Reason.RELATIONSHIP, "Singer.choir", 1, true);
            assertThat(causes.get(1).loaderLine()).isEqualTo("select(SINGER).options(joined(SINGER.choir))");
        }
    }

    @Test
    void objectsTouchedOneByOne_areOneObjectForEachStatement() {
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).options(lazy(CHOIR.singers)));
            recorder.clear();
            choirs.forEach(choir -> assertThat(choir.getSingers()).hasSize(1));
            assertThat(causes()).hasSize(3).allSatisfy(cause -> {
                assertThat(cause.objects()).isOne();
                assertThat(cause.touched()).isTrue();
            });
        }
    }

    @Test
    void deferredColumn_andExpiredObject_areToldApartByTheirLines() {
        given(
                QBook.builder().id(1).title("one").summary("about").pages(3).build(),
                QBook.builder().id(2).title("two").summary("about").pages(4).build());
        try (Session session = engine.openSession()) {
            List<Book> books = session.list(select(BOOK).orderBy(BOOK.id));
            recorder.clear();
            assertThat(books.get(0).getSummary()).isEqualTo("about");
            StatementCause deferred = cause();
            assertCause(deferred, StatementEvent.Reason.COLUMNS, "Book.summary", 2, true);
            assertThat(deferred.loaderLine()).isEqualTo("select(BOOK).options(undefer(BOOK.summary))");
            session.expireAll();
            assertThat(books.get(1).getTitle()).isEqualTo("two");
            StatementCause expired = cause();
            assertCause(expired, StatementEvent.Reason.COLUMNS, "Book.title", 2, true);
            assertThat(expired.loaderLine()).isEqualTo("select(BOOK).where(BOOK.id.in(keys))");
        }
    }

    @Test
    void get_isNoTouch_andNamesItsEntity() {
        try (Session session = engine.openSession()) {
            session.getOne(CHOIR, 1);
            StatementCause get = cause();
            assertCause(get, StatementEvent.Reason.STATEMENT, "Choir", 1, false);
            assertThat(get.isGet()).isTrue();
            assertThat(get.loaderLine()).isEqualTo("select(CHOIR).where(CHOIR.id.in(keys))");
            session.list(select(CHOIR));
            assertThat(cause()).as("what is said of a get ends with it").isEqualTo(StatementCause.STATEMENT);
            assertThat(session.get(EDITION, QEdition.key(1, 2))).isNull();
            assertThat(cause().loaderLine())
                    .isEqualTo(
                            "select(EDITION).where(or(keys.stream().map(EDITION::hasKey).toArray(Condition[]::new)))");
        }
    }

    @Test
    void lines_areCode_andOneStatementEach() {
        given(QEdition.builder().bookId(1).number(2).copies(3).build());
        try (Session session = engine.openSession()) {
            List<QEdition.Key> keys = List.of(QEdition.key(1, 2), QEdition.key(1, 3));
            assertThat(session.list(select(EDITION)
                            .where(or(keys.stream().map(EDITION::hasKey).toArray(Condition[]::new)))))
                    .hasSize(1);
            assertThat(session.list(select(CHOIR).where(CHOIR.id.in(List.of(1L, 3L)))))
                    .hasSize(2);
            assertThat(session.list(select(CHOIR).options(selectIn(CHOIR.singers))))
                    .hasSize(3);
            assertThat(session.list(select(SINGER).options(joined(SINGER.choir))))
                    .hasSize(3);
            assertThat(session.list(select(BOOK).options(undefer(BOOK.summary))))
                    .isEmpty();
            assertThat(causes()).hasSize(6);
        }
    }

    @Test
    void options_refresh_andFlush_areNoTouches() {
        try (Session session = engine.openSession()) {
            List<Choir> choirs = session.list(select(CHOIR).options(selectIn(CHOIR.singers)));
            List<StatementCause> causes = causes();
            assertThat(causes).hasSize(2);
            assertCause(causes.get(1), StatementEvent.Reason.RELATIONSHIP, "Choir.singers", 3, false);
            session.refresh(choirs.get(0));
            assertCause(cause(), StatementEvent.Reason.COLUMNS, "Choir", 1, false);
            choirs.get(0).setName("renamed");
            session.flush();
            assertThat(cause()).isEqualTo(StatementCause.FLUSH);
        }
        assertThat(sites).isEmpty();
    }

    @Test
    void flushThatATouchBringsAbout_isAFlush_andTheTouchComesAfter() {
        try (Session session = engine.openSession()) {
            Choir first = session.getOne(CHOIR, 1);
            Singer singer = session.getOne(SINGER, 2);
            recorder.clear();
            singer.setName("renamed");
            assertThat(first.getSingers()).hasSize(1);
            List<StatementCause> causes = causes();
            assertThat(causes.get(0)).isEqualTo(StatementCause.FLUSH);
            assertCause(causes.get(1), StatementEvent.Reason.RELATIONSHIP, "Choir.singers", 1, true);
        }
    }

    @Test
    void callSite_isTheLineThatTouched_throughLibrariesAndLambdas() {
        try (Session session = engine.openSession()) {
            Choir choir = session.getOne(CHOIR, 1);
            int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
            assertThat(choir.getSingers()).hasSize(1);
            assertThat(sites).singleElement().satisfies(site -> {
                assertThat(site.className()).isEqualTo(StatementCauseTest.class.getName());
                assertThat(site.line()).isEqualTo(line);
                assertThat(site)
                        .hasToString("dev.athanor.it.StatementCauseTest."
                                + "callSite_isTheLineThatTouched_throughLibrariesAndLambdas(StatementCauseTest.java:"
                                + line + ")");
            });
            sites.clear();
            assertThat(new ArrayList<>(session.getOne(CHOIR, 2).getSingers())).hasSize(1);
            assertThat(sites)
                    .as("read within a constructor of the JDK")
                    .extracting(CallSite::method)
                    .containsExactly("callSite_isTheLineThatTouched_throughLibrariesAndLambdas");
            sites.clear();
            List.of(session.getOne(CHOIR, 3))
                    .forEach(each -> assertThat(each.getSingers()).hasSize(1));
            assertThat(sites)
                    .singleElement()
                    .satisfies(site -> assertThat(site.method()).startsWith("lambda$callSite_"));
        }
    }
}
