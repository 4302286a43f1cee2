package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConnectionException;
import dev.athanor.error.QueryException;
import org.junit.jupiter.api.Test;

class DialectsTest {
    @Test
    void url_namesTheDialect() {
        assertThat(Dialects.ofUrl("jdbc:sqlite::memory:")).isSameAs(Dialects.SQLITE);
        assertThat(Dialects.ofUrl("jdbc:h2:mem:test")).isSameAs(Dialects.H2);
        assertThat(Dialects.ofUrl("jdbc:postgresql://localhost/shop")).isSameAs(Dialects.POSTGRESQL);
        assertThat(Dialects.ofUrl("jdbc:mariadb://localhost/shop")).isSameAs(Dialects.MARIADB);
        assertThat(Dialects.ofUrl("jdbc:mysql://localhost/shop")).isSameAs(Dialects.MYSQL);
        assertThatThrownBy(() -> Dialects.ofUrl("jdbc:oracle:thin:@db?password=secret"))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("No dialect is known for the URL \"jdbc:oracle:thin:@db\". A URL begins with jdbc: and the"
                        + " database, as in jdbc:sqlite:shop.db. Known are SQLite, H2, PostgreSQL, MariaDB, MySQL.");
    }

    @Test
    void product_namesTheDialect() {
        assertThat(Dialects.ofProduct("SQLite")).isSameAs(Dialects.SQLITE);
        assertThat(Dialects.ofProduct("PostgreSQL")).isSameAs(Dialects.POSTGRESQL);
        assertThat(Dialects.ofProduct("MariaDB")).isSameAs(Dialects.MARIADB);
        assertThat(Dialects.ofProduct("MySQL")).isSameAs(Dialects.MYSQL);
        assertThatThrownBy(() -> Dialects.ofProduct("Oracle"))
                .isInstanceOf(ConnectionException.class)
                .hasMessage(
                        "No dialect is known for the database \"Oracle\". Known are SQLite, H2, PostgreSQL, MariaDB, MySQL.");
    }

    @Test
    void names_areQuotedWhereNeeded() {
        IdentifierQuoter quoter = Dialects.SQLITE.quoter();
        assertThat(quoter.quote("user_account")).isEqualTo("user_account");
        assertThat(quoter.quote("order")).isEqualTo("\"order\"");
        assertThat(quoter.quote("createdAt")).isEqualTo("\"createdAt\"");
        assertThat(quoter.quote("1st")).isEqualTo("\"1st\"");
        assertThat(quoter.quote("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(quoter.quote("user")).isEqualTo("user");
        assertThat(Dialects.H2.quoter().quote("user")).isEqualTo("\"user\"");
    }

    @Test
    void names_areRefused_whereTheDatabaseWouldCutThemOff() {
        String name = "n".repeat(62);
        assertThat(Dialects.POSTGRESQL.quoter().quote(name + "n")).isEqualTo(name + "n");
        assertThatThrownBy(() -> Dialects.POSTGRESQL.quoter().quote(name + "é"))
                .isInstanceOf(QueryException.class)
                .hasMessage("The name " + name + "é is 64 bytes long, and PostgreSQL takes at most 63. Choose a shorter"
                        + " one.");
        assertThat(Dialects.MARIADB.quoter().quote(name + "éé")).isEqualTo("`" + name + "éé`");
        assertThatThrownBy(() -> Dialects.MARIADB.quoter().quote(name + "nnn"))
                .isInstanceOf(QueryException.class)
                .hasMessage("The name " + name
                        + "nnn is 65 characters long, and MariaDB takes at most 64. Choose a shorter" + " one.");
    }
}
