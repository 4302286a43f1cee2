package dev.athanor.it.readme;

import static dev.athanor.it.readme.QBook.BOOK;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.dialect.Dialects;
import dev.athanor.session.Isolation;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the guide to engines shows, and checks that it shows just this. */
class EngineGuideTest {
    @Test
    void guideCode_runs(@TempDir Path directory) {
        Engine engine = Engine.builder("jdbc:sqlite:" + directory.resolve("shop.db"))
                .lockTimeout(Duration.ofSeconds(10))
                .build();
        engine.schema().createAll();
        engine.useTransaction(session -> session.add(QAuthor.builder()
                .name("Ursula K. Le Guin")
                .books(
                        QBook.builder().title("The Dispossessed").year(1974).build(),
                        QBook.builder().title("The Telling...").year(2000).build())
                .build()));

        SessionFactory reports = engine.sessions(
                o -> o.readOnly(true).isolation(Isolation.REPEATABLE_READ).statementTimeout(Duration.ofSeconds(20)));
        try (Session session = reports.openSession()) {
            List<Book> books = session.list(select(BOOK).orderBy(BOOK.title));
            assertThat(books).hasSize(2);
        }

        try (Session session = engine.openSession();
                Stream<Book> books = session.stream(select(BOOK))) {
            long letters = books.mapToLong(book -> book.getTitle().length()).sum();
            assertThat(letters).isEqualTo(30);
        }
        engine.close();
    }

    static Engine onServer(String url, String secret) {
        return Engine.builder(url) // jdbc:postgresql://localhost/shop, jdbc:mariadb://localhost/shop
                .credentials("app", secret)
                .pool(pool -> pool.size(5).maxOverflow(10).timeout(Duration.ofSeconds(30)))
                .build();
    }

    @Test
    void guideServer_isMadeWithoutAServer() {
        try (Engine engine = onServer("jdbc:postgresql://localhost/shop", "secret")) {
            assertThat(engine.dialect()).isSameAs(Dialects.POSTGRESQL);
        }
    }

    @Test
    void guideBlocks_areTheCodeThatRuns() throws IOException {
        ShownCode.assertRuns("docs/engine.md", "test/java/dev/athanor/it/readme/EngineGuideTest.java");
    }
}
