package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;

import dev.athanor.it.shop.User;
import dev.athanor.query.Select;

/** Paging by the values of the last row, which costs the same on each page. The order must have a unique key in it, so that no row comes twice or never. */
final class KeysetPaging {
    private KeysetPaging() {}

    /** After a key. */
    static Select<?> byId() {
        return select(USER.name).orderBy(USER.id).limit(10).afterKey(1L);
    }

    /** After a value and a key, compared as a row. */
    static Select<?> byTwo() {
        return select(POST.title).orderBy(POST.views, POST.id).limit(10).afterKey(7, 1L);
    }

    /** The same from the other end. */
    static Select<?> descendingBoth() {
        return select(POST.title)
                .orderBy(POST.views.desc(), POST.id.desc())
                .limit(10)
                .afterKey(7, 2L);
    }

    /** Directions that differ. */
    static Select<?> mixedDirections() {
        return select(POST.title).orderBy(POST.views.desc(), POST.id).limit(10).afterKey(7, 1L);
    }

    /** A column with NULLs, which come last: a value. */
    static Select<?> nullableLast() {
        return select(USER.name)
                .orderBy(USER.fullname.asc().nullsLast(), USER.id)
                .limit(10)
                .afterKey("Ann Lee", 1L);
    }

    /** NULLs last: after a NULL. */
    static Select<?> nullableLastNull() {
        return select(USER.name)
                .orderBy(USER.fullname.asc().nullsLast(), USER.id)
                .limit(10)
                .afterKey(null, 2L);
    }

    /** NULLs first: after a value. */
    static Select<?> nullableFirst() {
        return select(USER.name)
                .orderBy(USER.fullname.asc().nullsFirst(), USER.id)
                .limit(10)
                .afterKey("Ann Lee", 1L);
    }

    /** NULLs first: after a NULL. */
    static Select<?> nullableFirstNull() {
        return select(USER.name)
                .orderBy(USER.fullname.asc().nullsFirst(), USER.id)
                .limit(10)
                .afterKey(null, 2L);
    }

    /** Where NULLs come has to be said. */
    static Select<?> nullableUnsaid() {
        return select(USER.name).orderBy(USER.fullname, USER.id).limit(10).afterKey("Ann Lee", 1L);
    }

    /** An order without a unique key is refused. */
    static Select<?> notUnique() {
        return select(POST.title).orderBy(POST.views).limit(10).afterKey(7);
    }

    /** After an object of the page before. */
    static Select<?> afterObject(User ann) {
        return select(USER).orderBy(USER.name, USER.id).limit(10).after(ann);
    }
}
