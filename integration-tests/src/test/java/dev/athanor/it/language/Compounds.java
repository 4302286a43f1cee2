package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;

import dev.athanor.query.DerivedTable;
import dev.athanor.query.Select;
import java.util.List;

/** Rows of several queries together. Operators group as they are called, and the order and limit are those of the whole. */
final class Compounds {
    private Compounds() {}

    /** The rows of both, equal ones once. */
    static Select<?> union() {
        return select(USER.name).union(select(AUTHOR.name));
    }

    /** The rows of both. */
    static Select<?> unionAll() {
        return select(USER.name).unionAll(select(AUTHOR.name));
    }

    /** Rows that are in both. */
    static Select<?> intersect() {
        return select(USER.name).intersect(select(AUTHOR.name));
    }

    /** Rows that are in both, as often as in both. */
    static Select<?> intersectAll() {
        return select(USER.name).intersectAll(select(AUTHOR.name));
    }

    /** Rows that are in the first only. */
    static Select<?> except() {
        return select(USER.name).except(select(AUTHOR.name));
    }

    /** Rows that are more often in the first. */
    static Select<?> exceptAll() {
        return select(USER.name).exceptAll(select(AUTHOR.name));
    }

    /** The order and limit of the whole. */
    static Select<?> orderedWhole() {
        return select(USER.name)
                .union(select(AUTHOR.name))
                .orderBy(USER.name.desc())
                .limit(3)
                .offset(1);
    }

    /** Where NULLs come in the order of the whole. */
    static Select<?> nullsOfWhole() {
        return select(USER.fullname)
                .union(select(USER.name))
                .orderBy(USER.fullname.asc().nullsLast());
    }

    /** The first of each. */
    static Select<?> orderedParts() {
        return select(USER.name)
                .orderBy(USER.name)
                .limit(1)
                .unionAll(select(AUTHOR.name).orderBy(AUTHOR.name).limit(1));
    }

    /** Operators group as they are called. */
    static Select<?> groupedRight() {
        return select(USER.name).union(select(AUTHOR.name).intersect(select(TAG.label)));
    }

    /** Also from the left, where SQL would have it otherwise. */
    static Select<?> groupedLeft() {
        return select(USER.name).union(select(AUTHOR.name)).intersect(select(TAG.label));
    }

    /** Entities. */
    static Select<?> entities() {
        return select(USER).where(USER.id.eq(1L)).union(select(USER).where(USER.id.eq(2L)));
    }

    /** In a condition. */
    static Select<?> inCondition() {
        return select(USER.id).where(USER.name.in(select(AUTHOR.name).union(select(TAG.label))));
    }

    /** As a source of rows. */
    static Select<?> asSource() {
        DerivedTable names = select(USER.name).union(select(AUTHOR.name)).asTable("names");
        return select(names.get(USER.name).upper()).from(names);
    }

    /** Queries of different widths are refused. */
    static Select<?> differentWidth() {
        return select(List.of(USER.name)).union(select(List.of(AUTHOR.name, AUTHOR.id)));
    }
}
