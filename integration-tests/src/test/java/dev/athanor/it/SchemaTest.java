package dev.athanor.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables that the engine makes of annotated classes. */
class SchemaTest extends DatabaseTest {
    @Test
    @Row("S1")
    void ddl_hasATableForEveryEntityOfTheClassPath() {
        assertThat(engine.schema().ddl())
                .filteredOn(sql -> sql.startsWith("CREATE TABLE "))
                .extracting(sql -> sql.substring("CREATE TABLE ".length(), sql.indexOf(" (")))
                .contains(
                        "user_account",
                        "address",
                        "customer",
                        "orders",
                        "order_item",
                        "profile",
                        "author",
                        "post",
                        "comment",
                        "tag",
                        "node",
                        "sample",
                        "post_tag",
                        "node_link");
    }

    @Test
    @Row({"S2", "S3", "S4", "S5", "S6", "S8", "S13"})
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it names the types of SQLite; those of the others are in DdlRendererTest")
    void userTable_hasItsNameKeyLengthsAndNullability() {
        assertThat(create("user_account"))
                .isEqualTo("CREATE TABLE user_account (id INTEGER NOT NULL, name VARCHAR(30) NOT NULL, fullname TEXT, "
                        + "deleted BOOLEAN NOT NULL, last_login TIMESTAMP, created_at TIMESTAMP NOT NULL, "
                        + "PRIMARY KEY (id))");
    }

    @Test
    @Row({"S9", "S12", "S14"})
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it names the types of SQLite; those of the others are in DdlRendererTest")
    void addressTable_hasAUniqueKeyAndAForeignKey() {
        assertThat(create("address"))
                .isEqualTo("CREATE TABLE address (id INTEGER NOT NULL, email_address VARCHAR(255) NOT NULL, "
                        + "user_id INTEGER, PRIMARY KEY (id), "
                        + "CONSTRAINT uq_address_email_address UNIQUE (email_address), "
                        + "CONSTRAINT fk_address_user_id FOREIGN KEY (user_id) REFERENCES user_account (id))");
    }

    @Test
    @Row("S10")
    void indexes_areCreated_uniqueAndIndexBeingOne() {
        assertThat(indexesOf("customer")).containsExactly("CREATE INDEX ix_customer_name ON customer (name)");
        assertThat(indexesOf("tag")).containsExactly("CREATE UNIQUE INDEX ix_tag_label ON tag (label)");
        assertThat(create("tag")).doesNotContain("UNIQUE");
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it names the types of SQLite; those of the others are in DdlRendererTest")
    void compositeKey_isOnePrimaryKey() {
        assertThat(create("order_item"))
                .isEqualTo("CREATE TABLE order_item (order_id INTEGER NOT NULL, line INTEGER NOT NULL, "
                        + "product VARCHAR(40) NOT NULL, price DECIMAL(10, 2) NOT NULL, PRIMARY KEY (order_id, line), "
                        + "CONSTRAINT fk_order_item_order_id FOREIGN KEY (order_id) REFERENCES orders (id))");
    }

    @Test
    @Row("S21")
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it names the types of SQLite; those of the others are in DdlRendererTest")
    void everyTypeOfColumn_hasItsTypeInSqlite() {
        assertThat(create("sample"))
                .isEqualTo("CREATE TABLE sample (id CHAR(36) NOT NULL, flag BOOLEAN NOT NULL, maybe BOOLEAN, "
                        + "small INTEGER NOT NULL, number INTEGER NOT NULL, boxed INTEGER, ratio DOUBLE NOT NULL, "
                        + "approx REAL, letter VARCHAR(1) NOT NULL, text TEXT, amount DECIMAL(12, 3), day DATE, "
                        + "moment TIMESTAMP, point TIMESTAMP, data BLOB, color VARCHAR(30), PRIMARY KEY (id))");
    }

    @Test
    @Row("S17")
    void createAll_createsParentsFirst_andASecondTimeNothing() {
        engine.schema().dropAll();
        recorder.clear();

        engine.schema().createAll();
        List<String> created = recorder.sql();
        assertThat(created)
                .isEqualTo(engine.schema().ddl().stream().map(SqlRecorder::form).toList());
        assertThat(position(created, "user_account")).isLessThan(position(created, "address"));
        assertThat(position(created, "customer")).isLessThan(position(created, "orders"));
        assertThat(position(created, "orders")).isLessThan(position(created, "order_item"));
        assertThat(position(created, "tag")).isLessThan(position(created, "post_tag"));
        recorder.clear();

        engine.schema().createAll();
        assertStatements();
    }

    @Test
    void dropAll_dropsChildrenFirst_andASecondTimeNothing() {
        engine.schema().dropAll();
        List<String> dropped = recorder.sql();
        assertThat(dropped.indexOf("DROP TABLE address")).isBetween(0, dropped.indexOf("DROP TABLE user_account"));
        recorder.clear();

        engine.schema().dropAll();
        assertStatements();
    }

    private String create(String table) {
        return engine.schema().ddl().stream()
                .filter(sql -> sql.startsWith("CREATE TABLE " + table + " "))
                .findFirst()
                .orElseThrow();
    }

    private List<String> indexesOf(String table) {
        return engine.schema().ddl().stream()
                .filter(sql -> sql.contains(" INDEX ") && sql.contains(" ON " + table + " "))
                .toList();
    }

    private static int position(List<String> statements, String table) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).startsWith("CREATE TABLE " + table + " ")) {
                return i;
            }
        }
        throw new AssertionError("no CREATE TABLE " + table);
    }
}
