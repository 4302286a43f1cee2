package dev.athanor.it.language;

import static dev.athanor.it.misc.QDossier.DOSSIER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;

import dev.athanor.query.Select;
import dev.athanor.query.WriteStatement;
import dev.athanor.type.Json;
import java.math.BigDecimal;

/** What JSON columns hold. {@code get} goes into the value, {@code as...} makes a plain value of what is there: NULL where it is not there, or of another kind. Keys are written into the statement, so that an index on the expression serves; values are bound. Equality of JSON is refused, as databases differ in it: compare what is in it. */
final class JsonValues {
    private JsonValues() {}

    /** A member as JSON. */
    static Select<?> get() {
        return select(DOSSIER.data.get("size"));
    }

    /** A text, compared. */
    static Select<?> asText() {
        return select(DOSSIER.title)
                .where(DOSSIER.data.get("address").get("city").asText().eq("Seoul"));
    }

    /** An element of an array, from 0. */
    static Select<?> element() {
        return select(DOSSIER.data.get("lines").get(0).asText());
    }

    /** A whole number. */
    static Select<?> asLong() {
        return select(DOSSIER.data.get("size").asLong())
                .where(DOSSIER.data.get("size").asLong().gt(1L));
    }

    /** A decimal. */
    static Select<?> asDecimal() {
        return select(DOSSIER.data.get("price").asDecimal().plus(new BigDecimal("0.5")));
    }

    /** A floating-point number. */
    static Select<?> asDouble() {
        return select(DOSSIER.data.get("price").asDouble());
    }

    /** A truth value is a condition. */
    static Select<?> asBoolean() {
        return select(DOSSIER.title).where(DOSSIER.data.get("paid").asBoolean());
    }

    /** The number of elements of an array. */
    static Select<?> size() {
        return select(DOSSIER.data.get("lines").size());
    }

    /** Whether an object has a member. */
    static Select<?> has() {
        return select(DOSSIER.title).where(DOSSIER.data.has("paid"));
    }

    /** Whether it has all that another value has. */
    static Select<?> contains() {
        return select(DOSSIER.title).where(DOSSIER.data.contains(Json.of("{\"address\":{\"city\":\"Seoul\"}}")));
    }

    /** Rows grouped by what is in them. */
    static Select<?> grouped() {
        return select(DOSSIER.data.get("address").get("city").asText(), DOSSIER.id.count())
                .groupBy(DOSSIER.data.get("address").get("city").asText());
    }

    /** JSON is set as other values are. */
    static WriteStatement set() {
        return update(DOSSIER).set(DOSSIER.extra, Json.of("[1]")).where(DOSSIER.extra.isNull());
    }
}
