package dev.athanor.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.athanor.Engine;
import dev.athanor.event.StatementRecorder;
import dev.athanor.jackson.shop.Address;
import dev.athanor.jackson.shop.QAddress;
import dev.athanor.jackson.shop.QUser;
import dev.athanor.jackson.shop.User;
import dev.athanor.session.Session;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with an empty database, whose statements are recorded, and a mapper as an application has it. */
abstract class JsonTest {
    final StatementRecorder recorder = new StatementRecorder();
    final Engine engine =
            Engine.builder("jdbc:sqlite::memory:").listener(recorder).build();
    final JsonMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @BeforeEach
    void createTables() {
        engine.schema().createAll();
        recorder.clear();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    void given(Object... entities) {
        engine.useTransaction(session -> session.addAll(entities));
        recorder.clear();
    }

    static User user(String name, String... addresses) {
        return QUser.builder()
                .name(name)
                .addresses(Stream.of(addresses).map(JsonTest::address).toList())
                .build();
    }

    static Address address(String emailAddress) {
        return QAddress.builder().emailAddress(emailAddress).build();
    }

    /** Asserts the statements since the last call, in order, and forgets them. */
    void assertStatements(String... sql) {
        assertThat(recorder.sql()).containsExactly(sql);
        recorder.clear();
    }

    /** Asserts the JSON of a value; quotes are single ones. Nothing is sent for it. */
    void assertJson(Object value, String json) throws JsonProcessingException {
        recorder.clear();
        assertThat(mapper.writeValueAsString(value).replace('"', '\'')).isEqualTo(json);
        assertStatements();
    }

    <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return mapper.readValue(json.replace('\'', '"'), type);
    }

    Session open() {
        return engine.openSession();
    }
}
