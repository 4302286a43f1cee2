package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.deferred.QBook.BOOK;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;

import dev.athanor.it.blog.Author;
import dev.athanor.query.Load;
import dev.athanor.query.LoadPlan;
import dev.athanor.query.Select;

/** What is loaded of and together with a query's entities, and how: the statements that are executed one after the other. */
final class LoadingRelationships {
    private LoadingRelationships() {}

    /** By a second statement with the keys. */
    static Select<?> selectIn() {
        return select(USER).options(Load.selectIn(USER.addresses));
    }

    /** By a join. */
    static Select<?> joined() {
        return select(USER).options(Load.joined(USER.addresses));
    }

    /** By an inner join: rows without a target are left out. */
    static Select<?> joinedInner() {
        return select(ADDRESS).options(Load.joined(ADDRESS.user).inner());
    }

    /** With a limit a collection is loaded by a second statement. */
    static Select<?> joinedLimited() {
        return select(USER).orderBy(USER.id).limit(1).options(Load.joined(USER.addresses));
    }

    /** From the rows of the query's own join. */
    static Select<?> containsEager() {
        return select(ADDRESS).join(ADDRESS.user).options(Load.containsEager(ADDRESS.user));
    }

    /** What is loaded of the loaded. */
    static Select<?> nestedLoad() {
        return select(AUTHOR).options(Load.selectIn(AUTHOR.posts).then(Load.selectIn(POST.tags)));
    }

    /** On first touch, for all objects of the result. */
    static Select<?> peers() {
        return select(USER).options(Load.peers(USER.addresses));
    }

    /** On first touch, each for itself. */
    static Select<?> lazy() {
        return select(USER).options(Load.lazy(USER.addresses));
    }

    /** One statement for each object, with the query. */
    static Select<?> immediate() {
        return select(USER).options(Load.immediate(USER.addresses));
    }

    /** Some of the targets: those that meet a condition. */
    static Select<?> someTargets() {
        return select(USER).options(Load.selectIn(USER.addresses.and(ADDRESS.emailAddress.eq("ann@example.org"))));
    }

    /** Some of the targets, by a join. */
    static Select<?> someTargetsJoined() {
        return select(USER).options(Load.joined(USER.addresses.and(ADDRESS.emailAddress.eq("ann@example.org"))));
    }

    /** A tree, level by level. */
    static Select<?> tree() {
        return select(NODE)
                .where(NODE.parent.isNull())
                .options(Load.selectIn(NODE.children).recursive());
    }

    /** A tree to a depth. */
    static Select<?> treeToADepth() {
        return select(NODE)
                .where(NODE.parent.isNull())
                .options(Load.selectIn(NODE.children).recursive(1));
    }

    /** Not at all: touching it is an error. */
    static Select<?> raise() {
        return select(USER).options(Load.raise(USER.addresses));
    }

    /** Not by a statement: touching it is an error where that would send one. */
    static Select<?> raiseOnSql() {
        return select(ADDRESS).options(Load.raiseOnSql(ADDRESS.user));
    }

    /** What the query says, and touching anything else is an error. */
    static Select<?> raiseAll() {
        return select(AUTHOR).options(Load.selectIn(AUTHOR.posts), Load.raiseAll());
    }

    /** What the query says, and touching anything else is an error where that would send a statement. */
    static Select<?> raiseAllOnSql() {
        return select(AUTHOR).options(Load.selectIn(AUTHOR.posts), Load.raiseAllOnSql());
    }

    /** By a plan, which many queries may use. */
    static Select<?> plan() {
        LoadPlan<Author> page = Load.plan(AUTHOR).with(Load.selectIn(AUTHOR.posts));
        return select(AUTHOR).options(page);
    }

    /** Without a column, which is read when it is asked for. */
    static Select<?> deferred() {
        return select(USER).options(Load.defer(USER.fullname));
    }

    /** With a column that its mapping defers. */
    static Select<?> undeferred() {
        return select(BOOK).options(Load.undefer(BOOK.summary));
    }

    /** With a group of columns that their mapping defers. */
    static Select<?> undeferredGroup() {
        return select(BOOK).options(Load.undeferGroup(BOOK, "scan"));
    }

    /** With all columns that their mapping defers. */
    static Select<?> undeferredAll() {
        return select(BOOK).options(Load.undeferAll(BOOK));
    }

    /** With these columns alone, and the key. */
    static Select<?> someColumns() {
        return select(USER).options(Load.loadOnly(USER.name));
    }

    /** Without a column, and asking for it is an error. */
    static Select<?> raising() {
        return select(USER).options(Load.raise(USER.fullname));
    }
}
