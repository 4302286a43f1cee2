package dev.athanor.it;

import static dev.athanor.it.deferred.QAuthor.AUTHOR;
import static dev.athanor.it.deferred.QBook.BOOK;
import static dev.athanor.it.deferred.QEdition.EDITION;
import static dev.athanor.query.Load.undefer;
import static dev.athanor.query.Load.undeferAll;
import static dev.athanor.query.Load.undeferGroup;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.it.deferred.Author;
import dev.athanor.it.deferred.Book;
import dev.athanor.it.deferred.Edition;
import dev.athanor.it.deferred.QAuthor;
import dev.athanor.it.deferred.QBook;
import dev.athanor.it.deferred.QEdition;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns that are not read with their row: what is sent, and when. */
class DeferredColumnTest extends DatabaseTest {
    static final String BOOK_COLUMNS = "volume.id, volume.title, volume.version, volume.author_id";

    private static Book book(long id, String title) {
        return QBook.builder()
                .id(id)
                .title(title)
                .summary("about " + title)
                .cover("cover " + id)
                .pages((int) id * 100)
                .build();
    }

    @BeforeEach
    void books() {
        Author ann = QAuthor.builder().id(1).name("ann").bio("born").build();
        Author bob = QAuthor.builder().id(2).name("bob").build();
        Book one = book(1, "one");
        Book two = book(2, "two");
        one.setAuthor(ann);
        two.setAuthor(ann);
        given(ann, bob, one, two, book(3, "three"));
    }

    @Test
    @Row("C96")
    void deferredColumn_isNotSelected_andItsFirstAccessIsOneSelectOfThatColumn() {
        try (Session session = engine.openSession()) {
            Book one = session.getOne(BOOK, 1);
            assertStatements("SELECT " + BOOK_COLUMNS + " FROM volume WHERE volume.id = ?");
            assertThat(Inspect.isLoaded(one, "summary")).isFalse();
            assertThat(one.getTitle()).isEqualTo("one");
            assertStatements();
            assertThat(one.getSummary()).isEqualTo("about one");
            assertStatements("SELECT volume.id, volume.summary FROM volume WHERE volume.id = ?");
            assertThat(one.getSummary()).isEqualTo("about one");
            assertStatements();
        }
    }

    @Test
    @Row("C96")
    void firstAccess_readsTheColumnForThePeers() {
        try (Session session = engine.openSession()) {
            List<Book> books = session.list(select(BOOK).orderBy(BOOK.id));
            assertStatements("SELECT " + BOOK_COLUMNS + " FROM volume ORDER BY volume.id");
            assertThat(books).extracting(Book::getSummary).containsExactly("about one", "about two", "about three");
            assertStatements("SELECT volume.id, volume.summary FROM volume WHERE volume.id IN (?, ?, ?, ?)");
        }
    }

    @Test
    @Row("C192")
    void columnsOfAGroup_areReadTogether() {
        try (Session session = engine.openSession()) {
            List<Book> books = session.list(select(BOOK).orderBy(BOOK.id));
            recorder.clear();
            assertThat(books.get(1).getPages()).isEqualTo(200);
            assertStatements(
                    "SELECT volume.id, volume.cover, volume.pages FROM volume WHERE volume.id IN (?, ?, ?, ?)");
            assertThat(books).extracting(Book::getCover).containsExactly("cover 1", "cover 2", "cover 3");
            assertStatements();
            assertThat(Inspect.isLoaded(books.get(0), "summary")).isFalse();
        }
    }

    @Test
    @Row("C96")
    void undefer_readsTheColumnWithTheRow() {
        try (Session session = engine.openSession()) {
            List<Book> books =
                    session.list(select(BOOK).options(undefer(BOOK.summary)).orderBy(BOOK.id));
            assertStatements("SELECT volume.id, volume.summary, volume.title, volume.version, volume.author_id"
                    + " FROM volume ORDER BY volume.id");
            assertThat(books).extracting(Book::getSummary).containsExactly("about one", "about two", "about three");
            assertThat(books).extracting(Book::getTitle).containsExactly("one", "two", "three");
            assertStatements();
        }
    }

    @Test
    @Row("C192")
    void undeferGroup_readsItsColumnsWithTheRow_andUndeferAllEveryOne() {
        try (Session session = engine.openSession()) {
            Book one = session.first(
                    select(BOOK).options(undeferGroup(BOOK, "scan")).where(BOOK.id.eq(1L)));
            assertThat(one.getCover()).isEqualTo("cover 1");
            assertThat(one.getPages()).isEqualTo(100);
            Book two = session.one(select(BOOK).options(undeferAll(BOOK)).where(BOOK.id.eq(2L)));
            recorder.clear();
            assertThat(two.getSummary()).isEqualTo("about two");
            assertThat(two.getPages()).isEqualTo(200);
            assertStatements();
        }
    }

    @Test
    void objectThatIsHere_learnsWhatAQueryUndefers() {
        try (Session session = engine.openSession()) {
            Book one = session.getOne(BOOK, 1);
            assertThat(session.list(select(BOOK).options(undefer(BOOK.summary))))
                    .contains(one);
            recorder.clear();
            assertThat(one.getSummary()).isEqualTo("about one");
            assertStatements();
            assertThat(session.get(BOOK, 1)).isSameAs(one);
            assertStatements();
        }
    }

    @Test
    void compositeKey_isReadWithTheDeferredColumn() {
        given(
                QEdition.builder().bookId(1).number(1).notes("first").copies(10).build(),
                QEdition.builder()
                        .bookId(1)
                        .number(2)
                        .notes("second")
                        .copies(20)
                        .build());
        try (Session session = engine.openSession()) {
            List<Edition> editions = session.list(select(EDITION).orderBy(EDITION.number));
            assertStatements(
                    "SELECT edition.book_id, edition.number, edition.copies FROM edition ORDER BY edition.number");
            assertThat(editions).extracting(Edition::getNotes).containsExactly("first", "second");
            assertThat(editions).extracting(Edition::getCopies).containsExactly(10, 20);
            assertThat(recorder.sql())
                    .singleElement()
                    .asString()
                    .startsWith("SELECT edition.book_id, edition.number, edition.notes FROM");
        }
    }

    @Test
    void setWithoutBeingLoaded_isAlwaysUpdated() {
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1);
            recorder.clear();
            ann.setBio("born");
            session.flush();
            assertStatements("UPDATE novelist SET bio = ? WHERE novelist.id = ?");
            ann.setBio("born");
            session.flush();
            assertStatements();
            ann.setBio("died");
            session.rollback();
            assertThat(ann.getBio()).isEqualTo("born");
        }
    }

    @Test
    void changeOfAnotherColumn_doesNotReadOrWriteIt() {
        try (Session session = engine.openSession()) {
            Book one = session.getOne(BOOK, 1);
            recorder.clear();
            one.setTitle("uno");
            session.commit();
            assertStatements("UPDATE volume SET title = ?, version = ? WHERE volume.id = ? AND volume.version = ?");
            assertThat(one.getSummary()).isEqualTo("about one");
        }
    }

    @Test
    void expired_deferredColumnsThatWereLoaded_comeWithTheRow() {
        try (Session session = engine.openSession()) {
            List<Book> books = session.list(select(BOOK).orderBy(BOOK.id));
            assertThat(books.get(0).getSummary()).isEqualTo("about one");
            session.commit();
            recorder.clear();
            assertThat(books.get(0).getTitle()).isEqualTo("one");
            assertStatements("SELECT volume.id, volume.summary, volume.title, volume.version, volume.author_id"
                    + " FROM volume WHERE volume.id IN (?, ?, ?, ?)");
            assertThat(books).extracting(Book::getSummary).contains("about three");
            assertThat(books.get(2).getPages()).isEqualTo(300);
            assertStatements(
                    "SELECT volume.id, volume.cover, volume.pages FROM volume WHERE volume.id IN (?, ?, ?, ?)");
        }
    }

    @Test
    void expired_deferredColumnsThatWereNotLoaded_stayOut() {
        try (Session session = engine.openSession()) {
            Book one = session.getOne(BOOK, 1);
            session.commit();
            recorder.clear();
            assertThat(session.get(BOOK, 1)).isSameAs(one);
            assertStatements("SELECT " + BOOK_COLUMNS + " FROM volume WHERE volume.id = ?");
            session.expire(one);
            assertThat(one.getSummary()).isEqualTo("about one");
            assertStatements("SELECT volume.id, volume.summary, volume.title, volume.version, volume.author_id"
                    + " FROM volume WHERE volume.id = ?");
            assertThat(one.getTitle()).isEqualTo("one");
            assertStatements();
        }
    }

    @Test
    void refresh_leavesOutWhatWasNeverLoaded_andReadsAnewWhatWas() {
        try (Session session = engine.openSession()) {
            Book one = session.getOne(BOOK, 1);
            recorder.clear();
            session.refresh(one);
            assertStatements("SELECT " + BOOK_COLUMNS + " FROM volume WHERE volume.id = ?");
            assertThat(one.getPages()).isEqualTo(100);
            session.handle().execute("UPDATE volume SET pages = 101, title = 'uno' WHERE id = 1");
            recorder.clear();
            session.refresh(one);
            assertStatements(
                    "SELECT volume.id, volume.title, volume.cover, volume.pages, volume.version, volume.author_id"
                            + " FROM volume WHERE volume.id = ?");
            assertThat(one.getPages()).isEqualTo(101);
            assertThat(one.getTitle()).isEqualTo("uno");
            session.refresh(one, BOOK.summary);
            assertThat(one.getSummary()).isEqualTo("about one");
            assertStatements("SELECT volume.id, volume.summary FROM volume WHERE volume.id = ?");
        }
    }

    @Test
    @Row("C28")
    @Row("S111")
    void populateExisting_overwritesChanges_alsoOfColumnsThatItDoesNotRead() {
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1);
            List<Book> held = ann.getBooks();
            assertThat(held).hasSize(2);
            assertThat(ann.getBio()).isEqualTo("born");
            session.handle()
                    .execute("INSERT INTO volume (id, summary, title, pages, version, author_id)"
                            + " VALUES (9, 'late', 'nine', 9, 1, 1)");
            recorder.clear();
            boolean read = session.noAutoflush(() -> {
                ann.setName("changed");
                ann.setBio("changed");
                assertThat(session.list(select(AUTHOR).where(AUTHOR.id.eq(1L)))).containsExactly(ann);
                assertThat(ann.getName()).isEqualTo("changed");
                assertThat(ann.getBooks()).hasSize(2);
                assertThat(session.list(select(AUTHOR).where(AUTHOR.id.eq(1L)).populateExisting()))
                        .containsExactly(ann);
                return true;
            });
            assertThat(read).isTrue();
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(session.dirty()).isEmpty();
            recorder.clear();
            assertThat(ann.getBio()).isEqualTo("born");
            assertStatements("SELECT novelist.id, novelist.bio FROM novelist WHERE novelist.id = ?");
            assertThat(ann.getBooks()).hasSize(3);
            session.flush();
            assertThat(recorder.sql()).noneMatch(each -> each.startsWith("UPDATE"));
        }
    }

    @Test
    void detachedObject_saysWhatWouldHaveLoadedTheColumn() {
        Book one;
        try (Session session = engine.openSession()) {
            one = session.getOne(BOOK, 1);
            assertThat(one.getPages()).isEqualTo(100);
        }
        assertThat(one.getCover()).isEqualTo("cover 1");
        assertThatThrownBy(one::getSummary)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessage(
                        "Book.summary was never loaded, and the object is detached. Load it with the query that brings the"
                                + " object: select(BOOK).options(undefer(BOOK.summary)), where BOOK is"
                                + " dev.athanor.it.deferred.QBook.BOOK.");
    }

    @Test
    void rowThatIsGone_isToldWhenItsColumnIsAsked() {
        try (Session session = engine.openSession()) {
            Book three = session.getOne(BOOK, 3);
            session.handle().execute("DELETE FROM volume WHERE id = 3");
            assertThatThrownBy(three::getSummary)
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessageContaining("Book with key 3 has no row any more");
        }
    }

    @Test
    void newObject_needsItsRequiredDeferredColumn_andKnowsIt() {
        try (Session session = engine.openSession()) {
            Book four = QBook.builder().id(4).title("four").pages(4).build();
            session.add(four);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Book.summary");
            session.rollback();
        }
        try (Session session = engine.openSession()) {
            Book four = book(4, "four");
            session.add(four);
            session.flush();
            assertStatements("INSERT INTO volume (id, summary, title, cover, pages, version, author_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)");
            assertThat(four.getSummary()).isEqualTo("about four");
            assertStatements();
        }
    }

    @Test
    void merge_copiesADeferredColumnOnlyWhereTheGivenObjectKnowsIt() {
        Book read;
        try (Session session = engine.openSession()) {
            read = session.getOne(BOOK, 1);
        }
        read.setTitle("uno");
        try (Session session = engine.openSession()) {
            recorder.clear();
            Book merged = session.merge(read);
            session.flush();
            assertStatements(
                    "SELECT " + BOOK_COLUMNS + " FROM volume WHERE volume.id = ?",
                    "UPDATE volume SET title = ?, version = ? WHERE volume.id = ? AND volume.version = ?");
            assertThat(merged.getSummary()).isEqualTo("about one");
            session.rollback();
        }
        read.setSummary("new");
        try (Session session = engine.openSession()) {
            Book merged = session.merge(read);
            session.commit();
            assertThat(merged.getSummary()).isEqualTo("new");
        }
    }

    @Test
    void delete_readsNoDeferredColumn() {
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(BOOK, 3));
            session.commit();
            assertStatements(
                    "SELECT " + BOOK_COLUMNS + " FROM volume WHERE volume.id = ?",
                    "DELETE FROM volume WHERE volume.id = ? AND volume.version = ?");
        }
    }

    @Test
    void lazyRelationships_readNoDeferredColumns() {
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1);
            assertThat(ann.getBooks()).extracting(Book::getTitle).containsExactly("one", "two");
            assertStatements(
                    "SELECT novelist.id, novelist.name FROM novelist WHERE novelist.id = ?",
                    "SELECT " + BOOK_COLUMNS + " FROM volume WHERE volume.author_id = ? ORDER BY volume.id");
            assertThat(ann.getBooks()).extracting(Book::getSummary).containsExactly("about one", "about two");
            assertStatements("SELECT volume.id, volume.summary FROM volume WHERE volume.id IN (?, ?)");
        }
    }

    @Test
    void stream_readsDeferredColumnsForItsChunk() {
        try (Session session = engine.openSession();
                Stream<Book> books = session.stream(select(BOOK).orderBy(BOOK.id))) {
            assertThat(books.map(Book::getSummary)).containsExactly("about one", "about two", "about three");
        }
        assertThat(recorder.count()).isLessThanOrEqualTo(2);
    }

    @Test
    void rowMapperInPlainJdbi_readsADeferredColumnWhereTheQueryHasIt() {
        try (Session session = engine.openSession()) {
            Book whole = session.handle()
                    .createQuery("SELECT * FROM volume WHERE id = 1")
                    .map(BOOK.rowMapper())
                    .one();
            assertThat(whole.getSummary()).isEqualTo("about one");
            Book part = session.handle()
                    .createQuery("SELECT id, title FROM volume WHERE id = 1")
                    .map(BOOK.rowMapper())
                    .one();
            assertThat(part.getTitle()).isEqualTo("one");
            assertThatThrownBy(part::getSummary).isInstanceOf(DetachedEntityException.class);
        }
    }

    @Test
    void conditionsAndValues_nameADeferredColumnAsAnyOther() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(BOOK.summary).where(BOOK.pages.ge(200)).orderBy(BOOK.summary)))
                    .containsExactly("about three", "about two");
            Book one = session.getOne(BOOK, 1);
            assertThat(one.getPages()).isEqualTo(100);
            session.execute(update(BOOK).set(BOOK.pages, 7).everywhere());
            recorder.clear();
            assertThat(one.getPages()).isEqualTo(7);
            assertStatements();
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL},
            because = "the others have no RETURNING of all columns")
    void returningAnEntity_leavesDeferredColumnsOut() {
        try (Session session = engine.openSession()) {
            Book made = session.one(insert(BOOK)
                    .set(BOOK.id, 8L)
                    .set(BOOK.title, "eight")
                    .set(BOOK.summary, "about eight")
                    .set(BOOK.pages, 8)
                    .returning(BOOK));
            assertThat(made.getTitle()).isEqualTo("eight");
            assertThat(Inspect.isLoaded(made, "summary")).isFalse();
            assertThat(made.getSummary()).isEqualTo("about eight");
        }
    }
}
