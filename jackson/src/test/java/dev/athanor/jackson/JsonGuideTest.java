package dev.athanor.jackson;

import static dev.athanor.jackson.guide.QCustomer.CUSTOMER;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.athanor.Engine;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.jackson.guide.Customer;
import dev.athanor.jackson.guide.Phone;
import dev.athanor.jackson.guide.QCustomer;
import dev.athanor.jackson.guide.QPhone;
import dev.athanor.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what docs/json.md shows, and checks that it shows just this. */
class JsonGuideTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

    private final Engine engine = Engine.open("jdbc:sqlite::memory:");
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new AthanorModule());

    @BeforeEach
    void createTables() {
        engine.schema().createAll();
        engine.useTransaction(session -> session.add(QCustomer.builder()
                .name("Ann")
                .credit(500)
                .phones(QPhone.builder().number("030 1").build())
                .build()));
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void module_isFound() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        assertThat(mapper.writeValueAsString(
                        QCustomer.builder().name("Ann").credit(0).build()))
                .isEqualTo("{\"name\":\"Ann\",\"credit\":0,\"trusted\":false}");
    }

    @Test
    void whatIsLoaded_isWritten() throws JsonProcessingException {
        Customer ann;
        try (Session session = engine.openSession()) {
            ann = session.getOne(CUSTOMER, 1L);
        }
        assertThat(mapper.writeValueAsString(ann)).isEqualTo("""
                        {"id":1,"name":"Ann","credit":500,"trusted":true}""");

        Customer whole;
        try (Session session = engine.openSession()) {
            whole = session.one(select(CUSTOMER).options(selectIn(CUSTOMER.phones)));
        }
        assertThat(mapper.writeValueAsString(whole)).isEqualTo("""
                        {"id":1,"name":"Ann","credit":500,"phones":[{"id":1,"number":"030 1"}],"trusted":true}""");
    }

    @Test
    void access_namesTheLoader() {
        Customer ann;
        try (Session session = engine.openSession()) {
            ann = session.getOne(CUSTOMER, 1L);
        }
        assertThatThrownBy(() -> ann.getPhones().size())
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("select(CUSTOMER).options(selectIn(CUSTOMER.phones))");
    }

    @Test
    void merge_takesWhatWasSent() throws JsonProcessingException {
        String sent = """
                {"id": 1, "name": "Anna", "credit": 1000000}""";
        Customer customer = mapper.readValue(sent, Customer.class);
        try (Session session = engine.openSession()) {
            Customer merged = session.merge(customer);
            session.commit(); // UPDATE guide_customer SET name = ?
            assertThat(merged.getName()).isEqualTo("Anna");
            assertThat(merged.getCredit()).isEqualTo(500);
            assertThat(merged.getPhones()).hasSize(1);
        }
    }

    @Test
    void update_changesTheObjectOfTheSession() throws JsonProcessingException {
        String sent = """
                {"phones": [{"id": 1, "number": "030 2"}, {"number": "040 1"}]}""";
        try (Session session = engine.openSession()) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Phone phone = ann.getPhones().get(0);
            mapper.readerForUpdating(ann).readValue(sent);
            assertThat(phone.getNumber()).isEqualTo("030 2");
            session.commit(); // UPDATE guide_phone, INSERT guide_phone
            assertThat(ann.getPhones()).hasSize(2);
        }
    }

    @Test
    void guideBlocks_areTheCodeThatRuns() throws IOException {
        Path root = Path.of(System.getProperty("athanor.root", ".."));
        Path sources = root.resolve("jackson/src/test/java/dev/athanor/jackson");
        List<String> shown = List.of(
                squeezed(Files.readString(sources.resolve("JsonGuideTest.java"))),
                squeezed(Files.readString(sources.resolve("guide/Customer.java"))));
        Matcher blocks = JAVA_BLOCK.matcher(Files.readString(root.resolve("docs/json.md")));
        int count = 0;
        while (blocks.find()) {
            for (String part : blocks.group(1).split("\\R\\R", -1)) {
                assertThat(shown)
                        .as("docs/json.md shows code that does not run: %s", part)
                        .anyMatch(each -> each.contains(squeezed(part)));
            }
            count++;
        }
        assertThat(count).isEqualTo(5);
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
