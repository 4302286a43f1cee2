package dev.athanor.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.event.StatementEvent;
import dev.athanor.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/**
 * A test with an empty database, whose statements are recorded from the beginning of each test on; run on every database.
 * Statements are asserted as SQLite has them, see {@link SqlRecorder}.
 */
@Tag("each-database")
abstract class DatabaseTest {
    protected final SqlRecorder recorder = new SqlRecorder();
    protected Engine engine = ItDatabase.engine(recorder);

    @BeforeEach
    void createTables() {
        engine.schema().createAll();
        recorder.clear();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    /** Commits objects in a session of their own and forgets the statements. */
    protected void given(Object... entities) {
        try (Session session = engine.openSession()) {
            session.addAll(entities);
            session.commit();
        }
        recorder.clear();
    }

    /** Asserts the statements since the last call, in order, and forgets them. */
    protected void assertStatements(String... sql) {
        assertThat(recorder.sql()).containsExactly(SqlRecorder.forms(sql));
        recorder.clear();
    }

    /** Asserts the statements since the last call as this database has taken them, in order, and forgets them. */
    protected void assertSent(String... sql) {
        assertThat(recorder.statements()).extracting(StatementEvent::sql).containsExactly(sql);
        recorder.clear();
    }

    /** Asserts the number of statements since the last call, and forgets them. */
    protected void assertCount(int statements) {
        assertThat(recorder.sql()).hasSize(statements);
        recorder.clear();
    }
}
