package dev.athanor.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingStrategyTest {

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
        assertThat(NamingStrategy.table(className)).isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource({"emailAddress, email_address", "id, id", "urlPath, url_path", "x1, x1", "createdAtUtc, created_at_utc"})
    void column_isTheAttributeInSnakeCase(String attribute, String column) {
        assertThat(NamingStrategy.column(attribute)).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"Name, name", "URL, url", "URLPath, urlPath", "X, x", "XCoordinate, xCoordinate", "A1, a1", "ID, id"})
    void attribute_lowersTheFirstWord(String capitalised, String attribute) {
        assertThat(NamingStrategy.attribute(capitalised)).isEqualTo(attribute);
    }

    @Test
    void foreignKey_isNamedAfterRelationshipAndKey() {
        assertThat(NamingStrategy.foreignKeyColumn("homeAddress", "id")).isEqualTo("home_address_id");
        assertThat(NamingStrategy.foreignKeyAttribute("homeAddress", "id")).isEqualTo("homeAddressId");
    }
}
