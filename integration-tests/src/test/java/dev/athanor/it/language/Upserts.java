package dev.athanor.it.language;

import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.excluded;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;

import dev.athanor.query.WriteStatement;
import java.math.BigDecimal;
import java.util.List;

/** An insert that changes the row that is there, or leaves it. MariaDB cannot be told which unique key is meant, so that a row must have only one that it can meet. */
final class Upserts {
    private Upserts() {}

    /** An equal key: nothing happens. */
    static WriteStatement doNothing() {
        return insert(TAG).set(TAG.label, "java").onConflict(TAG.label).doNothing();
    }

    /** Whichever key is equal. */
    static WriteStatement doNothingWhichever() {
        return insert(TAG).set(TAG.label, "java").onConflict().doNothing();
    }

    /** An equal key: the row is changed. */
    static WriteStatement doUpdate() {
        return insert(ADDRESS)
                .set(ADDRESS.emailAddress, "bob@x.org")
                .set(ADDRESS.userId, 1L)
                .onConflict(ADDRESS.emailAddress)
                .doUpdate(set(ADDRESS.userId, excluded(ADDRESS.userId)));
    }

    /** Changed to a value. */
    static WriteStatement doUpdateValue() {
        return insert(ADDRESS)
                .set(ADDRESS.emailAddress, "bob@x.org")
                .set(ADDRESS.userId, 1L)
                .onConflict(ADDRESS.emailAddress)
                .doUpdate(set(ADDRESS.userId, 3L));
    }

    /** Changed to what is computed of the row and what would be inserted. */
    static WriteStatement doUpdateComputed() {
        return insert(CUSTOMER)
                .set(CUSTOMER.code, "acme")
                .set(CUSTOMER.name, "Acme")
                .onConflict(CUSTOMER.code)
                .doUpdate(set(CUSTOMER.name, CUSTOMER.name.concat(" / ").concat(excluded(CUSTOMER.name))));
    }

    /** Changed only where a condition is true. */
    static WriteStatement doUpdateWhere() {
        return insert(CUSTOMER)
                .set(CUSTOMER.code, "acme")
                .set(CUSTOMER.name, "New")
                .onConflict(CUSTOMER.code)
                .doUpdate(set(CUSTOMER.name, excluded(CUSTOMER.name)))
                .where(CUSTOMER.name.ne(excluded(CUSTOMER.name)));
    }

    /** Many rows. */
    static WriteStatement manyUpserted() {
        return insert(CUSTOMER)
                .rows(
                        List.of("acme", "ceta"),
                        (code, row) -> row.set(CUSTOMER.code, code).set(CUSTOMER.name, code))
                .onConflict(CUSTOMER.code)
                .doUpdate(set(CUSTOMER.name, excluded(CUSTOMER.name)));
    }

    /** The rows of a query. */
    static WriteStatement queryUpserted() {
        return insert(TAG)
                .columns(TAG.label)
                .select(select(USER.name))
                .onConflict(TAG.label)
                .doNothing();
    }

    /** The rows of a compound. */
    static WriteStatement unionUpserted() {
        return insert(TAG)
                .columns(TAG.label)
                .select(select(USER.name).union(select(CUSTOMER.name)))
                .onConflict(TAG.label)
                .doNothing();
    }

    /** A composite key. */
    static WriteStatement compositeConflict() {
        return insert(ORDER_ITEM)
                .set(ORDER_ITEM.orderId, 1L)
                .set(ORDER_ITEM.line, 1)
                .set(ORDER_ITEM.product, "pen")
                .set(ORDER_ITEM.price, new BigDecimal("2.00"))
                .onConflict(ORDER_ITEM.orderId, ORDER_ITEM.line)
                .doUpdate(
                        set(ORDER_ITEM.product, excluded(ORDER_ITEM.product)),
                        set(ORDER_ITEM.price, excluded(ORDER_ITEM.price)));
    }
}
