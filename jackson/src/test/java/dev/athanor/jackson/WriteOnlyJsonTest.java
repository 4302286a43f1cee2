package dev.athanor.jackson;

import static dev.athanor.jackson.shop.QMeter.METER;
import static dev.athanor.jackson.shop.QReading.READING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.athanor.jackson.shop.Meter;
import dev.athanor.jackson.shop.QMeter;
import dev.athanor.jackson.shop.QReading;
import dev.athanor.jackson.shop.Reading;
import dev.athanor.query.Sql;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** A collection that is never loaded is neither written as JSON nor read from it. */
class WriteOnlyJsonTest extends JsonTest {
    private static Meter meter() {
        return QMeter.builder()
                .id(1)
                .place("roof")
                .readings(QReading.builder().id(1).amount(5).build())
                .build();
    }

    @Test
    void writing_leavesItOut() throws JsonProcessingException {
        Meter made = meter();
        assertJson(made, "{'id':1,'place':'roof'}");
        given(made);
        try (Session session = open()) {
            Meter meter = session.getOne(METER, 1L);
            meter.getReadings().add(QReading.builder().id(2).amount(6).build());
            assertJson(meter, "{'id':1,'place':'roof'}");
            Reading reading = session.getOne(READING, 1L);
            assertThat(reading.getMeter()).isSameAs(meter);
            assertJson(reading, "{'id':1,'amount':5,'meter':{'id':1,'place':'roof'}}");
        }
    }

    @Test
    void reading_passesItOver() throws JsonProcessingException {
        Meter read = read("{'id':1,'place':'roof','readings':[{'id':1,'amount':5}]}", Meter.class);
        assertThat(read.getPlace()).isEqualTo("roof");
        assertThat(Inspect.history(read, METER.readings).added()).isEmpty();
        given(meter());
        try (Session session = open()) {
            Meter meter = session.getOne(METER, 1L);
            mapper.readerForUpdating(meter).readValue("{\"place\":\"cellar\",\"readings\":[]}");
            session.commit();
            assertThat(meter.getPlace()).isEqualTo("cellar");
            assertThat(session.list(meter.getReadings().select())).hasSize(1);
            assertThat(session.list(Sql.select(READING))).hasSize(1);
        }
    }
}
