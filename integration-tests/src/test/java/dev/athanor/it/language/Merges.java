package dev.athanor.it.language;

import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.mergeInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;

import dev.athanor.query.DerivedTable;
import dev.athanor.query.WriteStatement;

/** For each row of a source, a row is changed, deleted or inserted. */
final class Merges {
    private Merges() {}

    /** Changed where it is there, inserted where it is not. */
    static WriteStatement insertOrUpdate() {
        return mergeInto(TAG)
                .using(USER)
                .on(TAG.label.eq(USER.name))
                .whenMatched()
                .update(set(TAG.label, USER.name.upper()))
                .whenNotMatched()
                .insert(set(TAG.label, USER.name));
    }

    /** Inserted where it is not there. */
    static WriteStatement insertOnly() {
        return mergeInto(TAG)
                .using(USER)
                .on(TAG.label.eq(USER.name))
                .whenNotMatched(USER.deleted.not())
                .insert(set(TAG.label, USER.name));
    }

    /** Deleted on a condition, else changed. */
    static WriteStatement deleted() {
        return mergeInto(ADDRESS)
                .using(USER)
                .on(ADDRESS.userId.eq(USER.id))
                .whenMatched(USER.deleted)
                .delete()
                .whenMatched()
                .update(set(ADDRESS.emailAddress, ADDRESS.emailAddress.lower()));
    }

    /** The rows of a query. */
    static WriteStatement ofSubQuery() {
        DerivedTable names = select(USER.name).distinct().asTable("names");
        return mergeInto(TAG)
                .using(names)
                .on(TAG.label.eq(names.get(USER.name)))
                .whenNotMatched()
                .insert(set(TAG.label, names.get(USER.name)));
    }
}
