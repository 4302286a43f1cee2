package dev.athanor.it;

import static dev.athanor.it.loading.QChoir.CHOIR;
import static dev.athanor.it.loading.QSong.SONG;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.it.loading.Choir;
import dev.athanor.it.loading.QChoir;
import dev.athanor.it.loading.QSinger;
import dev.athanor.it.loading.QSong;
import dev.athanor.session.Session;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A session counts what it sends, whether somebody listens or not. */
class StatementCountTest extends DatabaseTest {
    @Test
    void queries_loads_flushesAndText_areCounted_boundsOfTransactionsAreNot() {
        given(
                QChoir.builder().id(1L).name("one").build(),
                QChoir.builder().id(2L).name("two").build());
        Session session = engine.openSession();
        assertThat(session.statementCount()).isZero();
        Choir one = session.getOne(CHOIR, 1);
        session.getOne(CHOIR, 1);
        assertThat(session.statementCount()).as("the second is here").isOne();
        assertThat(one.getSingers()).isEmpty();
        assertThat(session.statementCount()).isEqualTo(2);
        one.getSingers().add(QSinger.builder().id(1).name("a").build());
        one.getSingers().add(QSinger.builder().id(2).name("b").build());
        assertThat(session.statementCount()).isEqualTo(2);
        session.flush();
        assertThat(session.statementCount()).as("one batch").isEqualTo(3);
        session.useSavepoint(() -> session.execute(deleteFrom(SONG).everywhere()));
        assertThat(session.statementCount()).isEqualTo(4);
        session.execute(sql("delete from singer_song"));
        assertThat(session.statementCount()).isEqualTo(5);
        try (Stream<Choir> stream = session.stream(select(CHOIR))) {
            assertThat(stream).hasSize(2);
        }
        session.commit();
        session.close();
        assertThat(session.statementCount()).as("of a closed session").isEqualTo(6);
        assertThat(recorder.count()).isEqualTo(6);
    }

    /** An engine to which nobody listens, not even what tests have on the class path. */
    private static Engine withoutServices() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return Engine.builder("jdbc:sqlite::memory:").entities(SONG).build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void withoutListeners_theSameIsCounted() {
        try (Engine silent = withoutServices()) {
            silent.schema().createAll();
            try (Session session = silent.openSession()) {
                for (long i = 1; i <= 10; i++) {
                    session.add(QSong.builder().id(i).title("song " + i).build());
                }
                session.flush();
                assertThat(session.statementCount()).isOne();
                assertThat(session.list(select(SONG))).hasSize(10);
                assertThat(session.statementCount()).isEqualTo(2);
            }
        }
    }
}
