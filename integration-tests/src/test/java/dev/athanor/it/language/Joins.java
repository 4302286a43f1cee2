package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;

import dev.athanor.it.blog.QNode;
import dev.athanor.query.Select;

/** Joins along relationships, whose conditions the mapping knows, and joins on conditions. */
final class Joins {
    private Joins() {}

    /** Along a relationship to many. */
    static Select<?> toMany() {
        return select(USER.name, ADDRESS.emailAddress).join(USER.addresses);
    }

    /** Along a relationship to one. */
    static Select<?> toOne() {
        return select(ADDRESS.emailAddress, USER.name).from(ADDRESS).join(ADDRESS.user);
    }

    /** Along a relationship of many to many: its table is joined as well. */
    static Select<?> manyToMany() {
        return select(POST.title, TAG.label).join(POST.tags);
    }

    /** From one relationship to the next. */
    static Select<?> chain() {
        return select(AUTHOR.name, TAG.label).from(AUTHOR).join(AUTHOR.posts).join(POST.tags);
    }

    /** Along a one-to-one, from the side without the column. */
    static Select<?> oneToOne() {
        return select(CUSTOMER.name, PROFILE.bio).from(CUSTOMER).join(CUSTOMER.profile);
    }

    /** Rows without a target are kept. */
    static Select<?> left() {
        return select(USER.name, ADDRESS.emailAddress).leftJoin(USER.addresses);
    }

    /** Rows without a target are kept, over a table between. */
    static Select<?> leftManyToMany() {
        return select(POST.title, TAG.label).leftJoin(POST.tags);
    }

    /** The target under another name. */
    static Select<?> aliased() {
        QNode parent = NODE.alias("parent");
        return select(NODE.name, parent.name).join(NODE.parent.to(parent));
    }

    /** A further condition on the target, as part of the join. */
    static Select<?> narrowed() {
        return select(USER.name, ADDRESS.emailAddress)
                .leftJoin(USER.addresses.and(ADDRESS.emailAddress.endsWith("@x.org")));
    }

    /** By the only foreign key between two tables. */
    static Select<?> inferred() {
        return select(USER.name, ADDRESS.emailAddress).join(ADDRESS);
    }

    /** The same, and rows without a target are kept. */
    static Select<?> leftInferred() {
        return select(USER.name, ADDRESS.emailAddress).from(USER).leftJoin(ADDRESS);
    }

    /** On a condition. */
    static Select<?> onCondition() {
        return select(USER.name, AUTHOR.name).from(USER).join(AUTHOR, AUTHOR.name.eq(USER.name));
    }

    /** On a condition, and rows for which it is never true are kept. */
    static Select<?> leftOnCondition() {
        return select(USER.name, AUTHOR.name).from(USER).leftJoin(AUTHOR, AUTHOR.name.eq(USER.name));
    }

    /** The rows of the joined source are kept. */
    static Select<?> right() {
        return select(USER.name, AUTHOR.name).from(USER).rightJoin(AUTHOR, AUTHOR.name.eq(USER.name));
    }

    /** The rows of both are kept. */
    static Select<?> full() {
        return select(USER.name, AUTHOR.name).from(USER).fullJoin(AUTHOR, AUTHOR.name.eq(USER.name));
    }

    /** Every row with every row. */
    static Select<?> cross() {
        return select(USER.name, TAG.label).from(USER).crossJoin(TAG);
    }

    /** A condition on the target after the join. */
    static Select<?> conditionOnTarget() {
        return select(USER).join(USER.addresses).where(ADDRESS.emailAddress.eq("ann@x.org"));
    }

    /** A target with a composite key. */
    static Select<?> compositeKey() {
        return select(ORDER.id, ORDER_ITEM.product).from(ORDER).join(ORDER.items);
    }
}
