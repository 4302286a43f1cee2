package dev.athanor.internal.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialects;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of connections when a pool closes. */
class HikariPoolTest {
    private static final String URL = "jdbc:h2:mem:pool";

    @Test
    @Timeout(30)
    void close_closesConnectionsToo_thatAreBeingOpened() throws SQLException {
        try (Connection observer = DriverManager.getConnection(URL);
                Statement statement = observer.createStatement()) {
            statement.execute("CREATE ALIAS SLEEP FOR \"java.lang.Thread.sleep(long)\"");
            DriverDataSource slow =
                    new DriverDataSource(DatabaseAddress.of(Dialects.H2, URL, null, null), List.of("CALL SLEEP(300)"));
            HikariPool pool = HikariPool.of(slow, new PoolSettings(5, 0, Duration.ofSeconds(30)), "slow");
            pool.lend().close(); // the pool fills itself from here on
            while (sessions(statement) < 3) {
                Thread.onSpinWait(); // until the next one is being opened
            }
            pool.close();
            statement.execute("CALL SLEEP(600)"); // by then it is open
            assertThat(sessions(statement)).isEqualTo(1);
        }
    }

    private static int sessions(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
