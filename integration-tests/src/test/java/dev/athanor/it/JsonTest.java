package dev.athanor.it;

import static dev.athanor.it.misc.QDossier.DOSSIER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.it.misc.Dossier;
import dev.athanor.it.misc.QDossier;
import dev.athanor.query.Expression;
import dev.athanor.query.JsonExpression;
import dev.athanor.session.Session;
import dev.athanor.type.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Columns of JSON: what comes back, what queries find in them. */
@Tag("each-database")
class JsonTest extends DatabaseTest {
    private static final String TEXT =
            "{\"name\": \"say \\\"hi\\\" \\u00e4\\n/\", \"n\": 12, \"big\": 9007199254740993,"
                    + " \"f\": -1.5, \"yes\": true, \"no\": false, \"nil\": null, \"o\": {\"k\": [10, \"b\", {\"deep\": \"x\"}]},"
                    + " \"number\": \"12\", \"word\": \"true\", \"it's\": 1}";

    private static final JsonExpression DATA = DOSSIER.data;

    @Test
    void json_comesBackAsItWas() {
        given(Json.of(TEXT));
        try (Session session = engine.openSession()) {
            Dossier found = session.one(select(DOSSIER));
            assertThat(found.getData()).isEqualTo(Json.of(TEXT));
            assertThat(found.getExtra()).isNull();
            found.setExtra(Json.of("[1, 2]"));
            session.commit();
            assertThat(found.getExtra()).isEqualTo(Json.of("[1,2]"));
            found.setExtra(null);
            session.commit();
            assertThat(session.one(select(DOSSIER.extra))).isNull();
        }
    }

    @Test
    void equalJson_isNoChange() {
        given(Json.of("{\"a\": 1, \"b\": [true, null]}"));
        try (Session session = engine.openSession()) {
            Dossier found = session.one(select(DOSSIER));
            found.getData();
            recorder.clear();
            found.setData(Json.of("{\"b\":[true,null],\"a\":1.0}"));
            session.flush();
            assertStatements();
        }
    }

    @Test
    void scalars_areValues() {
        for (String text : List.of("null", "true", "12", "\"x\"", "[]", "{}")) {
            Dossier dossier = given(Json.of(text));
            try (Session session = engine.openSession()) {
                assertThat(session.getOne(DOSSIER, dossier.getId()).getData().text())
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void texts_numbersAndTruthValues() {
        given(Json.of(TEXT));
        assertThat(value(DATA.get("name").asText())).isEqualTo("say \"hi\" ä\n/");
        assertThat(value(DATA.get("n").asText())).isEqualTo("12");
        assertThat(value(DATA.get("yes").asText())).isEqualTo("true");
        assertThat(value(DATA.get("no").asText())).isEqualTo("false");
        assertThat(value(DATA.get("nil").asText())).isNull();
        assertThat(value(DATA.get("missing").asText())).isNull();
        assertThat(value(DATA.get("it's").asLong())).isEqualTo(1L);
        assertThat(value(DATA.get("n").asLong())).isEqualTo(12L);
        assertThat(value(DATA.get("big").asLong())).isEqualTo(9007199254740993L);
        assertThat(value(DATA.get("f").asLong())).isEqualTo(-1L);
        assertThat(value(DATA.get("f").asDecimal())).isEqualByComparingTo(new BigDecimal("-1.5"));
        assertThat(value(DATA.get("f").asDouble())).isEqualTo(-1.5);
        assertThat(value(DATA.get("yes").asBoolean())).isTrue();
        assertThat(value(DATA.get("no").asBoolean())).isFalse();
    }

    @Test
    void whatIsOfAnotherKind_isNull() {
        given(Json.of(TEXT));
        assertThat(value(DATA.get("number").asLong())).isNull();
        assertThat(value(DATA.get("number").asDecimal())).isNull();
        assertThat(value(DATA.get("yes").asDouble())).isNull();
        assertThat(value(DATA.get("nil").asLong())).isNull();
        assertThat(value(DATA.get("word").asBoolean())).isNull();
        assertThat(value(DATA.get("n").asBoolean())).isNull();
        assertThat(value(DATA.get("o").size())).isNull();
        assertThat(value(DATA.get("name").size())).isNull();
        assertThat(value(DATA.get("name").get("x").asText())).isNull();
        assertThat(value(DATA.get("o").get(0).asText())).isNull();
        assertThat(value(DATA.get("n").get(0).asLong())).isNull();
    }

    @Test
    void paths_goIntoObjectsAndArrays() {
        given(Json.of(TEXT));
        JsonExpression array = DATA.get("o").get("k");
        assertThat(value(array.size())).isEqualTo(3);
        assertThat(value(array.get(0).asLong())).isEqualTo(10L);
        assertThat(value(array.get(1).asText())).isEqualTo("b");
        assertThat(value(array.get(2).get("deep").asText())).isEqualTo("x");
        assertThat(value(array.get(3).asText())).isNull();
        assertThat(value(array)).isEqualTo(Json.of("[10,\"b\",{\"deep\":\"x\"}]"));
        assertThat(value(array.get(2))).isEqualTo(Json.of("{\"deep\": \"x\"}"));
        assertThat(Json.of(value(DATA.get("o").asText()))).isEqualTo(Json.of("{\"k\":[10,\"b\",{\"deep\":\"x\"}]}"));
    }

    @Test
    void conditions_findRows() {
        given(Json.of(TEXT));
        Dossier other = given(Json.of("{\"n\": 13, \"name\": \"other\"}"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(DOSSIER.id)
                            .where(
                                    DATA.get("name").asText().startsWith("oth"),
                                    DATA.get("n").asLong().gt(12L))))
                    .containsExactly(other.getId());
            assertThat(session.list(select(DOSSIER.id).where(DATA.has("nil").not())))
                    .containsExactly(other.getId());
            assertThat(session.list(select(DOSSIER.id).where(DATA.has("name")))).hasSize(2);
            assertThat(session.list(select(DOSSIER.id).where(DATA.get("yes").asBoolean())))
                    .hasSize(1)
                    .doesNotContain(other.getId());
            assertThat(session
                            .list(select(DATA.get("n").asLong(), DOSSIER.id.count())
                                    .groupBy(DATA.get("n").asLong())
                                    .orderBy(DATA.get("n").asLong().desc()))
                            .stream()
                            .map(row -> row.v1() + " " + row.v2()))
                    .containsExactly("13 1", "12 1");
        }
    }

    @Test
    void statements_setJson() {
        given(Json.of("{\"a\": 1}"));
        try (Session session = engine.openSession()) {
            Dossier held = session.one(select(DOSSIER));
            session.execute(update(DOSSIER).set(DOSSIER.data, Json.of("[2]")).everywhere());
            assertThat(held.getData()).isEqualTo(Json.of("[2]"));
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "the others have no such test")
    void contains_looksAtEveryDepth() {
        given(Json.of(TEXT));
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(DOSSIER.id).where(DATA.contains(Json.of("{\"n\": 12, \"o\": {\"k\": [10]}}")))))
                    .hasSize(1);
            assertThat(session.list(select(DOSSIER.id).where(DATA.contains(Json.of("{\"n\": 13}")))))
                    .isEmpty();
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2},
            because = "the others have such a test")
    void contains_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(DOSSIER.id).where(DATA.contains(Json.of("1")))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(engine.dialect() + " has no containment of JSON. Compare what is in it:"
                            + " data.get(\"key\").asText().eq(...).");
        }
    }

    @Test
    void whatHasNoMeaning_isRefused() {
        assertThatThrownBy(() -> DATA.eq(Json.of("1")))
                .isInstanceOf(QueryException.class)
                .hasMessage("Dossier.data is JSON, of which databases differ in what is equal. Compare what is in it:"
                        + " .get(\"key\").asText().eq(...), or ask .contains(...).");
        assertThatThrownBy(() -> DATA.in(Json.of("1"))).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> DATA.get("a\"b"))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("get(\"a\"b\"): a key with quotes");
        assertThatThrownBy(() -> DATA.get(-1)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> Json.of("{\"a\": tru}"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("The text is no JSON that can be stored: 't' at character 7 is not expected.");
    }

    private Dossier given(Json data) {
        Dossier dossier =
                QDossier.builder().title("t").data(data).labels(List.of()).build();
        engine.useTransaction(session -> session.add(dossier));
        return dossier;
    }

    private <T> @Nullable T value(Expression<T> expression) {
        try (Session session = engine.openSession()) {
            return session.one(select(expression));
        }
    }
}
