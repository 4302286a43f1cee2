package dev.athanor.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.it.ledger.QLabel;
import dev.athanor.it.ledger.QMeter;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it commits units of work, again and again on the same database: each unit is there as a whole or
 * not at all, and each that was told to be committed is there. What is there is read by plain JDBC. On PostgreSQL each fifth time
 * the server's process is killed instead, which makes the server recover from its log.
 */
@Tag("each-database")
@RunsOn(
        value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL},
        because = "an embedded database on a file and one on a server; H2 and MariaDB promise no more than they do")
class KilledProcessTest {
    private static final int KILLS = Boolean.getBoolean("athanor.long") ? 50 : 5;
    private static final int EACH_OF_THE_SERVER = 5;
    private static final long SECONDS = 60;

    private final Random random = new Random(6);

    @TempDir
    private Path directory;

    private @Nullable TestDatabase database;
    private String url;

    @BeforeEach
    void createTables() {
        if (ItDatabase.isOneOf(ItDatabase.SQLITE)) {
            url = "jdbc:sqlite:" + directory.resolve("killed.db") + "?journal_mode=WAL";
        } else {
            database = TestServer.POSTGRESQL.newDatabase();
            url = database.url();
        }
        try (Engine engine = Engine.open(url)) {
            engine.schema().createAll();
            engine.useTransaction(session -> session.addAll(
                    QMeter.builder().name("units").amount(0).build(),
                    QLabel.builder().name("shared").build()));
        }
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void unitsOfAKilledProcess_areWholeOrAbsent_andThoseItHasCommittedAreThere() throws Exception {
        int committed = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int told = Math.max(committed, killed(kill));
            committed = units();
            assertThat(committed).as("kill %d: units", kill).isBetween(told, told + 1);
            assertWhole(committed, "kill " + kill);
        }
        assertThat(committed).as("units").isGreaterThanOrEqualTo(KILLS / 2);
    }

    /** Kills a process in the middle of its work; the last unit that it said was committed, or 0. */
    private int killed(int kill) throws IOException, InterruptedException, SQLException {
        Path output = directory.resolve("output " + kill);
        Path errors = directory.resolve("errors " + kill);
        Process process = new ForkedJvm().heap(64).start(output, errors, UnitOfWorkMain.class, url);
        try {
            if (kill % 2 == 0) {
                // on the way into a commit, the first one or a later one
                await(process, output, errors, "commit ");
                pause(random.nextInt(300_000));
                int before = count(output);
                while (process.isAlive() && count(output) == before) {
                    Thread.onSpinWait();
                }
                pause(random.nextInt(3_000));
            } else {
                // anywhere, once there is a unit more
                await(process, output, errors, "done ");
                pause(random.nextInt(1_000_000));
            }
            if (kill % EACH_OF_THE_SERVER == 0 && database != null) {
                killServerProcess(database);
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        int last = 0;
        for (String line : Files.readAllLines(output)) {
            if (line.startsWith("done ")) {
                last = Integer.parseInt(line.substring("done ".length()));
            }
        }
        return last;
    }

    private static void pause(int micros) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }

    private static int count(Path output) throws IOException {
        return (int) Files.readString(output)
                .lines()
                .filter(line -> line.startsWith("commit "))
                .count();
    }

    private static void await(Process process, Path output, Path errors, String text) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.readString(output).contains(text)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The process did not get to " + text + ": " + Files.readString(errors));
            }
            pause(1_000);
        }
    }

    /** Kills the process of the server that serves the other one: the server ends all connections, and reads its log. */
    private static void killServerProcess(TestDatabase database) throws SQLException {
        if (System.getenv("ATHANOR_TEST_POSTGRESQL") != null) {
            return;
        }
        try (Connection connection = database.connect()) {
            for (long process : numbers(connection, OTHER_PROCESSES)) {
                assertThat(ProcessHandle.of(process))
                        .hasValueSatisfying(
                                handle -> assertThat(handle.destroyForcibly()).isTrue());
            }
        }
    }

    private static final String OTHER_PROCESSES =
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    /** How many units there are, once nobody works at them any more. */
    private int units() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url)) {
                if (database == null || numbers(connection, OTHER_PROCESSES).isEmpty()) {
                    return (int) number(connection, "SELECT amount FROM meter");
                }
            } catch (SQLException e) {
                // 57P03: the server recovers; 57P02, 08: it has just been killed
                String state = String.valueOf(e.getSQLState());
                if (System.nanoTime() > end || !state.startsWith("57P") && !state.startsWith("08")) {
                    throw e;
                }
            }
            assertThat(System.nanoTime())
                    .as("the server is done with the killed process")
                    .isLessThan(end);
            pause(20_000);
        }
    }

    private void assertWhole(int units, String when) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            List<Long> expected = LongStream.rangeClosed(1, units).boxed().toList();
            assertThat(numbers(connection, "SELECT number FROM delivery ORDER BY number"))
                    .as(when)
                    .isEqualTo(expected);
            assertThat(number(connection, "SELECT COUNT(*) FROM label"))
                    .as(when)
                    .isEqualTo(units + 1);
            assertThat(number(connection, "SELECT COUNT(*) FROM delivery WHERE note = 'closed'"))
                    .as(when)
                    .isEqualTo(Math.max(0, units - 1));
            assertThat(number(connection, "SELECT version FROM meter")).as(when).isEqualTo(units + 1);
            String last = " JOIN delivery AS d ON d.id = x.delivery_id WHERE d.number ";
            for (String at : List.of("= " + units, "< " + units)) {
                boolean isLast = at.startsWith("=");
                long deliveries = isLast ? Math.min(1, units) : Math.max(0, units - 1);
                long lines = isLast ? UnitOfWorkMain.LINES : UnitOfWorkMain.LINES_LEFT;
                assertThat(number(connection, "SELECT COUNT(*) FROM delivery_line AS x" + last + at))
                        .as(when)
                        .isEqualTo(deliveries * lines);
                assertThat(number(
                                connection, "SELECT COALESCE(SUM(x.position), 0) FROM delivery_line AS x" + last + at))
                        .as(when)
                        .isEqualTo(deliveries * lines * (lines + 1) / 2);
                assertThat(number(connection, "SELECT COUNT(*) FROM delivery_label AS x" + last + at))
                        .as(when)
                        .isEqualTo(isLast ? 2 * deliveries : deliveries);
                assertThat(number(
                                connection,
                                "SELECT COUNT(*) FROM delivery_label AS x JOIN label AS l ON l.id = x.label_id" + last
                                        + at + " AND l.name = 'label ' || d.number"))
                        .as(when)
                        .isEqualTo(deliveries);
            }
            assertThat(number(
                            connection,
                            "SELECT COUNT(*) FROM delivery_line AS x"
                                    + " WHERE NOT EXISTS (SELECT 1 FROM delivery AS d WHERE d.id = x.delivery_id)"))
                    .as(when)
                    .isZero();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return numbers(connection, sql).get(0);
    }

    private static List<Long> numbers(Connection connection, String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
