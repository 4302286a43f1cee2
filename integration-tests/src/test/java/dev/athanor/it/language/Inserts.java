package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static dev.athanor.query.Sql.with;

import dev.athanor.it.shop.User;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.WriteStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Rows of values and rows of queries. What a column with a {@code @Default} gets is computed for each row; a key that the database makes is left out. */
final class Inserts {
    private Inserts() {}

    /** One row. */
    static WriteStatement one() {
        return insert(TAG).set(TAG.label, "new");
    }

    /** A null is NULL. */
    static WriteStatement oneNull() {
        return insert(USER).set(USER.name, "dan").set(USER.fullname, (String) null);
    }

    /** What the database computes. */
    static WriteStatement computed() {
        return insert(TAG).set(TAG.label, value("New").lower());
    }

    /** The key of an object. */
    static WriteStatement ofRelationship(User ann) {
        return insert(ADDRESS).set(ADDRESS.emailAddress, "ann@z.org").set(ADDRESS.user, ann);
    }

    /** A foreign key as a value. */
    static WriteStatement ofColumn() {
        return insert(ADDRESS).set(ADDRESS.emailAddress, "bob@z.org").set(ADDRESS.userId, 2L);
    }

    /** Many rows: one batch. */
    static WriteStatement manyRows() {
        return insert(TAG).rows(List.of("a", "b", "c"), (label, row) -> row.set(TAG.label, label));
    }

    /** Many rows that have something in common. */
    static WriteStatement manyRowsOfRelationship(User ann) {
        return insert(ADDRESS)
                .set(ADDRESS.user, ann)
                .rows(List.of("a@z.org", "b@z.org"), (mail, row) -> row.set(ADDRESS.emailAddress, mail));
    }

    /** The rows of a query. */
    static WriteStatement ofQuery() {
        return insert(TAG).columns(TAG.label).select(select(USER.name));
    }

    /** Several columns. */
    static WriteStatement ofQueryTwo() {
        return insert(ADDRESS)
                .columns(ADDRESS.emailAddress, ADDRESS.userId)
                .select(select(USER.name.concat("@z.org"), USER.id).where(USER.deleted.not()));
    }

    /** What is not selected gets its default. */
    static WriteStatement ofQueryWithDefaults() {
        return insert(USER).columns(USER.name).select(select(TAG.label));
    }

    /** The rows of a compound. */
    static WriteStatement ofUnion() {
        return insert(TAG).columns(TAG.label).select(select(USER.name).union(select(AUTHOR.name)));
    }

    /** What a compound does not select gets its default. */
    static WriteStatement ofUnionWithDefaults() {
        return insert(USER)
                .columns(USER.name, USER.deleted)
                .select(select(TAG.label, value(true)).union(select(AUTHOR.name, value(false))));
    }

    /** The rows of a common table expression. */
    static WriteStatement ofCommonTable() {
        DerivedTable names = with("names", select(USER.name));
        return insert(TAG)
                .columns(TAG.label)
                .select(select(names.get(USER.name)).from(names));
    }

    /** Nothing but defaults. */
    static WriteStatement defaultsOnly() {
        return insert(PROFILE).defaultValues();
    }

    /** Dates, times and numbers. */
    static WriteStatement everyKind() {
        return insert(EVENT)
                .set(EVENT.title, "Talk")
                .set(EVENT.day, LocalDate.of(2026, 5, 1))
                .set(EVENT.begins, LocalTime.of(18, 0))
                .set(EVENT.seats, 50)
                .set(EVENT.price, new BigDecimal("1.50"))
                .set(EVENT.cancelled, false);
    }
}
