package dev.athanor.it;

import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.coalesce;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One model and one program for every database; only the SQL differs. */
class OneModelTest extends DatabaseTest {
    @Test
    @Row("S26")
    void oneProgram_hasTheSameResults_bySqlOfTheDatabase() {
        given(
                user("roach", "roach@x.org", "roach@y.org"),
                user("john", "john@x.org"),
                QPost.builder()
                        .title("p")
                        .views(1)
                        .tags(tag("java"), tag("orm"))
                        .build());
        try (Session session = engine.openSession()) {
            User roach = session.one(select(USER).where(USER.name.eq("roach")));
            roach.setFullname("Dev Roach");
            Address second = session.one(select(ADDRESS).where(ADDRESS.emailAddress.eq("roach@y.org")));
            roach.getAddresses().remove(second);
            roach.getAddresses().add(address("new@x.org"));
            session.delete(session.one(select(USER).where(USER.name.eq("john"))));
            session.add(user("ann"));
            session.one(select(POST).where(POST.title.eq("p")))
                    .getTags()
                    .removeIf(each -> each.label().equals("orm"));
            session.commit();
        }
        try (Session session = engine.openSession()) {
            List<User> users =
                    session.list(select(USER).options(selectIn(USER.addresses)).orderBy(USER.name.desc()));
            assertThat(users).extracting(User::getName).containsExactly("roach", "ann");
            assertThat(users.get(0).getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactlyInAnyOrder("roach@x.org", "new@x.org");
            assertThat(session.one(select(count()).from(ADDRESS))).isEqualTo(2L);
            assertThat(session.list(select(TAG.label).where(TAG.posts.any()))).containsExactly("java");
            recorder.clear();
            assertThat(session.list(select(USER.name.concat("/").concat(coalesce(USER.fullname, "none")))
                            .where(USER.deleted.not())
                            .orderBy(USER.fullname.asc().nullsLast(), USER.id)
                            .limit(2)))
                    .containsExactly("roach/Dev Roach", "ann/none");
            String standard =
                    "SELECT user_account.name || ? || COALESCE(user_account.fullname, ?) FROM user_account WHERE"
                            + " NOT user_account.deleted ORDER BY user_account.fullname NULLS LAST, user_account.id LIMIT ?";
            assertSent(ItDatabase.by(
                    standard,
                    standard,
                    standard,
                    "SELECT CONCAT(user_account.name, ?, COALESCE(user_account.fullname, ?)) FROM user_account WHERE NOT"
                            + " user_account.deleted ORDER BY user_account.fullname IS NULL, user_account.fullname,"
                            + " user_account.id LIMIT ?"));
        }
    }
}
