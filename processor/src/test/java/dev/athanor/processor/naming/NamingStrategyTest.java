package dev.athanor.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.option.NamingStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingStrategyTest {
    private static final NamingStrategy SNAKE = NamingStrategy.of(NamingStyle.SNAKE_CASE);

    @ParameterizedTest
    @CsvSource({
        "SNAKE_CASE, order_item, email_address, home_address_id",
        "UPPER_SNAKE_CASE, ORDER_ITEM, EMAIL_ADDRESS, HOME_ADDRESS_id",
        "CAMEL_CASE, orderItem, emailAddress, homeAddressId",
        "AS_IS, OrderItem, emailAddress, homeAddressId"
    })
    void eachStyle_namesTablesAndColumns(NamingStyle style, String table, String column, String foreignKey) {
        NamingStrategy strategy = NamingStrategy.of(style);
        assertThat(strategy.table("OrderItem")).isEqualTo(table);
        assertThat(strategy.column("emailAddress")).isEqualTo(column);
        assertThat(strategy.foreignKeyColumn("homeAddress", "id")).isEqualTo(foreignKey);
        assertThat(NamingStrategy.ofName(style.name()).style()).isEqualTo(style.name());
    }

    @ParameterizedTest
    @CsvSource({
        "SNAKE_CASE, home_, home_city, job_city",
        "UPPER_SNAKE_CASE, HOME_, HOME_city, job_city",
        "CAMEL_CASE, home, homeCity, job_city",
        "AS_IS, home, homeCity, job_city"
    })
    void eachStyle_putsPrefixesBeforeColumns(NamingStyle style, String prefix, String column, String stated) {
        NamingStrategy strategy = NamingStrategy.of(style);
        assertThat(strategy.prefix("home")).isEqualTo(prefix);
        assertThat(strategy.joined(prefix, "city")).isEqualTo(column);
        assertThat(strategy.joined("job_", "city")).isEqualTo(stated);
    }

    @Test
    void unknownStyle_isTheUsualOne() {
        assertThat(NamingStrategy.ofName("").style()).isEqualTo("SNAKE_CASE");
    }

    @ParameterizedTest
    @CsvSource({
        "User, user",
        "OrderItem, order_item",
        "HTTPServer, http_server",
        "Line2Item, line2_item",
        "ÄrzteHaus, ärzte_haus",
        "Order_Item, order_item",
        "A, a",
        "URL, url"
    })
    void table_isTheClassInSnakeCase(String className, String table) {
        assertThat(SNAKE.table(className)).isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource({"emailAddress, email_address", "id, id", "urlPath, url_path", "x1, x1", "createdAtUtc, created_at_utc"})
    void column_isTheAttributeInSnakeCase(String attribute, String column) {
        assertThat(SNAKE.column(attribute)).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"Name, name", "URL, url", "URLPath, urlPath", "X, x", "XCoordinate, xCoordinate", "A1, a1", "ID, id"})
    void attribute_lowersTheFirstWord(String capitalised, String attribute) {
        assertThat(NamingStrategy.attribute(capitalised)).isEqualTo(attribute);
    }

    @Test
    void foreignKey_isNamedAfterRelationshipAndKey() {
        assertThat(SNAKE.foreignKeyColumn("homeAddress", "id")).isEqualTo("home_address_id");
        assertThat(NamingStrategy.foreignKeyAttribute("homeAddress", "id")).isEqualTo("homeAddressId");
    }
}
