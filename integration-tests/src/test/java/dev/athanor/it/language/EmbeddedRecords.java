package dev.athanor.it.language;

import static dev.athanor.it.columns.QPerson.PERSON;
import static dev.athanor.query.Sql.select;

import dev.athanor.it.columns.Address;
import dev.athanor.query.Select;

/** The columns of an embedded record, one by one and together. */
final class EmbeddedRecords {
    private EmbeddedRecords() {}

    /** One component. */
    static Select<?> component() {
        return select(PERSON.name).where(PERSON.home.city.eq("Seoul"));
    }

    /** All components. */
    static Select<?> whole() {
        return select(PERSON.name).where(PERSON.home.eq(new Address("Main", "Seoul", null, null)));
    }

    /** Another record, or none. */
    static Select<?> wholeNot() {
        return select(PERSON.name).where(PERSON.home.ne(new Address("Main", "Seoul", null, null)));
    }

    /** No record. */
    static Select<?> wholeMissing() {
        return select(PERSON.name).where(PERSON.work.isNull());
    }

    /** Some record. */
    static Select<?> wholePresent() {
        return select(PERSON.name).where(PERSON.work.isNotNull());
    }

    /** A record that may be null. */
    static Select<?> wholeNullable() {
        return select(PERSON.name).where(PERSON.work.eqNullable(null));
    }
}
