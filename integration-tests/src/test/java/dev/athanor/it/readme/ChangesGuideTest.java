package dev.athanor.it.readme;

import static dev.athanor.it.readme.QAuthor.AUTHOR;
import static dev.athanor.it.readme.QBook.BOOK;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.session.History;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the guide to changes shows, and checks that it shows just this. */
class ChangesGuideTest {
    private final Engine engine = Engine.open("jdbc:sqlite::memory:");

    @BeforeEach
    void insertAnAuthor() {
        engine.schema().createAll();
        Author author = QAuthor.builder()
                .name("Ursula K. Le Guin")
                .books(QBook.builder().title("The Dispossessed").year(1974).build())
                .build();
        engine.useTransaction(session -> session.add(author));
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void changes() {
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR));
            Book book = author.getBooks().get(0);
            author.setName("U. K. Le Guin");
            author.getBooks()
                    .add(QBook.builder().title("The Telling").year(2000).build());
            book.setYear(1975);
            assertThat(session.changes().toString()).isEqualTo("""
                    UPDATE Author with key 1: name: 'Ursula K. Le Guin' -> 'U. K. Le Guin'
                    UPDATE Book with key 1: year: 1974 -> 1975
                    INSERT Book (title = 'The Telling', year = 2000, author = Author with key 1) <- cascade from Author.books of Author with key 1""");
        }
    }

    @Test
    void history() {
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR));
            author.setName("U. K. Le Guin");
            History<String> name = Inspect.history(author, AUTHOR.name);
            assertThat(name.added()).containsExactly("U. K. Le Guin");
            assertThat(name.deleted()).containsExactly("Ursula K. Le Guin");

            author.setName("Ursula K. Le Guin");
            assertThat(Inspect.history(author, AUTHOR.name).unchanged()).containsExactly("Ursula K. Le Guin");
            assertThat(Inspect.isChanged(author)).isFalse();
        }
    }

    @Test
    void expressions() {
        try (Session session = engine.openSession()) {
            Book book = session.one(select(BOOK));
            session.set(book, BOOK.year, BOOK.year.plus(1)); // UPDATE book SET year = book.year + ? WHERE book.id = ?
            session.set(book, BOOK.title, BOOK.title.upper());
            assertThat(book.getYear()).isEqualTo(1975); // flushes, and reads the row
            session.commit();
            assertThat(book.getTitle()).isEqualTo("THE DISPOSSESSED");
        }
    }

    @Test
    void marks() {
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR));
            List<Book> recent = session.list(select(BOOK).where(BOOK.year.gt(1970)));
            session.markChanged(author, AUTHOR.name); // written by the next flush, with the value that it has
            session.setCommitted(author, AUTHOR.books, recent); // loaded with these, and not changed
            assertThat(author.getBooks()).isEqualTo(recent);
            session.commit();
        }
    }

    @Test
    void guideBlocks_areTheCodeThatRuns() throws IOException {
        ShownCode.assertRuns("docs/changes.md", "test/java/dev/athanor/it/readme/ChangesGuideTest.java");
    }
}
