package dev.athanor.it.language;

import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.number;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;

import dev.athanor.query.Select;
import java.time.LocalDate;

/** CASE chooses a value by conditions. {@code number}, {@code text} and {@code temporal} make the methods of their kind of a value of which only the order is known. */
final class Cases {
    private Cases() {}

    /** Values; all of them are binds. */
    static Select<?> values() {
        return select(EVENT.title, caseWhen(EVENT.seats.gt(8), "large").otherwise("small"));
    }

    /** More branches. */
    static Select<?> branches() {
        return select(caseWhen(EVENT.seats.gt(8), "large")
                .when(EVENT.seats.gt(0), "small")
                .otherwise("none"));
    }

    /** Expressions. */
    static Select<?> expressions() {
        return select(caseWhen(EVENT.sold.isNull(), EVENT.seats)
                .when(EVENT.cancelled, value(0))
                .otherwise(EVENT.seats.minus(EVENT.sold)));
    }

    /** NULL where no condition is true. */
    static Select<?> withoutElse() {
        return select(caseWhen(EVENT.cancelled, "cancelled").end());
    }

    /** A CASE to compute with. */
    static Select<?> numbers() {
        return select(
                number(caseWhen(EVENT.cancelled, 0).otherwise(EVENT.seats)).times(2));
    }

    /** A sum over some rows. */
    static Select<?> summed() {
        return select(number(caseWhen(EVENT.cancelled, 0).otherwise(1)).sum());
    }

    /** An order of one's own. */
    static Select<?> ordered() {
        return select(EVENT.title)
                .orderBy(caseWhen(EVENT.cancelled, 1).otherwise(0).asc(), EVENT.title);
    }

    /** A CASE of dates. */
    static Select<?> dates() {
        return select(caseWhen(EVENT.cancelled, LocalDate.of(2027, 1, 1)).otherwise(EVENT.day));
    }

    /** A CASE in a condition. */
    static Select<?> compared() {
        return select(EVENT.title)
                .where(caseWhen(EVENT.cancelled, 0).otherwise(EVENT.seats).gt(5));
    }

    /** A CASE in a CASE. */
    static Select<?> nested() {
        return select(caseWhen(EVENT.cancelled, "no")
                .otherwise(caseWhen(EVENT.seats.gt(8), "large").otherwise("small")));
    }
}
