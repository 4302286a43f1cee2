package dev.athanor.it.readme;

import static dev.athanor.it.readme.QAuthor.AUTHOR;
import static dev.athanor.it.readme.QBook.BOOK;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.query.Row2;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the code of the README, and checks that the README shows just this code. */
class ReadmeTest {
    @Test
    void readmeCode_runs() {
        Engine engine = Engine.open("jdbc:sqlite::memory:");
        engine.schema().createAll();

        try (Session session = engine.openSession()) {
            Author author = QAuthor.builder().name("Ursula K. Le Guin").build();
            author.getBooks()
                    .add(QBook.builder().title("The Dispossessed").year(1974).build());
            session.add(author);
            session.commit(); // INSERT author, INSERT book with its key, COMMIT
        }

        Select<Author> recent = select(AUTHOR)
                .where(AUTHOR.books.any(BOOK.year.ge(1970))) // EXISTS (SELECT 1 FROM book ...)
                .orderBy(AUTHOR.name.asc());
        System.out.println(recent); // a statement is a value: it prints as SQL, without a database

        try (Session session = engine.openSession()) {
            for (Author author : session.list(recent)) {
                for (Book book : author.getBooks()) { // one more statement for all authors, not one for each
                    book.setTitle(book.getTitle() + " (1st ed.)");
                }
            }
            session.commit(); // UPDATE book SET title = ? WHERE book.id = ?, in one batch
        }

        try (Session session = engine.openSession()) {
            Author author = session.getOne(AUTHOR, 1);
            boolean same = author == session.get(AUTHOR, 1); // one row is one object: no second statement
            List<Row2<String, Long>> counts = session.list(select(AUTHOR.name, count(BOOK.id))
                    .join(AUTHOR.books)
                    .groupBy(AUTHOR.name)
                    .having(count(BOOK.id).gt(0L)));
            List<Author> loaded = session.list(select(AUTHOR).options(selectIn(AUTHOR.books)));
            session.delete(author); // and, by its cascade, the books
            session.commit();

            assertThat(same).isTrue();
            assertThat(counts.get(0).v2()).isEqualTo(1L);
            assertThat(loaded).containsExactly(author);
        }
        engine.close();
        assertThat(recent.toString()).contains("EXISTS");
    }

    @Test
    void readmeBlocks_areTheCodeThatRuns() throws IOException {
        ShownCode.assertRuns(
                "README.md",
                "main/java/dev/athanor/it/readme/Author.java",
                "main/java/dev/athanor/it/readme/Book.java",
                "test/java/dev/athanor/it/readme/ReadmeTest.java");
    }
}
