package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.excluded;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;
import static dev.athanor.query.Sql.update;

import dev.athanor.it.report.QUserSummary;
import dev.athanor.query.Returning;
import java.util.List;

/** What a statement that writes tells of the rows it wrote. */
final class ReturnedRows {
    private ReturnedRows() {}

    /** The key that the database made. */
    static Returning<?> insertedKey() {
        return insert(TAG).set(TAG.label, "new").returning(TAG.id);
    }

    /** The whole entity. */
    static Returning<?> insertedEntity() {
        return insert(TAG).set(TAG.label, "new").returning(TAG);
    }

    /** Two values of each of many rows. */
    static Returning<?> insertedRows() {
        return insert(TAG)
                .rows(List.of("a", "b"), (label, row) -> row.set(TAG.label, label))
                .returning(TAG.id, TAG.label);
    }

    /** Of the rows of a query. */
    static Returning<?> insertedQuery() {
        return insert(TAG).columns(TAG.label).select(select(USER.name)).returning(TAG.id);
    }

    /** What is computed of a row. */
    static Returning<?> insertedComputed() {
        return insert(TAG).set(TAG.label, "new").returning(TAG.label.upper().concat("!"));
    }

    /** A row after the change. */
    static Returning<?> updatedValues() {
        return update(POST)
                .set(POST.views, POST.views.plus(1))
                .where(POST.id.eq(1L))
                .returning(POST.id, POST.views);
    }

    /** As a record with {@code @Projection}. */
    static Returning<?> updatedRecord() {
        return update(USER).set(USER.fullname, "Ann").where(USER.id.eq(1L)).returning(QUserSummary.from(USER));
    }

    /** Of a change by another source. */
    static Returning<?> updatedFromOther() {
        return update(ADDRESS)
                .set(ADDRESS.emailAddress, USER.name.concat("@new.org"))
                .join(ADDRESS.user)
                .where(USER.name.eq("bob"))
                .returning(ADDRESS.id);
    }

    /** A row that is deleted, as it was. */
    static Returning<?> deletedEntity() {
        return deleteFrom(ADDRESS).where(ADDRESS.id.eq(1L)).returning(ADDRESS);
    }

    /** Any number of values. */
    static Returning<?> deletedList() {
        return deleteFrom(ADDRESS).where(ADDRESS.id.eq(1L)).returning(List.of(ADDRESS.id, ADDRESS.emailAddress));
    }

    /** Of a row that was inserted or changed. */
    static Returning<?> upserted() {
        return insert(CUSTOMER)
                .set(CUSTOMER.code, "acme")
                .set(CUSTOMER.name, "New")
                .onConflict(CUSTOMER.code)
                .doUpdate(set(CUSTOMER.name, excluded(CUSTOMER.name)))
                .returning(CUSTOMER.name);
    }

    /** Of a row that was inserted, or left as it is. */
    static Returning<?> upsertedNothing() {
        return insert(TAG)
                .set(TAG.label, "java")
                .onConflict(TAG.label)
                .doNothing()
                .returning(TAG.id);
    }

    /** What is not of the table is refused. */
    static Returning<?> ofOtherTable() {
        return update(POST).set(POST.views, 1).where(POST.id.eq(1L)).returning(USER.id);
    }
}
