package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.withParent;

import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;

/** Conditions on relationships without a join, so that no row comes twice. */
final class RelationshipConditions {
    private RelationshipConditions() {}

    /** Has a target. */
    static Select<?> any() {
        return select(USER.name).where(USER.addresses.any());
    }

    /** Has a target that meets a condition. */
    static Select<?> anyWith() {
        return select(USER.name).where(USER.addresses.any(ADDRESS.emailAddress.endsWith("@x.org")));
    }

    /** Has no target. */
    static Select<?> none() {
        return select(USER.name).where(USER.addresses.any().not());
    }

    /** The same of many to many. */
    static Select<?> anyManyToMany() {
        return select(POST.title).where(POST.tags.any(TAG.label.eq("java")));
    }

    /** A relationship to its own table, the target under an alias. */
    static Select<?> anyOfItself() {
        return select(NODE.name).where(NODE.children.any(child -> child.name.eq("child")));
    }

    /** Has its target. */
    static Select<?> has() {
        return select(ADDRESS.emailAddress).where(ADDRESS.user.has());
    }

    /** Has a target that meets a condition. */
    static Select<?> hasWith() {
        return select(ADDRESS.emailAddress).where(ADDRESS.user.has(USER.name.eq("ann")));
    }

    /** The same of a relationship to its own table. */
    static Select<?> hasOfItself() {
        return select(NODE.name).where(NODE.parent.has(parent -> parent.name.eq("root")));
    }

    /** A condition over two relationships. */
    static Select<?> hasNested() {
        return select(POST.title).where(POST.author.has(AUTHOR.posts.any(post -> post.views.gt(5))));
    }

    /** Refers to an object: its key is compared. */
    static Select<?> toObject(User ann) {
        return select(ADDRESS.emailAddress).where(ADDRESS.user.eq(ann));
    }

    /** Refers to no object where the given one is null. */
    static Select<?> toObjectOrNone() {
        return select(ADDRESS.emailAddress).where(ADDRESS.user.eqNullable(null));
    }

    /** Refers to another object, or to none. */
    static Select<?> notToObject(User ann) {
        return select(ADDRESS.emailAddress).where(ADDRESS.user.ne(ann));
    }

    /** Refers to no object. */
    static Select<?> toNone() {
        return select(ADDRESS.emailAddress).where(ADDRESS.user.isNull());
    }

    /** Refers to some object. */
    static Select<?> toSome() {
        return select(ADDRESS.emailAddress).where(ADDRESS.user.isNotNull());
    }

    /** Has no one-to-one target that has the column. */
    static Select<?> oneToOneMissing() {
        return select(CUSTOMER.name).where(CUSTOMER.profile.isNull());
    }

    /** Has an object in it, of many to many. */
    static Select<?> containsObject(Tag java) {
        return select(POST.title).where(POST.tags.contains(java));
    }

    /** The targets of an object. */
    static Select<?> ofParent(User ann) {
        return select(ADDRESS).where(withParent(ann, USER.addresses));
    }

    /** The targets of an object, of many to many. */
    static Select<?> ofParentManyToMany(Post post) {
        return select(TAG).where(withParent(post, POST.tags));
    }

    /** A condition that the relationship brings with it. */
    static Select<?> narrowedAny() {
        return select(USER.name)
                .where(USER.addresses.and(ADDRESS.emailAddress.contains("y")).any());
    }
}
