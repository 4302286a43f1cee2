package dev.athanor.dialect;

import java.util.Locale;

/** How SQLite stores the values of a column, by the words in the name of its type (sqlite.org/datatype3.html). */
enum Affinity {
    /** INTEGER too, which differs in CAST only. */
    NUMERIC,
    FLOATING,
    TEXT,
    NONE;

    /** The affinity of a column whose type has this name; any case. */
    static Affinity of(String typeName) {
        String name = typeName.toUpperCase(Locale.ROOT);
        if (name.contains("INT")) {
            return NUMERIC;
        }
        if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return TEXT;
        }
        if (name.contains("BLOB") || name.isBlank()) {
            return NONE;
        }
        return name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB") ? FLOATING : NUMERIC;
    }
}
