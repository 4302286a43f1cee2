package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestServerTest {
    static List<TestServer> servers() {
        return List.of(TestServer.POSTGRESQL, TestServer.MARIADB);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void databases_areEmptyAndApart_andGoneWhenClosed(TestServer server) throws SQLException {
        TestDatabase one = server.newDatabase();
        try (TestDatabase other = server.newDatabase()) {
            assertThat(other.name()).isNotEqualTo(one.name());
            one.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY)");
            one.execute("INSERT INTO thing VALUES (7)");
            assertThatThrownBy(() -> other.execute("INSERT INTO thing VALUES (7)"))
                    .isInstanceOf(SQLException.class);
            try (Connection connection = one.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT id FROM thing")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(7);
            }
        }
        one.close();
        assertThatThrownBy(one::connect).isInstanceOf(SQLException.class).hasMessageContaining(one.name());
    }
}
