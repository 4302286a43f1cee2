package dev.athanor.it;

import static dev.athanor.it.made.QDraw.DRAW;
import static dev.athanor.it.made.QMemo.MEMO;
import static dev.athanor.it.made.QMoment.MOMENT;
import static dev.athanor.it.made.QPaper.PAPER;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.made.Draw;
import dev.athanor.it.made.Memo;
import dev.athanor.it.made.Moment;
import dev.athanor.it.made.Paper;
import dev.athanor.it.made.QDraw;
import dev.athanor.it.made.QMemo;
import dev.athanor.it.made.QMoment;
import dev.athanor.it.made.QPaper;
import dev.athanor.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;

/** Versions that are no numbers of ours: times, random ones, those of a method and those of the database. */
class MadeVersionTest extends DatabaseTest {
    private static final String READ =
            "SELECT made_paper.id, made_paper.version FROM made_paper WHERE made_paper.id = ?";

    /** Counts versions in the row that is about to be written. */
    public static final class Counting implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            after[2] = (Integer) before[2] + 1;
        }
    }

    private void countVersions() {
        String[] sql = switch (ItDatabase.current()) {
            case SQLITE ->
                new String[] {
                    "CREATE TRIGGER count_paper AFTER UPDATE ON made_paper BEGIN"
                            + " UPDATE made_paper SET version = OLD.version + 1 WHERE id = NEW.id; END"
                };
            case POSTGRESQL ->
                new String[] {
                    "CREATE OR REPLACE FUNCTION count_paper() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN NEW.version = OLD.version + 1; RETURN NEW; END $$",
                    "DROP TRIGGER IF EXISTS count_paper ON made_paper",
                    "CREATE TRIGGER count_paper BEFORE UPDATE ON made_paper FOR EACH ROW EXECUTE FUNCTION count_paper()"
                };
            case MARIADB ->
                new String[] {
                    "DROP TRIGGER IF EXISTS count_paper",
                    "CREATE TRIGGER count_paper BEFORE UPDATE ON made_paper FOR EACH ROW"
                            + " SET NEW.version = OLD.version + 1"
                };
            case H2 ->
                new String[] {
                    "CREATE TRIGGER count_paper BEFORE UPDATE ON made_paper FOR EACH ROW CALL '"
                            + Counting.class.getName() + "'"
                };
        };
        try (Session session = engine.openSession();
                java.sql.Statement statement = session.handle().getConnection().createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
            session.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        recorder.clear();
    }

    @Test
    @Row("C128")
    void versionOfTheDatabase_isReadAfterEachWrite_andAskedForByTheNext() {
        countVersions();
        try (Session session = engine.openSession()) {
            Paper one = QPaper.builder().id(1).title("one").build();
            session.add(one);
            session.flush();
            assertStatements("INSERT INTO made_paper (id, title) VALUES (?, ?)", READ);
            assertThat(one.getVersion()).isEqualTo(1);
            one.setTitle("uno");
            session.flush();
            assertStatements(
                    "UPDATE made_paper SET title = ? WHERE made_paper.id = ? AND made_paper.version = ?", READ);
            assertThat(one.getVersion()).isEqualTo(2);
            one.setTitle("eins");
            one.setTitle("uno");
            session.flush();
            assertStatements();
            assertThat(one.getVersion()).isEqualTo(2);
            session.delete(one);
            session.commit();
            assertStatements("DELETE FROM made_paper WHERE made_paper.id = ? AND made_paper.version = ?");
        }
    }

    @Test
    @Row("C128")
    void versionOfTheDatabase_tellsThatSomebodyElseWrote() {
        countVersions();
        given(
                QPaper.builder().id(1).title("one").build(),
                QPaper.builder().id(2).title("two").build());
        Paper read;
        try (Session session = engine.openSession()) {
            read = session.getOne(PAPER, 2);
        }
        try (Session session = engine.openSession()) {
            List<Paper> papers = session.list(select(PAPER).orderBy(PAPER.id));
            session.handle().execute("UPDATE made_paper SET title = 'other' WHERE id = 1");
            papers.get(0).setTitle("mine");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("Paper with key 1 was to be updated at version 1");
        }
        try (Session session = engine.openSession()) {
            List<Paper> papers = session.list(select(PAPER).orderBy(PAPER.id));
            papers.forEach(each -> each.setTitle(each.getTitle() + "!"));
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).hasSize(2);
        }
        read.setTitle("late");
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.merge(read)).isInstanceOf(StaleEntityException.class);
        }
    }

    @Test
    @Row("C128")
    void versionOfAMethod_isAskedForAndSetByEachUpdate() {
        try (Session session = engine.openSession()) {
            Memo one = QMemo.builder().id(1).title("one").build();
            session.add(one);
            session.flush();
            String first = one.getVersion();
            assertThat(first).startsWith("v");
            recorder.clear();
            one.setTitle("uno");
            session.flush();
            assertStatements(
                    "UPDATE made_memo SET title = ?, version = ? WHERE made_memo.id = ? AND made_memo.version = ?");
            String second = one.getVersion();
            assertThat(second).isNotEqualTo(first);
            one.setTitle("eins");
            one.setTitle("uno");
            session.flush();
            assertStatements();
            assertThat(one.getVersion()).isEqualTo(second);
            session.execute(insert(MEMO).set(MEMO.id, 2L).set(MEMO.title, "two"));
            assertThat(session.getOne(MEMO, 2).getVersion()).startsWith("v").isNotEqualTo(second);
            session.handle().execute("UPDATE made_memo SET version = 'x' WHERE id = 1");
            one.setTitle("eins");
            assertThatThrownBy(session::flush).isInstanceOf(StaleEntityException.class);
        }
    }

    @Test
    void methodThatGivesTheSameVersionAgain_isRefused() {
        given(QMemo.builder().id(1).title("one").build());
        try (Session session = engine.openSession()) {
            Memo one = session.getOne(MEMO, 1);
            Memo.stick(true);
            one.setTitle("uno");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Memo.version gets its versions by a method, which gave the version " + one.getVersion()
                            + " that the row has. Let it give another value each time.");
        } finally {
            Memo.stick(false);
        }
    }

    @Test
    @Row("C128")
    void timesAndRandomVersions_areAskedForToo() {
        given(
                QMoment.builder().id(1).title("one").build(),
                QDraw.builder().id(1).title("one").build());
        try (Session session = engine.openSession()) {
            Moment moment = session.getOne(MOMENT, 1);
            Draw draw = session.getOne(DRAW, 1);
            Instant changed = moment.getChanged();
            UUID drawn = draw.getVersion();
            recorder.clear();
            moment.setTitle("uno");
            draw.setTitle("uno");
            session.flush();
            assertThat(recorder.sql())
                    .containsExactlyInAnyOrder(
                            SqlRecorder.forms(
                                    "UPDATE made_moment SET title = ?, changed = ? WHERE made_moment.id = ? AND made_moment.changed = ?",
                                    "UPDATE made_draw SET title = ?, version = ? WHERE made_draw.id = ? AND made_draw.version = ?"));
            assertThat(moment.getChanged()).isAfter(changed);
            assertThat(draw.getVersion()).isNotEqualTo(drawn);
            moment.setTitle("due");
            session.commit();
        }
        Moment read;
        Draw alsoRead;
        try (Session session = engine.openSession()) {
            read = session.getOne(MOMENT, 1);
            alsoRead = session.getOne(DRAW, 1);
        }
        try (Session session = engine.openSession()) {
            session.getOne(MOMENT, 1).setTitle("tre");
            session.getOne(DRAW, 1).setTitle("tre");
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.merge(read)).isInstanceOf(StaleEntityException.class);
            assertThatThrownBy(() -> session.merge(alsoRead)).isInstanceOf(StaleEntityException.class);
        }
    }
}
