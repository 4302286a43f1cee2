package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.athanor.type.Json;
import java.io.IOException;
import java.io.StringWriter;

/** Writes the value of a JSON column as the JSON that it is, and reads it so; numbers keep their digits. */
final class JsonColumns {
    private static final JsonFactory TEXT = new JsonFactory();

    private JsonColumns() {}

    /** Writes the value into the JSON around it. */
    static final class Serializer extends JsonSerializer<Json> {
        @Override
        public void serialize(Json value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (JsonParser in = TEXT.createParser(value.text())) {
                in.nextToken();
                out.copyCurrentStructureExact(in);
            }
        }
    }

    /** Takes whatever stands in the place of the column. */
    static final class Deserializer extends JsonDeserializer<Json> {
        @Override
        public Json deserialize(JsonParser in, DeserializationContext context) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = TEXT.createGenerator(text)) {
                out.copyCurrentStructureExact(in);
            }
            return Json.of(text.toString());
        }
    }
}
