package dev.athanor.it.language;

import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.query.Sql.cast;
import static dev.athanor.query.Sql.greatest;
import static dev.athanor.query.Sql.least;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.nextValue;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;

import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Functions of numbers. A quotient of integers is an integer without the rest, on every database; the remainder has the sign of the dividend. A division by zero is an error in PostgreSQL and H2 and NULL in SQLite and MariaDB: divide by {@code nullif(x, 0)}, and it is NULL everywhere. SQLite computes decimals in floating point, of which 15 digits are read: what is computed of money is compared after {@code round}, and a half is rounded by its nearest floating-point number. A quotient of decimals has as many digits as the database computes: round it. */
final class Numbers {
    private Numbers() {}

    /** A sum. */
    static Select<?> plus() {
        return select(EVENT.seats.plus(1));
    }

    /** The sum of two columns. */
    static Select<?> plusExpression() {
        return select(EVENT.seats.plus(EVENT.sold));
    }

    /** A difference. */
    static Select<?> minus() {
        return select(EVENT.seats.minus(1));
    }

    /** Differences group from left to right; parentheses are put where they do not. */
    static Select<?> minusExpression() {
        return select(EVENT.seats.minus(EVENT.sold.minus(1)));
    }

    /** A product. */
    static Select<?> times() {
        return select(EVENT.seats.plus(1).times(2));
    }

    /** The product of two columns. */
    static Select<?> timesExpression() {
        return select(EVENT.seats.times(EVENT.sold));
    }

    /** A decimal and an integer make a decimal, a floating-point number and any other a floating-point number. */
    static Select<?> mixed() {
        return select(EVENT.price.times(EVENT.seats), EVENT.rating.minus(EVENT.price));
    }

    /** A result that the type of the first would not hold is refused. */
    static Select<?> mixedTooGreat() {
        return select(EVENT.seats.times(EVENT.price));
    }

    /** A function of a value. */
    static Select<?> ofValue() {
        return select(
                        value(new BigDecimal("-2.5")).abs(),
                        value(new BigDecimal("2.675")).round(1))
                .from(EVENT);
    }

    /** A quotient of integers is an integer. */
    static Select<?> divided() {
        return select(EVENT.seats.dividedBy(3));
    }

    /** A quotient of two columns. */
    static Select<?> dividedExpression() {
        return select(EVENT.seats.dividedBy(EVENT.sold.plus(1)));
    }

    /** A quotient of decimals has digits after the point. */
    static Select<?> dividedDecimal() {
        return select(EVENT.price.dividedBy(new BigDecimal("4")));
    }

    /** A quotient of floating-point numbers. */
    static Select<?> dividedDouble() {
        return select(EVENT.rating.dividedBy(2.0));
    }

    /** The remainder. */
    static Select<?> modulo() {
        return select(EVENT.seats.mod(3));
    }

    /** The remainder by a column. */
    static Select<?> moduloExpression() {
        return select(EVENT.seats.mod(EVENT.sold.plus(1)));
    }

    /** The remainder of decimals. */
    static Select<?> moduloDecimal() {
        return select(EVENT.price.mod(new BigDecimal("0.75")));
    }

    /** The remainder of floating-point numbers. */
    static Select<?> moduloDouble() {
        return select(EVENT.rating.mod(2.0));
    }

    /** The other sign. */
    static Select<?> negate() {
        return select(EVENT.seats.negate());
    }

    /** Parentheses keep what is meant. */
    static Select<?> negateNested() {
        return select(EVENT.seats.minus(EVENT.sold.negate()));
    }

    /** Without its sign. */
    static Select<?> abs() {
        return select(EVENT.seats.abs());
    }

    /** The whole number below. */
    static Select<?> floor() {
        return select(EVENT.rating.floor());
    }

    /** The whole number above. */
    static Select<?> ceil() {
        return select(EVENT.rating.ceil());
    }

    /** Rounded to a number of digits; halves go away from zero, but those of floating-point numbers as the database has it. */
    static Select<?> round() {
        return select(EVENT.price.round(1));
    }

    /** A floating-point number. */
    static Select<?> roundDouble() {
        return select(EVENT.rating.round(0));
    }

    /** To tens. */
    static Select<?> roundTens() {
        return select(EVENT.seats.round(-1));
    }

    /** The square root. */
    static Select<?> sqrt() {
        return select(EVENT.price.sqrt());
    }

    /** To a power. */
    static Select<?> power() {
        return select(EVENT.seats.power(2));
    }

    /** Converted to a floating-point number, so that a quotient has digits after the point. */
    static Select<?> castDouble() {
        return select(EVENT.seats.cast(Double.class).dividedBy(4.0));
    }

    /** Converted to an integer: rounded. */
    static Select<?> castInteger() {
        return select(EVENT.rating.cast(Integer.class));
    }

    /** Converted to a decimal. */
    static Select<?> castDecimal() {
        return select(EVENT.seats.cast(BigDecimal.class));
    }

    /** An integer as a larger one, so that a product does not overflow. */
    static Select<?> castLong() {
        return select(EVENT.seats.cast(Long.class).times(1_000_000_000_000L));
    }

    /** A text as a number. */
    static Select<?> castText() {
        return select(cast(literal("42"), Integer.class));
    }

    /** What is computed of decimals, compared. */
    static Select<?> decimalCompared() {
        return select(EVENT.title).where(EVENT.price.times(new BigDecimal("2")).gt(new BigDecimal("4.5")));
    }

    /** Constants are part of the text. */
    static Select<?> literals() {
        return select(EVENT.seats.cast(Long.class).plus(literal(1)), literal("it's"));
    }

    /** A value as an expression. */
    static Select<?> valueTimes() {
        return select(value(2).times(EVENT.seats));
    }

    /** The greatest of some numbers; NULL where one of them is. */
    static Select<?> greatestNumber() {
        return select(greatest(EVENT.seats, EVENT.sold));
    }

    /** A number, or a value where that is greater. */
    static Select<?> greatestValue() {
        return select(greatest(EVENT.sold, value(5)));
    }

    /** The least of some numbers; NULL where one of them is. */
    static Select<?> leastNumber() {
        return select(least(EVENT.seats, EVENT.sold, value(3)));
    }

    /** The least of some dates. */
    static Select<?> leastDate() {
        return select(least(EVENT.day, value(LocalDate.of(2025, 1, 1))));
    }

    /** The next number of a sequence. */
    static Select<?> nextValueOfSequence() {
        return select(nextValue("shipment_numbers"));
    }
}
