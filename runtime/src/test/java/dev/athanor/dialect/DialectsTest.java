package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConnectionException;
import org.junit.jupiter.api.Test;

class DialectsTest {
    @Test
    void url_namesTheDialect() {
        assertThat(Dialects.ofUrl("jdbc:sqlite::memory:")).isSameAs(Dialects.SQLITE);
        assertThat(Dialects.ofUrl("jdbc:h2:mem:test")).isSameAs(Dialects.H2);
        assertThatThrownBy(() -> Dialects.ofUrl("jdbc:oracle:thin:@db?password=secret"))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("No dialect is known for the URL \"jdbc:oracle:thin:@db\". A URL begins with jdbc: and the"
                        + " database, as in jdbc:sqlite:shop.db. Known are SQLite, H2.");
    }

    @Test
    void product_namesTheDialect() {
        assertThat(Dialects.ofProduct("SQLite")).isSameAs(Dialects.SQLITE);
        assertThatThrownBy(() -> Dialects.ofProduct("Oracle"))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("No dialect is known for the database \"Oracle\". Known are SQLite, H2.");
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
}
