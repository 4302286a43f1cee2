package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.keys.QInvoice.INVOICE;
import static dev.athanor.it.keys.QInvoiceLine.INVOICE_LINE;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.Sql.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.NoResultException;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.QTag;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.keys.InvoiceLine;
import dev.athanor.it.keys.QInvoice;
import dev.athanor.it.keys.QInvoiceLine;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.Row2;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import dev.athanor.session.Transaction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conditions that all that a session reads of an entity has to meet. */
class CriteriaTest extends DatabaseTest {
    private static final String USERS = "SELECT " + StatementTexts.USER + " FROM user_account";

    /** Sessions without what is deleted, addresses that begin with b, and posts without views. */
    private SessionFactory some() {
        return engine.sessions(o -> o.criteria(USER, user -> user.deleted.not())
                .criteria(ADDRESS, address -> address.emailAddress.lt("b"))
                .criteria(POST, post -> post.views.gt(0))
                .criteria(TAG, tag -> tag.label.ne("hidden")));
    }

    private void twoUsers() {
        given(
                QUser.builder()
                        .name("ann")
                        .deleted(false)
                        .addresses(
                                QAddress.builder().emailAddress("a@x.org").build(),
                                QAddress.builder().emailAddress("b@x.org").build())
                        .build(),
                QUser.builder()
                        .name("bob")
                        .deleted(true)
                        .addresses(QAddress.builder().emailAddress("a@y.org").build())
                        .build());
    }

    private void posts() {
        Author ann = QAuthor.builder().name("ann").build();
        Tag hidden = QTag.builder().label("hidden").build();
        Tag shown = QTag.builder().label("shown").build();
        given(
                QPost.builder()
                        .title("read")
                        .views(1)
                        .author(ann)
                        .tags(hidden, shown)
                        .build(),
                QPost.builder().title("unread").views(0).author(ann).tags(shown).build());
    }

    @Test
    @Row("C156")
    void criteria_areInTheWhereOfAQuery() {
        twoUsers();
        try (Session session = some().openSession()) {
            List<User> users = session.list(select(USER).where(USER.name.ge("a").or(USER.name.isNull())));
            assertStatements(USERS + " WHERE (user_account.name >= ? OR user_account.name IS NULL) AND NOT"
                    + " user_account.deleted");
            assertThat(users).extracting(User::getName).containsExactly("ann");
            assertThat(session.one(select(count(USER.id)))).isEqualTo(1);
            QUser other = USER.alias("other");
            assertThat(session.list(select(other))).hasSize(1);
            assertThat(recorder.sql().get(1)).endsWith("FROM user_account AS other WHERE NOT other.deleted");
        }
    }

    @Test
    @Row("C156")
    void criteria_areInTheOnOfAJoin_soThatAnOuterJoinKeepsItsRow() {
        twoUsers();
        try (Session session = some().openSession()) {
            List<Row2<String, String>> rows = session.list(select(ADDRESS.emailAddress, USER.name)
                    .from(ADDRESS)
                    .leftJoin(ADDRESS.user)
                    .orderBy(ADDRESS.emailAddress));
            assertStatements("SELECT address.email_address, user_account.name FROM address LEFT JOIN user_account ON"
                    + " user_account.id = address.user_id AND NOT user_account.deleted WHERE address.email_address < ?"
                    + " ORDER BY address.email_address");
            assertThat(rows).extracting(Row2::v1).containsExactly("a@x.org", "a@y.org");
            assertThat(rows).extracting(Row2::v2).containsExactly("ann", null);
            assertThat(session.list(select(ADDRESS).join(ADDRESS.user))).hasSize(1);
        }
    }

    @Test
    @Row("C156")
    void criteria_areInSubQueriesAndPaths() {
        twoUsers();
        try (Session session = some().openSession()) {
            assertThat(session.list(select(USER.name).where(USER.addresses.any(ADDRESS.emailAddress.ge("b")))))
                    .isEmpty();
            assertStatements("SELECT user_account.name FROM user_account WHERE EXISTS (SELECT 1 FROM address WHERE"
                    + " user_account.id = address.user_id AND address.email_address >= ? AND"
                    + " address.email_address < ?) AND NOT user_account.deleted");
            assertThat(session.list(select(ADDRESS.emailAddress).where(ADDRESS.user.has())))
                    .containsExactly("a@x.org");
            assertThat(session.list(select(ADDRESS.emailAddress).where(ADDRESS.userId.in(select(USER.id)))))
                    .containsExactly("a@x.org");
            assertThat(session.list(select(ADDRESS.emailAddress)
                            .where(ADDRESS.user().name.isNull())))
                    .containsExactly("a@y.org");
            recorder.clear();
            assertThat(session.list(select(USER.name).union(select(ADDRESS.emailAddress))))
                    .containsExactlyInAnyOrder("ann", "a@x.org", "a@y.org");
            assertStatements("SELECT user_account.name FROM user_account WHERE NOT user_account.deleted UNION SELECT"
                    + " address.email_address FROM address WHERE address.email_address < ?");
        }
    }

    @Test
    @Row("C156")
    void criteria_areInWhatIsLoadedByKey() {
        twoUsers();
        long ann;
        long bob;
        try (Session session = engine.openSession()) {
            ann = session.one(select(USER.id).where(USER.name.eq("ann")));
            bob = session.one(select(USER.id).where(USER.name.eq("bob")));
        }
        recorder.clear();
        try (Session session = some().openSession()) {
            assertThat(session.get(USER, bob)).isNull();
            User found = session.getOne(USER, ann);
            assertStatements(
                    USERS + " WHERE user_account.id = ? AND NOT user_account.deleted",
                    USERS + " WHERE user_account.id = ? AND NOT user_account.deleted");
            found.setDeleted(true);
            session.flush();
            session.expire(found);
            recorder.clear();
            assertThat(found.isDeleted()).isTrue();
            assertStatements(USERS + " WHERE user_account.id = ?");
            assertThat(session.get(USER, ann)).isSameAs(found);
            assertThat(session.list(select(USER))).isEmpty();
        }
    }

    @Test
    @Row("C156")
    void criteria_areInTheLoadsOfCollections() {
        twoUsers();
        try (Session session = some().openSession()) {
            User ann = session.one(select(USER));
            assertThat(ann.getAddresses()).extracting(Address::getEmailAddress).containsExactly("a@x.org");
            assertThat(recorder.sql().get(1))
                    .isEqualTo(
                            SqlRecorder.forms("SELECT " + StatementTexts.ADDRESS
                                    + " FROM address WHERE address.user_id = ? AND address.email_address < ?")[0]);
        }
        recorder.clear();
        try (Session session = some().openSession()) {
            User ann = session.one(select(USER).options(selectIn(USER.addresses)));
            assertThat(ann.getAddresses()).hasSize(1);
            assertCount(2);
        }
        try (Session session = some().openSession()) {
            User ann = session.one(select(USER).options(joined(USER.addresses)));
            assertThat(ann.getAddresses()).hasSize(1);
            assertStatements(
                    "SELECT " + StatementTexts.USER + ", " + StatementTexts.of(StatementTexts.ADDRESS, "address_1")
                            + " FROM user_account LEFT JOIN address AS address_1 ON user_account.id = address_1.user_id AND"
                            + " address_1.email_address < ? WHERE NOT user_account.deleted");
        }
    }

    @Test
    @Row("C156")
    void criteria_areInTheLoadsOfManyToMany_andOfBothSides() {
        posts();
        try (Session session = some().openSession()) {
            Post read = session.one(select(POST).options(selectIn(POST.tags)));
            assertThat(read.getTags()).extracting(Tag::label).containsExactly("shown");
            Tag shown = session.one(select(TAG));
            assertThat(shown.posts()).containsExactly(read);
            Author ann = session.one(select(AUTHOR));
            assertThat(ann.getPosts()).containsExactly(read);
        }
    }

    @Test
    @Row("C156")
    void toOne_whoseTargetIsLeftOut_isNull() {
        twoUsers();
        try (Session session = some().openSession()) {
            List<Address> all = session.list(select(ADDRESS).orderBy(ADDRESS.emailAddress));
            assertThat(all).hasSize(2);
            assertThat(all.get(0).getUser()).isNotNull();
            assertThat(all.get(1).getUser()).isNull();
            assertThat(all.get(1).getUserId()).isNotNull();
            assertCount(2);
            all.get(1).setEmailAddress("a@z.org");
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.one(select(ADDRESS).where(ADDRESS.emailAddress.eq("a@z.org")))
                            .getUser())
                    .isNotNull();
        }
    }

    @Test
    @Row("C156")
    void updateAndDelete_reachOnlyWhatMeetsTheCriteria_andSoDoObjects() {
        twoUsers();
        SessionFactory sessions = engine.sessions(o -> o.criteria(USER, user -> user.deleted.not()));
        User bob;
        try (Session session = sessions.openSession()) {
            bob = session.one(select(USER).where(USER.name.eq("bob")).withoutCriteria());
            recorder.clear();
            assertThat(session.execute(update(USER).set(USER.fullname, "x").everywhere()))
                    .isEqualTo(1);
            assertStatements("UPDATE user_account SET fullname = ? WHERE NOT user_account.deleted");
            assertThat(bob.getFullname()).isNull();
            assertThat(session.execute(deleteFrom(ADDRESS).where(ADDRESS.user.has())))
                    .isEqualTo(2);
            assertThat(session.execute(deleteFrom(USER).where(USER.name.ge("a"))))
                    .isEqualTo(1);
            assertThat(session.contains(bob)).isTrue();
            assertThatThrownBy(() -> session.execute(update(USER).set(USER.fullname, "y")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("UPDATE of user_account has no WHERE");
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.one(select(USER.name))).isEqualTo("bob");
            assertThat(session.one(select(ADDRESS.emailAddress))).isEqualTo("a@y.org");
        }
    }

    @Test
    void statementsThatFindRowsByTheirKeys_areRefused() {
        try (Session session = some().openSession()) {
            assertThatThrownBy(() -> session.execute(update(USER)
                            .rows(List.of(1L), (id, row) -> row.set(USER.id, id).set(USER.name, "x"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "An UPDATE by rows(...) of USER finds rows by their keys and would change some that the criteria"
                                    + " of the session leave out. Query the objects and change them, or use a session"
                                    + " without criteria.");
            assertThatThrownBy(() -> session.execute(insert(TAG)
                            .set(TAG.label, "x")
                            .onConflict(TAG.label)
                            .doUpdate(set(TAG.label, "y"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("An INSERT with doUpdate of TAG finds rows by their keys");
            assertCount(0);
        }
    }

    @Test
    @Row("C156")
    void withoutCriteria_readsAll_andLoadsAll() {
        twoUsers();
        try (Session session = some().openSession()) {
            List<User> all = session.list(select(USER)
                    .options(selectIn(USER.addresses))
                    .orderBy(USER.name)
                    .withoutCriteria());
            assertStatements(
                    USERS + " ORDER BY user_account.name",
                    "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id " + StatementTexts.in(2));
            assertThat(all).extracting(user -> user.getAddresses().size()).containsExactly(2, 1);
        }
    }

    @Test
    void criteria_mayAskOtherRows_whichAreFlushedBefore() {
        posts();
        SessionFactory sessions =
                engine.sessions(o -> o.criteria(AUTHOR, author -> author.posts.any(POST.views.gt(5))));
        try (Session session = sessions.openSession()) {
            assertThat(session.list(select(AUTHOR))).isEmpty();
            session.one(select(POST).where(POST.title.eq("read"))).setViews(6);
            recorder.clear();
            assertThat(session.list(select(AUTHOR))).hasSize(1);
            assertStatements(
                    "UPDATE post SET views = ? WHERE post.id = ?",
                    "SELECT " + StatementTexts.AUTHOR
                            + " FROM author WHERE EXISTS (SELECT 1 FROM post WHERE author.id ="
                            + " post.author_id AND post.views > ?)");
        }
    }

    @Test
    void delete_reachesWhatTheCriteriaLeaveOut() {
        twoUsers();
        try (Session session = some().openSession()) {
            session.delete(session.one(select(USER)));
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name))).containsExactly("bob");
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("a@y.org");
        }
    }

    @Test
    @Row("C156")
    void transactionsOfTheEngine_haveThemToo_andSeveralAreJoined() {
        twoUsers();
        try (Transaction tx = engine.begin(
                o -> o.criteria(USER, user -> user.deleted.not()).criteria(USER, user -> user.name.ne("ann")))) {
            assertThat(tx.list(select(USER.name))).isEmpty();
            assertStatements("SELECT user_account.name FROM user_account WHERE NOT user_account.deleted AND"
                    + " user_account.name <> ?");
        }
    }

    @Test
    void plans_areKeptForASession_andDoNotMeetThoseOfAnother() {
        twoUsers();
        var query = select(USER.name).orderBy(USER.name);
        try (Session session = some().openSession()) {
            assertThat(session.list(query)).containsExactly("ann");
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(query)).containsExactly("ann", "bob");
        }
        try (Session session = engine.sessions(o -> o.criteria(USER, USER -> USER.name.eq("bob")))
                .openSession()) {
            assertThat(session.list(query)).containsExactly("bob");
        }
    }

    @Test
    @Row("C156")
    void rightJoin_keepsTheRowsOfItsTarget_thatMeetTheCriteria() {
        twoUsers();
        try (Session session = some().openSession()) {
            List<Row2<String, String>> rows = session.list(select(USER.name, ADDRESS.emailAddress)
                    .from(USER)
                    .rightJoin(ADDRESS, ADDRESS.userId.eq(USER.id))
                    .orderBy(ADDRESS.emailAddress));
            assertStatements("SELECT user_account.name, address.email_address FROM user_account RIGHT JOIN address ON"
                    + " address.user_id = user_account.id AND NOT user_account.deleted WHERE address.email_address < ?"
                    + " ORDER BY address.email_address");
            assertThat(rows).extracting(Row2::v1).containsExactly("ann", null);
        }
    }

    @Test
    void fullJoin_isRefused() {
        try (Session session = some().openSession()) {
            assertThatThrownBy(() -> session.list(
                            select(USER.name, AUTHOR.name).from(USER).fullJoin(AUTHOR, AUTHOR.name.eq(USER.name))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "A FULL JOIN of author keeps rows of both sides, so the criteria of the session cannot stand in"
                                    + " it. Join sub-queries, select(...).asTable(\"name\"), or say .withoutCriteria().");
        }
    }

    @Test
    @Row("C156")
    void any_ofAManyToMany_asksForTargetsThatMeetTheCriteria() {
        given(
                QPost.builder()
                        .title("p")
                        .views(1)
                        .tags(QTag.builder().label("hidden").build())
                        .build(),
                QPost.builder()
                        .title("q")
                        .views(1)
                        .tags(QTag.builder().label("shown").build())
                        .build());
        try (Session session = some().openSession()) {
            assertThat(session.list(select(POST.title).where(POST.tags.any()))).containsExactly("q");
            assertStatements("SELECT post.title FROM post WHERE EXISTS (SELECT 1 FROM post_tag WHERE post.id ="
                    + " post_tag.post_id AND EXISTS (SELECT 1 FROM tag AS tag_1 WHERE tag_1.id = post_tag.tag_id AND"
                    + " tag_1.label <> ?)) AND post.views > ?");
            assertThat(session.list(select(POST.title).where(POST.tags.any().not())))
                    .containsExactly("p");
            assertThat(session.list(select(POST.title).where(POST.tags.any(TAG.label.ge("a")))))
                    .containsExactly("q");
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.title).where(POST.tags.any()))).hasSize(2);
        }
    }

    @Test
    @Row("C156")
    void otherSourcesOfAnUpdate_meetTheCriteriaToo() {
        twoUsers();
        SessionFactory sessions = engine.sessions(o -> o.criteria(USER, user -> user.deleted.not()));
        try (Session session = sessions.openSession()) {
            assertThat(session.execute(update(ADDRESS)
                            .set(ADDRESS.emailAddress, ADDRESS.emailAddress.concat("!"))
                            .join(ADDRESS.user)
                            .where(USER.name.ge("a"))))
                    .isEqualTo(2);
            assertThat(session.execute(deleteFrom(ADDRESS).join(ADDRESS.user).where(USER.name.eq("bob"))))
                    .isZero();
            session.commit();
        }
    }

    @Test
    @Row("C156")
    void reference_toWhatTheCriteriaLeaveOut_isNotRead() {
        twoUsers();
        long bob;
        try (Session session = engine.openSession()) {
            bob = session.one(select(USER.id).where(USER.name.eq("bob")));
        }
        try (Session session = some().openSession()) {
            assertThatThrownBy(() -> session.reference(USER, bob))
                    .isInstanceOf(NoResultException.class)
                    .hasMessage("There is no User with key " + bob
                            + ", or none that meets the criteria of the session, which a reference to it has to.");
            assertThatThrownBy(() -> session.getOne(USER, bob))
                    .isInstanceOf(NoResultException.class)
                    .hasMessage(
                            "There is no User with key " + bob + ", or none that meets the criteria of the session.");
            assertThat(session.get(USER, bob)).isNull();
        }
    }

    @Test
    void criteriaThatFollowAPath_orUseAnotherSource_areRefused() {
        SessionFactory byPath = engine.sessions(
                o -> o.criteria(ADDRESS, address -> address.user().name.ne("x")));
        try (Session session = byPath.openSession()) {
            assertThatThrownBy(() -> session.list(select(ADDRESS)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "The criteria for Address follow a path, address.user(), which not every statement joins."
                                    + " Write .has(...) of the relationship in its place.");
        }
        SessionFactory other = engine.sessions(o -> o.criteria(ADDRESS, address -> USER.name.ne("x")));
        try (Session session = other.openSession()) {
            assertThatThrownBy(() -> session.list(select(ADDRESS)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("The criteria for Address use columns of user_account. Use those of the"
                            + " function's parameter");
        }
    }

    @Test
    @Row("C156")
    void criteriaWithSubQueries_meanTheSameInAQueryAndAnUpdate() {
        twoUsers();
        given(SelectData.user("eve", "b@z.org"));
        SessionFactory sessions = engine.sessions(o -> o.criteria(USER, user -> user.deleted.not())
                .criteria(ADDRESS, address -> address.user.has(USER.name.ge("a")))); // as it is written: of any user
        try (Session session = sessions.openSession()) {
            assertThat(session.list(select(ADDRESS))).hasSize(4);
            assertThat(session.execute(update(ADDRESS)
                            .set(ADDRESS.emailAddress, ADDRESS.emailAddress.concat("!"))
                            .everywhere()))
                    .isEqualTo(4);
        }
    }

    @Test
    @Row("C156")
    void toOne_thatMustBeThere_isNeverNull() {
        given(QInvoice.builder()
                .book(1)
                .number(1)
                .lines(QInvoiceLine.builder().line(1).amount(10).build())
                .build());
        SessionFactory none = engine.sessions(o -> o.criteria(INVOICE, invoice -> invoice.number.gt(1)));
        for (var query : List.of(select(INVOICE_LINE), select(INVOICE_LINE).options(joined(INVOICE_LINE.invoice)))) {
            try (Session session = none.openSession()) {
                InvoiceLine line = session.one(query);
                assertThatThrownBy(line::getInvoice)
                        .isInstanceOf(ObjectDeletedException.class)
                        .hasMessageContaining("which has no row, or none that meets the criteria of the session.");
            }
        }
    }

    @Test
    @Row("C156")
    void pagesStreamsAndCopies_meetTheCriteria() {
        twoUsers();
        try (Session session = some().openSession()) {
            var byName = select(USER).orderBy(USER.name, USER.id);
            User ann = session.first(byName);
            assertThat(session.list(byName.after(ann))).isEmpty();
            try (Stream<User> stream = session.stream(byName)) {
                assertThat(stream).containsExactly(ann);
            }
            DerivedTable all = with("all_users", select(USER.name));
            assertThat(session.list(select(all.get(USER.name)).from(all))).containsExactly("ann");
            assertThat(session.execute(insert(TAG).columns(TAG.label).select(select(USER.name))))
                    .isEqualTo(1);
            assertThat(session.list(select(USER.name, USER.addresses.list(ADDRESS.emailAddress))
                            .orderBy(USER.name)
                            .withoutCriteria()))
                    .extracting(row -> row.v2().size())
                    .containsExactly(2, 1);
            session.set(ann, USER.fullname, scalar(select(USER.name.max())));
            session.flush();
            assertThat(ann.getFullname()).isEqualTo("ann");
        }
    }

    @Test
    void merge_ofWhatTheCriteriaLeaveOut_isRefused() {
        twoUsers();
        User bob;
        try (Session session = engine.openSession()) {
            bob = session.one(select(USER).where(USER.name.eq("bob")));
            session.expunge(bob);
        }
        try (Session session = some().openSession()) {
            assertThatThrownBy(() -> session.merge(bob))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(
                            "merge: User " + bob.getId()
                                    + " has a row that the criteria of the session leave out. Merge it into a session without them.");
        }
    }

    /** What a filter of a web application would set. */
    private String tenant = "none";

    @Test
    @Row("C156")
    void sessionsOfOneFactory_haveEachItsOwnValues() {
        twoUsers();
        SessionFactory sessions = engine.sessions(o -> o.criteria(USER, user -> user.name.eq(tenant)));
        var names = select(USER.name);
        var withAddresses = select(USER).options(selectIn(USER.addresses.and(ADDRESS.emailAddress.lt("b"))));
        for (String each : List.of("ann", "bob", "ann")) {
            tenant = each;
            try (Session session = sessions.openSession()) {
                assertThat(session.list(names)).containsExactly(each);
                User user = session.one(withAddresses);
                assertThat(user.getName()).isEqualTo(each);
                assertThat(user.getAddresses()).hasSize(1);
                assertThat(session.list(names)).containsExactly(each);
            }
        }
    }

    @Test
    void criteriaThatGiveNull_areRefused() {
        try (Session session =
                engine.sessions(o -> o.criteria(USER, user -> null)).openSession()) {
            assertThatThrownBy(() -> session.list(select(USER)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "The criteria for User gave null. Leave them out of the options where there is nothing to ask.");
        }
    }
}
