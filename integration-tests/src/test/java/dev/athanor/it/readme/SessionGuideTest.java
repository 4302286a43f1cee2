package dev.athanor.it.readme;

import static dev.athanor.it.readme.QAuthor.AUTHOR;
import static dev.athanor.it.readme.QBook.BOOK;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.StatementException;
import dev.athanor.query.SqlText;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the guide to sessions shows, and checks that it shows just this. */
class SessionGuideTest {
    private final Engine engine = Engine.open("jdbc:sqlite::memory:");

    @BeforeEach
    void createTables() {
        engine.schema().createAll();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private Author stored() {
        Author author = QAuthor.builder()
                .name("Ursula K. Le Guin")
                .books(QBook.builder().title("The Dispossessed").year(1974).build())
                .build();
        engine.useTransaction(session -> session.add(author));
        return author;
    }

    @Test
    void states() {
        Author author = QAuthor.builder().name("Ursula K. Le Guin").build();
        assertThat(Inspect.state(author)).isEqualTo(EntityState.TRANSIENT);
        try (Session session = engine.openSession()) {
            session.add(author);
            assertThat(Inspect.state(author)).isEqualTo(EntityState.PENDING);
            session.flush();
            assertThat(Inspect.state(author)).isEqualTo(EntityState.PERSISTENT);
            session.delete(author);
            session.flush();
            assertThat(Inspect.state(author)).isEqualTo(EntityState.DELETED);
            session.commit();
        }
        assertThat(Inspect.state(author)).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void identity() {
        long id = stored().getId();
        try (Session session = engine.openSession()) {
            Author author = session.getOne(AUTHOR, id);
            assertThat(session.one(select(AUTHOR))).isSameAs(author);
            Author locked = session.get(AUTHOR, id, query -> query.forUpdate().ifSupported());
            assertThat(locked).isSameAs(author);
        }
    }

    @Test
    void merge() {
        Author detached = stored();
        detached.setName("U. K. Le Guin");
        detached.getBooks().add(QBook.builder().title("The Telling").year(2000).build());
        try (Session session = engine.openSession()) {
            Author merged = session.merge(detached);
            assertThat(merged).isNotSameAs(detached);
            session.commit(); // UPDATE author, INSERT book
            assertThat(merged.getBooks()).hasSize(2);
        }
    }

    @Test
    void savepoint() {
        stored();
        List<String> titles = List.of("The Telling", "The Lathe of Heaven");
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR));
            for (String title : titles) {
                try {
                    session.useSavepoint(() -> author.getBooks()
                            .add(QBook.builder().title(title).year(2000).build()));
                } catch (IntegrityException e) {
                    assertThat(e).hasMessageContaining(title); // this book alone is undone
                }
            }
            session.commit();
        }
        try (Session session = engine.openSession();
                Savepoint here = session.savepoint()) {
            session.execute(sql("delete from book"));
            here.rollback();
            assertThat(session.list(select(BOOK))).hasSize(3);
        }
    }

    @Test
    void failure() {
        Author author = stored();
        try (Session session = engine.openSession()) {
            Author twin = session.getOne(AUTHOR, author.getId());
            SqlText wrong = sql("update author set nam = 'x'");
            assertThatThrownBy(() -> session.execute(wrong)).isInstanceOf(StatementException.class);
            session.rollback();
            assertThat(twin.getName()).isEqualTo("Ursula K. Le Guin");
        }
    }

    @Test
    void guideBlocks_areTheCodeThatRuns() throws IOException {
        ShownCode.assertRuns("docs/session.md", "test/java/dev/athanor/it/readme/SessionGuideTest.java");
    }
}
