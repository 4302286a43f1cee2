package dev.athanor.it.language;

import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;

import dev.athanor.query.Select;

/** Locks on the rows of a query, until the transaction ends. SQLite locks the whole database and has none; {@code ifSupported} leaves a lock out where the database does not have it, or takes a stronger one. */
final class Locks {
    private Locks() {}

    /** Against others that write or lock. */
    static Select<?> forUpdate() {
        return select(USER.name).forUpdate();
    }

    /** An error where somebody else has the lock. */
    static Select<?> noWait() {
        return select(USER.name).forUpdate().noWait();
    }

    /** Rows left out that somebody else has locked: a queue. */
    static Select<?> skipLocked() {
        return select(USER.name).orderBy(USER.id).limit(1).forUpdate().skipLocked();
    }

    /** Against others that write. */
    static Select<?> forShare() {
        return select(USER.name).forShare();
    }

    /** Not against others that only refer to the rows. */
    static Select<?> forNoKeyUpdate() {
        return select(USER.name).forNoKeyUpdate();
    }

    /** Against others that delete the rows or change their keys. */
    static Select<?> forKeyShare() {
        return select(USER.name).forKeyShare().skipLocked();
    }

    /** A stronger lock where there is no such one. */
    static Select<?> keyShareIfSupported() {
        return select(USER.name).forKeyShare().ifSupported();
    }

    /** The same, without waiting. */
    static Select<?> forShareNoWait() {
        return select(USER.name).forShare().noWait();
    }

    /** The rows of one source only. */
    static Select<?> lockOf() {
        return select(USER.name).join(USER.addresses).forUpdate().of(USER);
    }

    /** Left out where there is none. */
    static Select<?> ifSupported() {
        return select(USER.name).forUpdate().ifSupported();
    }

    /** The lock of one source, or whatever the database has of it. */
    static Select<?> shareIfSupported() {
        return select(USER.name).join(USER.addresses).forShare().of(USER).ifSupported();
    }
}
