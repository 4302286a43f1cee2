package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.defer;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.loadOnly;
import static dev.athanor.query.Load.raise;
import static dev.athanor.query.Load.raiseAll;
import static dev.athanor.query.Load.raiseAllOnSql;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Load.undeferAll;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.error.RaiseLoadException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.shop.QUser;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** What options that are out of place, and touches that are refused, advise to write. */
class LoadMessageTest extends DatabaseTest {
    private static final QUser U = USER.alias("u");

    private void refused(Select<?> query, String message) {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(query))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(message);
            assertCount(0);
        }
    }

    @Test
    void optionOfTheTable_whereTheQueryReturnsAnAlias() {
        String and = " is about user_account, and the query returns User as u. Make the option of that: ";
        refused(
                select(U).options(selectIn(USER.addresses)),
                "selectIn(User.addresses)" + and + "selectIn(u.addresses).");
        refused(select(U).options(defer(USER.fullname)), "defer(USER.fullname)" + and + "defer(u.fullname).");
        refused(
                select(U).options(loadOnly(USER.name, USER.fullname)),
                "loadOnly(USER.name, USER.fullname)" + and + "loadOnly(u.name, u.fullname).");
        refused(select(U).options(undeferAll(USER)), "undeferAll(USER)" + and + "undeferAll(u).");
    }

    @Test
    void optionOfAnAlias_whereTheQueryReturnsTheTable_orAnotherAlias() {
        refused(
                select(USER).options(joined(U.addresses)),
                "joined(User.addresses) is about u, and the query returns User as user_account. Make the option of that:"
                        + " joined(USER.addresses).");
        refused(
                select(USER.alias("v")).options(raise(U.addresses)),
                "raise(User.addresses) is about u, and the query returns User as v. Make the option of that:"
                        + " raise(v.addresses).");
    }

    @Test
    void optionOfWhatAnotherOptionBrings_belongsBelowThat() {
        refused(
                select(AUTHOR).options(selectIn(AUTHOR.posts), selectIn(POST.tags)),
                "selectIn(Post.tags) is about an entity that the query does not return, and that selectIn(Author.posts)"
                        + " brings. Put it below that: selectIn(AUTHOR.posts).then(selectIn(POST.tags)).");
        refused(
                select(AUTHOR).options(selectIn(AUTHOR.posts).then(joined(POST.tags)), defer(TAG.label)),
                "defer(TAG.label) is about an entity that the query does not return, and that joined(Post.tags) brings. Put it"
                        + " below that: joined(POST.tags).then(defer(TAG.label)).");
    }

    @Test
    void containsEager_whereTheJoinIsOfAnotherSource() {
        refused(
                select(ADDRESS).join(ADDRESS.user.to(U)).options(containsEager(ADDRESS.user)),
                "containsEager(Address.user) needs the join that it reads from, and the query joins user_account as u: write"
                        + " containsEager(ADDRESS.user.to(u)).");
        refused(
                select(ADDRESS).join(ADDRESS.user).options(containsEager(ADDRESS.user.to(U))),
                "containsEager(Address.user) needs the join that it reads from, and the query joins user_account under its"
                        + " own name: write containsEager(ADDRESS.user).");
    }

    @Test
    void touchThatRaiseAllRefuses_saysWhereTheOptionBelongs() {
        Author ann = SelectData.author("ann", "a1");
        given(ann);
        String where =
                "Load it with the query that brings the object: select(POST).options(selectIn(POST.tags)), or below the"
                        + " option that brings it: .then(selectIn(POST.tags)).";
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR).options(raiseAll(), selectIn(AUTHOR.posts)));
            Post post = author.getPosts().get(0);
            assertThatThrownBy(() -> post.getTags().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessage(
                            "Post.tags was not loaded with the query, which refuses to load it later: not available due to"
                                    + " raiseAll(). " + where);
        }
        try (Session session = engine.openSession()) {
            Author again = session.one(
                    select(AUTHOR).options(raiseAll(), selectIn(AUTHOR.posts).then(selectIn(POST.tags))));
            assertThat(again.getPosts().get(0).getTags()).isEmpty();
        }
        try (Session session = engine.openSession()) {
            Author onSql = session.one(select(AUTHOR).options(selectIn(AUTHOR.posts), raiseAllOnSql()));
            assertThatThrownBy(() -> onSql.getPosts().get(0).getTags().size())
                    .isInstanceOf(RaiseLoadException.class)
                    .hasMessageEndingWith("due to raiseAllOnSql(). " + where);
        }
    }
}
