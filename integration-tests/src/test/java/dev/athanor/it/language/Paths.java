package dev.athanor.it.language;

import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;

import dev.athanor.it.blog.QPost;
import dev.athanor.query.Select;
import dev.athanor.query.WriteStatement;

/** Paths along to-one relationships: `POST.author()` is the author as a source of columns, which is joined where they are used, once however often they are. */
final class Paths {
    private Paths() {}

    /** A nullable key on the way is joined outer, so that rows without a target are kept. */
    static Select<?> condition() {
        return select(POST.title).where(POST.author().name.eq("ann"));
    }

    /** One join, however often the path is written. */
    static Select<?> everywhere() {
        return select(POST.author().name, count())
                .groupBy(POST.author().name)
                .orderBy(POST.author().name.asc());
    }

    /** Over several relationships; keys that must not be null are joined inner. */
    static Select<?> severalSteps() {
        return select(ORDER_ITEM.product, ORDER_ITEM.order().customer().name);
    }

    /** The key at the end is the foreign key that leads there: nothing is joined. */
    static Select<?> key() {
        return select(POST.title).where(POST.author().id.eq(1L));
    }

    /** The entity at the end. */
    static Select<?> target() {
        return select(POST, POST.author());
    }

    /** Along one relationship several times. */
    static Select<?> tree() {
        return select(NODE.name).where(NODE.parent().parent().name.eq("root"));
    }

    /** In a sub-query, from a source of the statement around it. */
    static Select<?> correlated() {
        QPost other = POST.alias("other");
        return select(POST.title)
                .where(exists(select(other).where(other.author().name.eq(POST.author().name), other.id.ne(POST.id))));
    }

    /** What cannot join asks by a sub-query. */
    static WriteStatement changed() {
        return update(POST).set(POST.views, 0).where(POST.author().name.eq("ann"));
    }
}
