package dev.athanor.processor.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.athanor.conformance.Row;
import dev.athanor.dialect.Dialects;
import dev.athanor.processor.testing.CompiledEngine;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the outputs of the bookshop say. */
class OutputWritersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** The script is the engine's statements, on more lines. */
    @Test
    @Row({"S17", "S18"})
    void ddl_isThatOfTheEngine() throws IOException {
        String script = file(new DdlWriter(), "schema/sqlite.sql");
        List<String> statements =
                CompiledEngine.ask(folder, engine -> engine.schema().ddl());
        assertThat(statements(script).stream().map(OutputWritersTest::onOneLine).toList())
                .isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource({"sqlite, jdbc:sqlite::memory:", "h2, jdbc:h2:mem:"})
    @Row("S17")
    void ddl_isTakenByItsDatabase(String name, String url) throws SQLException {
        String script = file(new DdlWriter(), "schema/" + name + ".sql");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements(script)) {
                statement.execute(sql);
            }
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM order_line")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    /** What one database cannot have is no reason to fail a build for another. */
    @Test
    void ddl_thatADatabaseCannotHave_isAFileThatSaysWhy() {
        List<Source> sources = List.of(
                Source.of("""
                        @Entity(schema = "crm") public abstract class Client {
                            @Id public abstract long getId();
                            @Relationship public abstract Person getPerson();
                        }
                        """),
                Source.of("@Entity public abstract class Person { @Id public abstract long getId(); }"));
        Map<String, String> files = new HashMap<>();
        BookshopModel.ask(folder, sources, model -> new DdlWriter().write(model))
                .forEach(file -> files.put(file.path(), file.text()));
        assertThat(files.get("schema/sqlite.sql"))
                .startsWith("-- No schema for SQLite. Table crm.client refers to person in another schema")
                .hasLineCount(1);
        assertThat(files.get("schema/h2.sql")).contains("CREATE TABLE crm.client (", "REFERENCES ");
    }

    @Test
    void ddl_hasAFileForEachDialect() {
        List<String> paths = BookshopModel.ask(folder, model -> new DdlWriter().write(model)).stream()
                .map(OutputFile::path)
                .toList();
        assertThat(paths)
                .hasSameSizeAs(Dialects.all())
                .contains("schema/" + Dialects.SQLITE.name().toLowerCase(Locale.ROOT) + ".sql");
    }

    @Test
    void linesOfAStatement_areNotBrokenWithinTextsAndBrackets() {
        assertThat(DdlWriter.onLines("CREATE TABLE t (a TEXT DEFAULT 'x, (y', b DECIMAL(10, 2), \"c, d\" TEXT)"))
                .isEqualTo("""
                        CREATE TABLE t (
                            a TEXT DEFAULT 'x, (y',
                            b DECIMAL(10, 2),
                            "c, d" TEXT
                        )""");
    }

    @Test
    @Row("S16")
    void catalogue_isJson_withEntitiesAndTables() throws IOException {
        JsonNode catalogue = JSON.readTree(file(new CatalogueWriter(), "catalogue.json"));
        assertThat(catalogue.get("format").asText()).isEqualTo("athanor-catalogue");
        assertThat(catalogue.get("version").asInt()).isEqualTo(1);
        JsonNode book = named(catalogue.get("entities"), "Book");
        assertThat(book.get("class").asText()).isEqualTo("bookshop.Book");
        assertThat(book.get("comment").asText()).isEqualTo("A title, not a copy of it.");
        JsonNode price = named(book.get("columns"), "price");
        assertThat(price.get("javaType").asText()).isEqualTo("java.math.BigDecimal");
        assertThat(price.get("comment").asText()).isEqualTo("The price in euros, with tax.");
        JsonNode authors = named(book.get("relationships"), "authors");
        assertThat(authors.get("cardinality").asText()).isEqualTo("MANY_TO_MANY");
        assertThat(authors.get("linkTable").asText()).isEqualTo("book_author");
        JsonNode reviews = named(book.get("relationships"), "reviews");
        assertThat(reviews.get("cascade").toString())
                .isEqualTo("[\"SAVE_UPDATE\",\"MERGE\",\"REFRESH_EXPIRE\",\"EXPUNGE\",\"DELETE\",\"DELETE_ORPHAN\"]");
        JsonNode table = named(catalogue.get("tables"), "customer");
        assertThat(named(table.get("columns"), "email").get("types").get("h2").asText())
                .isEqualTo("VARCHAR(254)");
        assertThat(named(table.get("indexes"), "ix_customer_email")
                        .get("unique")
                        .asBoolean())
                .isTrue();
        assertThat(named(catalogue.get("tables"), "book_author").get("entity").isNull())
                .isTrue();
    }

    /** Each member that is written is described in {@code docs/catalogue.md}. */
    @Test
    void catalogue_hasTheMembersThatItsDescriptionLists() throws IOException {
        JsonNode catalogue = JSON.readTree(file(new CatalogueWriter(), "catalogue.json"));
        List<String> members = new ArrayList<>();
        collect(catalogue, members);
        List<String> described = Files.readAllLines(Path.of("../docs/catalogue.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(described).containsAll(members);
    }

    @Test
    void json_escapesWhatItMust_andReadsBackAsItWas() throws IOException {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("quotes \" and \\", "line\nbreak\ttab\r\u0000\u001f\u2028");
        value.put("letters", "\u00e9\u540d\ud83d\ude00");
        value.put("lone surrogate", "\ud83d");
        value.put("numbers", Arrays.asList(1, -2L, null, true));
        value.put("empty", List.of());
        value.put("nothing", Map.of());
        String text = JsonText.of(value);
        assertThat(text.lines()).allMatch(line -> line.chars().noneMatch(c -> c < ' '));
        JsonNode read = JSON.readTree(text);
        assertThat(read.get("quotes \" and \\").asText()).isEqualTo("line\nbreak\ttab\r\u0000\u001f\u2028");
        assertThat(read.get("letters").asText()).isEqualTo("\u00e9\u540d\ud83d\ude00");
        assertThat(read.get("lone surrogate").asText()).isEqualTo("\ud83d");
        assertThat(read.get("numbers").toString()).isEqualTo("[1,-2,null,true]");
        assertThat(read.get("empty")).isEmpty();
        assertThat(read.get("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a_b and _c_ | a_b and \\_c\\_",
                "a*b*[x](y)<i> | a\\*b\\*\\[x\\](y)\\<i>",
                "# one | \\# one",
                "1. one | 1\\. one",
                "1.5 is | 1.5 is",
                "- item | - item"
            })
    void textInMarkdown_isNotTakenForMarkup(String text, String escaped) {
        assertThat(MarkdownText.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void dictionary_hasARowForEachColumnOfEachTable() {
        String dictionary = file(new DictionaryWriter(), "dictionary.md");
        long columns = BookshopModel.ask(
                folder,
                model -> model.tables().stream()
                        .mapToLong(table -> table.columns().size())
                        .sum());
        long dialects = Dialects.all().size();
        assertThat(dictionary
                        .lines()
                        .filter(line ->
                                line.startsWith("| `") && line.split("(?<!\\\\)\\|", -1).length == dialects + 7))
                .hasSize((int) columns);
        assertThat(dictionary.lines().filter(line -> line.startsWith("| ") && line.endsWith(" |")))
                .noneMatch(line -> line.contains("<b>"));
    }

    @Test
    void dictionary_saysWhoMakesAValue() {
        Source source = Source.of("""
                @Entity public abstract class Item {
                    @Id public abstract long getId();
                    @ServerDefault("1") public abstract int getQuantity();
                    @Computed("quantity * 2") public abstract int getTotal();
                    @Default("now") @OnUpdate("now") public abstract Instant getChanged();
                    @Version public abstract int getVersion();
                    static Instant now() { return Instant.now(); }
                }
                """);
        String dictionary = BookshopModel.ask(folder, List.of(source), model -> new DictionaryWriter().write(model))
                .get(0)
                .text();
        assertThat(dictionary)
                .contains(
                        "| no | default `1` | `quantity: int` |",
                        "| no | computed `quantity * 2` | `total: int` |",
                        "| no | default `now()`, each update `now()` | `changed: Instant` |",
                        "| no | version | `version: int` |");
    }

    private static void collect(JsonNode node, List<String> members) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!field.getKey().matches("sqlite|h2|postgresql|mariadb|mysql")) {
                    members.add(field.getKey());
                }
                collect(field.getValue(), members);
            });
        } else {
            node.forEach(one -> collect(one, members));
        }
    }

    private static JsonNode named(JsonNode array, String name) {
        for (JsonNode one : array) {
            if (one.get("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no " + name + " in " + array);
    }

    private String file(OutputWriter writer, String path) {
        return BookshopModel.ask(folder, writer::write).stream()
                .filter(one -> one.path().equals(path))
                .map(OutputFile::text)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> statements(String script) {
        return Arrays.stream(script.split(";\n\n?", -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String onOneLine(String statement) {
        return statement.replace("(\n    ", "(").replace(",\n    ", ", ").replace("\n)", ")");
    }
}
