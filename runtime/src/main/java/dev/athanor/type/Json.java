package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as its text, for columns that hold JSON: {@code jsonb} on PostgreSQL, {@code JSON} on MariaDB and H2, text on
 * SQLite. Two are equal where they mean the same: spaces, the order of members and the form of numbers do not count, as in
 * PostgreSQL's {@code jsonb}, which does not keep them either. To map a class of one's own, write a converter between it and
 * this with the JSON library of one's choice. Immutable.
 */
public final class Json {
    private final String text;
    private @Nullable String canonical;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The JSON value with this text.
     *
     * @throws InvalidValueException where the text is no JSON, telling the character
     */
    public static Json of(String text) {
        Json json = new Json(text);
        json.canonical = JsonText.canonical(text);
        return json;
    }

    /** What a database holds, which it has checked. */
    static @Nullable Json stored(@Nullable String text) {
        return text == null ? null : new Json(text);
    }

    /** The text as it was given, or as the database tells it. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Json that
                        && (text.equals(that.text) || canonical().equals(that.canonical()));
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }

    /** Two threads make the same one. */
    private String canonical() {
        String made = canonical;
        if (made == null) {
            try {
                made = JsonText.canonical(text);
            } catch (InvalidValueException e) {
                made = text; // SQLite holds whatever somebody wrote into it
            }
            canonical = made;
        }
        return made;
    }
}
