package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.NonUniqueResultException;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of objects that come with collections: the database counts objects, of pages and of all, and none is left to memory. */
class LoadPageTest extends DatabaseTest {
    private static final String USERS = "SELECT " + StatementTexts.USER + " FROM user_account";
    private static final String ADDRESSES = "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id ";

    @ParameterizedTest
    @CsvSource({"0, 2, IN (?. ?)", "2, 2, IN (?. ?)", "4, 1, = ?", "6, 0, "})
    void joinedCollection_comesByAStatementOfItsOwn_forTheObjectsOfThePage(int offset, int size, String keys) {
        given(SelectData.users(5));
        Select<User> query = select(USER).orderBy(USER.id).options(joined(USER.addresses));
        try (Session session = engine.openSession()) {
            List<User> page = session.list(query.limit(2).offset(offset));
            assertThat(page)
                    .hasSize(size)
                    .allSatisfy(user -> assertThat(user.getAddresses()).hasSize(2));
            if (size > 0) {
                assertThat(page.get(0).getName()).isEqualTo("u" + (offset + 1));
            }
            String users = USERS + " ORDER BY user_account.id LIMIT ? OFFSET ?";
            if (keys == null) {
                assertStatements(users);
            } else {
                assertStatements(users, ADDRESSES + keys.replace('.', ','));
            }
        }
    }

    @Test
    void total_countsObjects_whateverIsLoadedWithThem() {
        given(SelectData.users(5));
        Select<User> found = select(USER).where(USER.id.gt(1L));
        try (Session session = engine.openSession()) {
            Select<Long> total = select(count())
                    .from(found.options(joined(USER.addresses), selectIn(USER.addresses))
                            .asTable("found"));
            assertThat(session.one(total)).isEqualTo(4);
            assertStatements("SELECT COUNT(*) FROM (SELECT "
                    + StatementTexts.USER.replaceAll("user_account\\.(\\w+)", "user_account.$1 AS $1")
                    + " FROM user_account WHERE user_account.id > ?) AS found LIMIT ?");
            assertThat(session.list(found.options(joined(USER.addresses)).limit(10)))
                    .hasSize(4);
        }
    }

    @Test
    void collectionBelowAJoinedToOne_followsToo_andTheToOneIsJoined() {
        Author ann = SelectData.author("ann", "a1", "a2", "a3");
        ann.getPosts().forEach(post -> post.getTags().add(SelectData.tag(post.getTitle())));
        given(ann);
        try (Session session = engine.openSession()) {
            List<Post> page = session.list(select(POST)
                    .orderBy(POST.id)
                    .limit(2)
                    .options(joined(POST.author)
                            .inner()
                            .then(joined(AUTHOR.posts).then(joined(POST.tags)))));
            assertThat(page).extracting(Post::getTitle).containsExactly("a1", "a2");
            assertStatements(
                    "SELECT " + StatementTexts.POST + ", " + StatementTexts.of(StatementTexts.AUTHOR, "author_1")
                            + " FROM post JOIN author AS author_1 ON author_1.id = post.author_id"
                            + " ORDER BY post.id LIMIT ?",
                    "SELECT " + StatementTexts.POST + " FROM post WHERE post.author_id = ?",
                    "SELECT post_tag.post_id, " + StatementTexts.TAG
                            + " FROM tag JOIN post_tag ON tag.id = post_tag.tag_id WHERE post_tag.post_id "
                            + StatementTexts.in(4));
            assertThat(page.get(0).getAuthor().getPosts())
                    .hasSize(3)
                    .allSatisfy(post -> assertThat(post.getTags()).hasSize(1));
            assertCount(0);
        }
    }

    @Test
    void innerJoinOfACollection_isRefusedUnderALimit() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(
                            select(USER).limit(2).options(joined(USER.addresses).inner())))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("joined(User.addresses).inner() leaves rows out");
            assertCount(0);
        }
    }

    @Test
    void containsEagerOfACollection_isRefusedUnderALimit_alsoBelowAToOne() {
        Select<User> users = select(USER).join(USER.addresses).options(containsEager(USER.addresses));
        Select<Post> posts = select(POST)
                .join(POST.author)
                .join(POST.tags)
                .options(containsEager(POST.author), containsEager(POST.tags));
        try (Session session = engine.openSession()) {
            for (Select<?> page :
                    List.of(users.limit(2), users.offset(1), users.limit(2).offset(1))) {
                assertThatThrownBy(() -> session.list(page))
                        .isInstanceOf(QueryException.class)
                        .hasMessage(
                                "containsEager(User.addresses) reads a collection from the rows of the query, and its limit"
                                        + " or offset counts rows, not objects: the page would begin or end within a collection."
                                        + " Ask by where(User.addresses.any(...)) in place of the join, and load the collection"
                                        + " by selectIn(User.addresses).");
            }
            assertThatThrownBy(() -> session.list(posts.limit(2)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("containsEager(Post.tags) reads a collection");
            Select<Address> nested = select(ADDRESS)
                    .join(ADDRESS.user)
                    .join(USER.addresses.to(ADDRESS.alias("other")))
                    .options(
                            containsEager(ADDRESS.user).then(containsEager(USER.addresses.to(ADDRESS.alias("other")))));
            assertThatThrownBy(() -> session.list(nested.limit(2)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("containsEager(User.addresses) reads a collection");
            assertCount(0);
        }
    }

    /** What the refusal advises. */
    @Test
    void pageOfObjectsThatHaveSomething_withTheirCollections() {
        given(SelectData.users(5));
        try (Session session = engine.openSession()) {
            List<User> page = session.list(select(USER)
                    .where(USER.addresses.any(ADDRESS.emailAddress.startsWith("b")))
                    .orderBy(USER.id)
                    .limit(2)
                    .options(selectIn(USER.addresses)));
            assertThat(page).extracting(User::getName).containsExactly("u1", "u2");
            assertStatements(
                    USERS + " WHERE EXISTS (SELECT 1 FROM address WHERE user_account.id = address.user_id AND"
                            + " address.email_address LIKE ? || '%') ORDER BY user_account.id LIMIT ?",
                    ADDRESSES + StatementTexts.in(2));
        }
    }

    @Test
    void containsEagerOfAToOne_isPagedByTheDatabase() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            List<Address> page = session.list(select(ADDRESS)
                    .join(ADDRESS.user)
                    .where(USER.name.ge("u2"))
                    .orderBy(ADDRESS.id)
                    .limit(2)
                    .options(containsEager(ADDRESS.user).then(joined(USER.addresses))));
            assertThat(page).extracting(address -> address.getUser().getName()).containsExactly("u2", "u2");
            assertStatements(
                    "SELECT " + StatementTexts.ADDRESS + ", " + StatementTexts.USER
                            + " FROM address JOIN user_account ON user_account.id = address.user_id"
                            + " WHERE user_account.name >= ? ORDER BY address.id LIMIT ?",
                    ADDRESSES + "= ?");
        }
    }

    /** The first object is complete: the rows are read to its end, and no limit cuts its collection off. */
    @Test
    void firstWithAJoinedCollection_isWhole() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            User first = session.first(
                    select(USER).join(USER.addresses).orderBy(USER.id).options(containsEager(USER.addresses)));
            assertThat(first.getAddresses()).hasSize(2);
            assertStatements("SELECT " + StatementTexts.USER + ", " + StatementTexts.ADDRESS
                    + " FROM user_account JOIN address ON user_account.id = address.user_id ORDER BY user_account.id");
        }
    }

    @Test
    void limitOfUniqueRows_isRefused_whereRowsMayRepeat() {
        String message =
                "unique() leaves rows out after they were read, and a limit or offset counts all of them: the page"
                        + " would have fewer than it says. Ask by where(....any(...)) in place of a join, use distinct(), or read"
                        + " the page without unique().";
        List<Select<?>> refused = List.of(
                select(USER).join(USER.addresses).unique().limit(2),
                select(USER).join(USER.addresses).unique().offset(1),
                select(USER.name).unique().limit(2),
                select(USER).unionAll(select(USER)).unique().limit(2));
        try (Session session = engine.openSession()) {
            for (Select<?> query : refused) {
                assertThatThrownBy(() -> session.list(query))
                        .isInstanceOf(QueryException.class)
                        .hasMessage(message);
            }
            assertCount(0);
        }
    }

    @Test
    void limitOfUniqueObjectsOfOneTable_andTheFirstOfUniqueRows_areExecuted() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            List<User> page = session.list(select(USER)
                    .options(joined(USER.addresses))
                    .orderBy(USER.id)
                    .unique()
                    .limit(2));
            assertThat(page).extracting(User::getName).containsExactly("u1", "u2");
            recorder.clear();
            Select<User> joined =
                    select(USER).join(USER.addresses).orderBy(USER.id.desc()).unique();
            assertThat(session.first(joined).getName()).isEqualTo("u3");
            assertStatements(USERS + " JOIN address ON user_account.id = address.user_id ORDER BY user_account.id DESC"
                    + " LIMIT ?");
            assertThatThrownBy(() -> session.one(joined)).isInstanceOf(NonUniqueResultException.class);
            assertThat(session.one(joined.where(USER.name.eq("u1"))).getName()).isEqualTo("u1");
        }
    }

    @Test
    void keysetPages_withCollections() {
        given(SelectData.users(5));
        Select<User> query = select(USER).orderBy(USER.id).options(joined(USER.addresses));
        try (Session session = engine.openSession()) {
            List<User> page = session.list(query.limit(2));
            List<User> next = session.list(query.after(page.get(1)).limit(2));
            assertThat(next).extracting(User::getName).containsExactly("u3", "u4");
            assertThat(next).allSatisfy(user -> assertThat(user.getAddresses()).hasSize(2));
            assertStatements(
                    USERS + " ORDER BY user_account.id LIMIT ?",
                    ADDRESSES + StatementTexts.in(2),
                    USERS + " WHERE user_account.id > ? ORDER BY user_account.id LIMIT ?",
                    ADDRESSES + StatementTexts.in(2));
        }
    }
}
