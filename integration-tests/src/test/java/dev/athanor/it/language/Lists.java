package dev.athanor.it.language;

import static dev.athanor.it.misc.QDossier.DOSSIER;
import static dev.athanor.query.Sql.number;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;

import dev.athanor.query.Select;
import dev.athanor.query.WriteStatement;
import java.util.List;

/** Columns of lists: arrays on PostgreSQL and H2, JSON arrays on SQLite and MariaDB. Positions begin with 0, as in Java. */
final class Lists {
    private Lists() {}

    /** Whether a list has an element; an array on PostgreSQL may have a GIN index for it. */
    static Select<?> contains() {
        return select(DOSSIER.title).where(DOSSIER.labels.contains("urgent"));
    }

    /** An element that is a number. */
    static Select<?> containsNumber() {
        return select(DOSSIER.title).where(DOSSIER.numbers.contains(7L));
    }

    /** Whether it has all of some elements. */
    static Select<?> containsAll() {
        return select(DOSSIER.title).where(DOSSIER.labels.containsAll(List.of("urgent", "late")));
    }

    /** Whether it has one of some elements. */
    static Select<?> containsAny() {
        return select(DOSSIER.title).where(DOSSIER.labels.containsAny(List.of("urgent", "late")));
    }

    /** The element at a position; NULL beyond the end. */
    static Select<?> get() {
        return select(DOSSIER.labels.get(0), number(DOSSIER.numbers.get(1)).plus(1L));
    }

    /** The number of elements. */
    static Select<?> size() {
        return select(DOSSIER.title).where(DOSSIER.labels.size().gt(1));
    }

    /** Lists are equal where they have the same elements in the same order. */
    static Select<?> eq() {
        return select(DOSSIER.title).where(DOSSIER.labels.eq(List.of("urgent", "late")));
    }

    /** A list is set as a whole. */
    static WriteStatement set() {
        return update(DOSSIER).set(DOSSIER.numbers, List.of(1L, 2L)).where(DOSSIER.labels.contains("late"));
    }
}
