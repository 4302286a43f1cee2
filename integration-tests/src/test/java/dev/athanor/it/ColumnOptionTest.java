package dev.athanor.it;

import static dev.athanor.it.DeferredColumnTest.BOOK_COLUMNS;
import static dev.athanor.it.deferred.QAuthor.AUTHOR;
import static dev.athanor.it.deferred.QBook.BOOK;
import static dev.athanor.it.deferred.QEdition.EDITION;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.defer;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.loadOnly;
import static dev.athanor.query.Load.raise;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Load.undefer;
import static dev.athanor.query.Load.undeferAll;
import static dev.athanor.query.Load.undeferGroup;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.error.QueryException;
import dev.athanor.error.RaiseLoadException;
import dev.athanor.it.deferred.Author;
import dev.athanor.it.deferred.Book;
import dev.athanor.it.deferred.Edition;
import dev.athanor.it.deferred.QAuthor;
import dev.athanor.it.deferred.QBook;
import dev.athanor.it.deferred.QEdition;
import dev.athanor.query.QueryOption;
import dev.athanor.query.Row2;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query says of the columns that it reads: fewer, more, or none beside those that it names. */
class ColumnOptionTest extends DatabaseTest {
    private static final String ONLY_TITLE = "SELECT volume.id, volume.title, volume.version FROM volume";

    @BeforeEach
    void books() {
        Author ann = QAuthor.builder().id(1).name("ann").bio("born").build();
        Book one = QBook.builder()
                .id(1)
                .title("one")
                .summary("about one")
                .pages(100)
                .build();
        Book two = QBook.builder()
                .id(2)
                .title("two")
                .summary("about two")
                .pages(200)
                .build();
        one.setAuthor(ann);
        two.setAuthor(ann);
        given(ann, one, two);
    }

    @Test
    @Row("C96")
    void loadOnly_readsTheKeyTheVersionAndWhatItNames_theOthersWhenTheyAreAskedFor() {
        try (Session session = engine.openSession()) {
            List<Author> authors = session.list(select(AUTHOR).options(loadOnly(AUTHOR.id, AUTHOR.bio)));
            assertStatements("SELECT novelist.id, novelist.bio FROM novelist");
            assertThat(authors.get(0).getBio()).isEqualTo("born");
            assertStatements();
            assertThat(authors.get(0).getName()).isEqualTo("ann");
            assertStatements("SELECT novelist.id, novelist.name FROM novelist WHERE novelist.id = ?");
            List<Book> books =
                    session.list(select(BOOK).options(loadOnly(BOOK.title)).orderBy(BOOK.id));
            assertStatements(ONLY_TITLE + " ORDER BY volume.id");
            assertThat(books).extracting(Book::getPages).containsExactly(100, 200);
            assertStatements("SELECT volume.id, volume.cover, volume.pages FROM volume WHERE volume.id IN (?, ?)");
        }
    }

    @Test
    void loadOnly_theForeignKeyIsReadWhenTheToOneIs() {
        try (Session session = engine.openSession()) {
            Book one = session.one(select(BOOK).options(loadOnly(BOOK.title)).where(BOOK.id.eq(1L)));
            recorder.clear();
            assertThat(one.getAuthor()).isNotNull();
            assertStatements(
                    "SELECT volume.id, volume.author_id FROM volume WHERE volume.id = ?",
                    "SELECT novelist.id, novelist.name FROM novelist WHERE novelist.id = ?");
        }
    }

    @Test
    void getOfAnObjectThatIsHere_readsNothing_andAnotherQueryCompletesIt() {
        try (Session session = engine.openSession()) {
            Book one = session.one(select(BOOK).options(loadOnly(BOOK.title)).where(BOOK.id.eq(1L)));
            recorder.clear();
            assertThat(session.get(BOOK, 1)).isSameAs(one);
            assertStatements();
            assertThat(session.list(select(BOOK).where(BOOK.id.eq(1L)))).containsExactly(one);
            recorder.clear();
            assertThat(one.getAuthor()).isNotNull();
            assertStatements("SELECT novelist.id, novelist.name FROM novelist WHERE novelist.id = ?");
        }
    }

    @Test
    void loadOnly_changesAreWrittenAndRowsDeletedAsAlways() {
        try (Session session = engine.openSession()) {
            List<Book> books =
                    session.list(select(BOOK).options(loadOnly(BOOK.title)).orderBy(BOOK.id));
            books.get(0).setTitle("uno");
            books.get(0).setAuthor(null);
            session.delete(books.get(1));
            session.commit();
        }
        try (Session session = engine.openSession()) {
            Book one = session.one(select(BOOK));
            assertThat(one.getTitle()).isEqualTo("uno");
            assertThat(one.getAuthor()).isNull();
            assertThat(one.getSummary()).isEqualTo("about one");
        }
    }

    @Test
    void expired_objectsReadWhatTheirQueryRead_andWhatTheyLearnt() {
        try (Session session = engine.openSession()) {
            Book one = session.one(select(BOOK).options(loadOnly(BOOK.title)).where(BOOK.id.eq(1L)));
            assertThat(one.getPages()).isEqualTo(100);
            session.commit();
            recorder.clear();
            assertThat(one.getTitle()).isEqualTo("one");
            assertStatements("SELECT volume.id, volume.title, volume.cover, volume.pages, volume.version FROM volume"
                    + " WHERE volume.id = ?");
            assertThat(one.getPages()).isEqualTo(100);
            assertStatements();
        }
    }

    @Test
    void defer_leavesColumnsOut_andUndeferTakesThemBack() {
        try (Session session = engine.openSession()) {
            List<Book> books = session.list(select(BOOK)
                    .options(defer(BOOK.title), undefer(BOOK.summary))
                    .orderBy(BOOK.id));
            assertStatements("SELECT volume.id, volume.summary, volume.version, volume.author_id FROM volume"
                    + " ORDER BY volume.id");
            assertThat(books).extracting(Book::getTitle).containsExactly("one", "two");
            assertStatements("SELECT volume.id, volume.title FROM volume WHERE volume.id IN (?, ?)");
            session.list(select(AUTHOR).options(defer(AUTHOR.name)).options(undefer(AUTHOR.name)));
            assertStatements("SELECT novelist.id, novelist.name FROM novelist");
        }
    }

    @Test
    void optionsOfSeveralEntities_goToTheirOwn() {
        try (Session session = engine.openSession()) {
            List<Row2<Book, Author>> rows = session.list(select(BOOK, AUTHOR)
                    .join(BOOK.author)
                    .options(loadOnly(BOOK.title), undefer(AUTHOR.bio))
                    .orderBy(BOOK.id));
            assertStatements("SELECT volume.id, volume.title, volume.version, novelist.id, novelist.name, novelist.bio"
                    + " FROM volume JOIN novelist ON novelist.id = volume.author_id ORDER BY volume.id");
            assertThat(rows.get(1).v1().getTitle()).isEqualTo("two");
            assertThat(rows.get(1).v2().getBio()).isEqualTo("born");
            assertThat(rows.get(1).v2().getName()).isEqualTo("ann");
            assertStatements();
        }
    }

    @Test
    void selectIn_readsTheNamedColumnsOfTheTargets_andTheForeignKeyThatFindsThem() {
        try (Session session = engine.openSession()) {
            Author ann =
                    session.one(select(AUTHOR).options(selectIn(AUTHOR.books).then(loadOnly(BOOK.title))));
            assertStatements(
                    "SELECT novelist.id, novelist.name FROM novelist LIMIT ?",
                    "SELECT volume.id, volume.title, volume.version, volume.author_id FROM volume"
                            + " WHERE volume.author_id = ? ORDER BY volume.id");
            assertThat(ann.getBooks()).extracting(Book::getTitle).containsExactly("one", "two");
            assertStatements();
        }
        try (Session session = engine.openSession()) {
            List<Book> books = session.list(select(BOOK)
                    .options(loadOnly(BOOK.title), selectIn(BOOK.author).then(undefer(AUTHOR.bio)))
                    .orderBy(BOOK.id));
            assertStatements(
                    "SELECT volume.id, volume.title, volume.version, volume.author_id FROM volume ORDER BY volume.id",
                    "SELECT novelist.id, novelist.name, novelist.bio FROM novelist WHERE novelist.id = ?");
            assertThat(books.get(0).getAuthor()).extracting(Author::getBio).isEqualTo("born");
            assertStatements();
        }
    }

    @Test
    void joinedAndContainsEager_readTheNamedColumnsOfTheTargets() {
        try (Session session = engine.openSession()) {
            Author ann = session.one(
                    select(AUTHOR).options(joined(AUTHOR.books).then(undefer(BOOK.summary), defer(BOOK.title))));
            assertThat(ann.getBooks()).extracting(Book::getSummary).containsExactly("about one", "about two");
            assertCount(1);
            assertThat(ann.getBooks()).extracting(Book::getTitle).containsExactly("one", "two");
            assertStatements("SELECT volume.id, volume.title FROM volume WHERE volume.id IN (?, ?)");
        }
        try (Session session = engine.openSession()) {
            Book one = session.one(select(BOOK)
                    .join(BOOK.author)
                    .where(BOOK.id.eq(1L))
                    .options(containsEager(BOOK.author).then(loadOnly(AUTHOR.bio))));
            assertStatements("SELECT " + BOOK_COLUMNS + ", novelist.id, novelist.bio FROM volume"
                    + " JOIN novelist ON novelist.id = volume.author_id WHERE volume.id = ? LIMIT ?");
            assertThat(one.getAuthor()).extracting(Author::getBio).isEqualTo("born");
            assertStatements();
        }
    }

    @Test
    void compositeKeys_areReadFirstInAnySelectionOfColumns() {
        given(QEdition.builder().bookId(7).number(3).notes("third").copies(30).build());
        try (Session session = engine.openSession()) {
            Edition edition = session.one(select(EDITION).options(loadOnly(EDITION.notes)));
            assertStatements("SELECT edition.book_id, edition.number, edition.notes FROM edition LIMIT ?");
            assertThat(edition.getNotes()).isEqualTo("third");
            assertThat(edition.getBookId()).isEqualTo(7);
            assertThat(edition.getCopies()).isEqualTo(30);
            assertThat(session.get(EDITION, QEdition.key(7, 3))).isSameAs(edition);
        }
    }

    @Test
    @Row("C96")
    void raise_refusesToLoadAColumnLater() {
        try (Session session = engine.openSession()) {
            Book one = session.one(select(BOOK).options(raise(BOOK.summary)).where(BOOK.id.eq(1L)));
            recorder.clear();
            assertThatThrownBy(one::getSummary)
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(
                            "Book.summary was not loaded with the query, which refuses to load it later: not available"
                                    + " due to raise. Leave it out of raise(...), or load it with the query: undefer(BOOK.summary).");
            assertStatements();
            assertThat(one.getPages()).isEqualTo(100);
            session.refresh(one, BOOK.summary);
            assertThat(one.getSummary()).isEqualTo("about one");
            session.commit();
            assertThat(one.getSummary()).isEqualTo("about one");
        }
    }

    @Test
    void loadOnlyThatRaises_refusesAllOthers_butWritesThem() {
        try (Session session = engine.openSession()) {
            Book one = session.one(
                    select(BOOK).options(loadOnly(BOOK.title).raise()).where(BOOK.id.eq(1L)));
            assertThatThrownBy(one::getPages).isInstanceOf(RaiseLoadException.class);
            assertThatThrownBy(one::getSummary).isInstanceOf(RaiseLoadException.class);
            one.setSummary("new");
            assertThat(one.getSummary()).isEqualTo("new");
            session.commit();
            assertThat(session.list(select(BOOK.summary).where(BOOK.id.eq(1L)))).containsExactly("new");
        }
    }

    @Test
    void columnThatAnOptionDeferred_isNamedToWhoReadsItDetached() {
        Book one;
        try (Session session = engine.openSession()) {
            one = session.one(select(BOOK).options(loadOnly(BOOK.version)).where(BOOK.id.eq(1L)));
        }
        assertThatThrownBy(one::getTitle)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("Book.title was never loaded");
        assertThat(Inspect.isLoaded(one, "version")).isTrue();
    }

    @Test
    void wrongOptions_areRefused() {
        refused(
                defer(BOOK.id),
                "defer(BOOK.id) defers Book.id, the key of the row, which every object has. Leave it out.");
        refused(
                raise(BOOK.version),
                "raise(BOOK.version) defers Book.version, the version of the row, which every object has."
                        + " Leave it out.");
        refused(
                loadOnly(AUTHOR.name),
                "loadOnly(AUTHOR.name) is about an entity that the query does not return. Select the"
                        + " entity itself, or leave the option out.");
        refused(
                loadOnly(BOOK.title, AUTHOR.name),
                "loadOnly(BOOK.title, AUTHOR.name) is about a column of novelist, and stands"
                        + " where Book is loaded.");
        refused(loadOnly(), "loadOnly() names no column.");
        refused(
                undeferGroup(BOOK, "scans"),
                "undeferGroup(BOOK, \"scans\") means no column: Book has the groups [scan].");
        refused(
                undeferGroup(AUTHOR, "scan"),
                "undeferGroup(AUTHOR, \"scan\") is about an entity that the query does not"
                        + " return. Select the entity itself, or leave the option out.");
        refused(
                selectIn(BOOK.author).then(loadOnly(BOOK.title)),
                "loadOnly(BOOK.title) is about a column of volume, and stands" + " where Author is loaded.");
        refused(
                selectIn(BOOK.author).then(undeferGroup(AUTHOR, "x")),
                "undeferGroup(AUTHOR, \"x\") means no column: Author has" + " no such groups.");
    }

    private void refused(QueryOption<?> option, String message) {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(BOOK).options(option)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void textAndCompoundQueries_takeNoColumnOptions() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() ->
                            session.list(sql("select * from volume").into(BOOK).options(loadOnly(BOOK.title))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "loadOnly(BOOK.title) changes which columns a query reads, and the columns of this one are"
                                    + " given: it is text or puts queries together. Select the columns as values, or leave it out.");
            assertThatThrownBy(
                            () -> session.list(select(BOOK).union(select(BOOK)).options(undeferAll(BOOK))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("undeferAll(BOOK) changes which columns a query reads");
            assertThat(session.list(select(BOOK).union(select(BOOK)))).hasSize(2);
            assertThat(session.list(sql("select * from volume order by id").into(BOOK)))
                    .extracting(Book::getTitle)
                    .containsExactly("one", "two");
        }
    }

    @Test
    void equalOptions_makeEqualQueries() {
        assertThat(select(BOOK).options(loadOnly(BOOK.title)))
                .isEqualTo(select(BOOK).options(loadOnly(BOOK.title)));
        assertThat(select(BOOK).options(loadOnly(BOOK.title)))
                .isNotEqualTo(select(BOOK).options(loadOnly(BOOK.summary)))
                .isNotEqualTo(select(BOOK).options(loadOnly(BOOK.title).raise()))
                .isNotEqualTo(select(BOOK).options(undefer(BOOK.title)))
                .isNotEqualTo(select(BOOK));
        assertThat(select(BOOK).options(selectIn(BOOK.author).then(loadOnly(AUTHOR.bio))))
                .isEqualTo(select(BOOK).options(selectIn(BOOK.author).then(loadOnly(AUTHOR.bio))))
                .isNotEqualTo(select(BOOK).options(selectIn(BOOK.author)));
        assertThat(loadOnly(BOOK.title).raise()).hasToString("loadOnly(BOOK.title).raise()");
        assertThat(selectIn(BOOK.author).then(undeferAll(AUTHOR)).toString()).endsWith(".then[undeferAll(AUTHOR)]");
    }
}
