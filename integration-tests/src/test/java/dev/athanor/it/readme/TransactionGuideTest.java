package dev.athanor.it.readme;

import static dev.athanor.it.readme.QAuthor.AUTHOR;
import static dev.athanor.it.readme.QBook.BOOK;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.error.WarningException;
import dev.athanor.session.Isolation;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Runs what the guide to transactions shows, and checks that it shows just this. */
class TransactionGuideTest {
    @TempDir
    private Path directory;

    private DataSource dataSource;
    private Jdbi jdbi;
    private Engine engine;

    @BeforeEach
    void createTables() {
        SQLiteDataSource sqlite = new SQLiteDataSource();
        sqlite.setUrl("jdbc:sqlite:" + directory.resolve("shop.db"));
        dataSource = sqlite;
        jdbi = Jdbi.create(dataSource);
        engine = Engine.of(dataSource);
        engine.schema().createAll();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private void givenAnAuthor() {
        engine.useTransaction(session -> session.add(QAuthor.builder()
                .name("Ursula K. Le Guin")
                .books(QBook.builder().title("The Dispossessed").year(1974).build())
                .build()));
    }

    @Test
    void block() {
        long id = engine.inTransaction(session -> {
            Author author = QAuthor.builder().name("Ursula K. Le Guin").build();
            session.add(author);
            session.flush();
            return author.getId();
        });
        engine.useTransaction(session -> session.getOne(AUTHOR, id).setName("U. K. Le Guin"));
        assertThat(names()).containsExactly("U. K. Le Guin");
    }

    @Test
    void retries() {
        givenAnAuthor();
        SessionFactory orders =
                engine.sessions(o -> o.isolation(Isolation.REPEATABLE_READ).retrySerializationFailures(3));
        orders.useTransaction(session -> {
            Book book = session.one(select(BOOK));
            book.setYear(book.getYear() + 1);
        });
        try (Session session = engine.openSession()) {
            assertThat(session.one(select(BOOK.year))).isEqualTo(1975);
        }
    }

    @Test
    void connection() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            SessionFactory sessions = engine.sessions().on(connection);
            sessions.useTransaction(session ->
                    session.add(QAuthor.builder().name("Octavia E. Butler").build()));
            connection.rollback(); // the owner decides: nothing is stored
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void handle() {
        jdbi.useTransaction(handle -> {
            handle.execute("INSERT INTO writer (name) VALUES ('N. K. Jemisin')");
            engine.sessions().on(handle.getConnection()).useTransaction(session -> {
                Author author = session.one(select(AUTHOR).where(AUTHOR.name.startsWith("N.")));
                author.getBooks()
                        .add(QBook.builder()
                                .title("The Fifth Season")
                                .year(2015)
                                .build());
            });
        });
        assertThat(names()).containsExactly("N. K. Jemisin");
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(BOOK.title))).containsExactly("The Fifth Season");
        }
    }

    @Test
    void fixture() throws SQLException {
        givenAnAuthor();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            SessionFactory sessions = engine.sessions().on(connection);
            codeThatCommits(sessions);
            assertThat(sessions.<Long>inTransaction(
                            session -> session.one(select(count()).from(AUTHOR))))
                    .isEqualTo(2);
            connection.rollback();
        }
        assertThat(names()).containsExactly("Ursula K. Le Guin");
    }

    private static void codeThatCommits(SessionFactory sessions) {
        sessions.useTransaction(session ->
                session.add(QAuthor.builder().name("Octavia E. Butler").build()));
    }

    static Engine bound(DataSource lendsTheTransactionsConnection, BooleanSupplier isOpen) {
        return Engine.builder(lendsTheTransactionsConnection)
                .joinTransactions(isOpen) // TransactionSynchronizationManager::isActualTransactionActive
                .build();
    }

    @Test
    void boundDataSource_isAskedFor_whereNoTransactionIsOpen() {
        try (Engine other = bound(dataSource, () -> false)) {
            other.useTransaction(session ->
                    session.add(QAuthor.builder().name("Octavia E. Butler").build()));
        }
        assertThat(names()).containsExactly("Octavia E. Butler");
    }

    @Test
    void warnings() {
        givenAnAuthor();
        SessionFactory strict = engine.sessions(o -> o.warningsAsErrors(true));
        try (Session session = strict.openSession()) {
            Author author = session.one(select(AUTHOR));
            Book book = QBook.builder().title("The Telling").year(2000).build();
            book.setAuthor(author); // not added: setting a to-one does not cascade backwards
            assertThatThrownBy(session::commit)
                    .isInstanceOf(WarningException.class)
                    .hasMessage("Author.books holds a Book without a key, which is not in the session: it is not"
                            + " written. Add it first.");
        }
    }

    @Test
    void guideBlocks_areTheCodeThatRuns() throws IOException {
        ShownCode.assertRuns("docs/transactions.md", "test/java/dev/athanor/it/readme/TransactionGuideTest.java");
    }

    private List<String> names() {
        try (Session session = engine.openSession()) {
            return session.list(select(AUTHOR.name));
        }
    }
}
