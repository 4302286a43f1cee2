package dev.athanor.it;

import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.partitionBy;
import static dev.athanor.query.Sql.rowNumber;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages that go on after a row. */
class KeysetPagingTest extends DatabaseTest {
    private void givenUsers() {
        @Nullable String[] names = {"b", null, "a", "c", null, "b", "a", null, "d", "b"};
        List<User> users = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            User user = QUser.builder().name("user" + i).deleted(false).build();
            user.setFullname(names[i]);
            user.getAddresses()
                    .add(QAddress.builder()
                            .emailAddress("mail" + i + "@example.org")
                            .build());
            users.add(user);
        }
        given(users.toArray());
    }

    private void assertPages(Select<User> all) {
        try (Session session = engine.openSession()) {
            List<User> paged = new ArrayList<>();
            List<User> page = session.list(all.limit(3));
            while (!page.isEmpty()) {
                paged.addAll(page);
                page = session.list(all.after(page.get(page.size() - 1)).limit(3));
            }
            assertThat(paged).hasSize(10).containsExactlyElementsOf(session.list(all));
        }
    }

    @Test
    void pages_areTheWholeInItsOrder() {
        givenUsers();
        assertPages(select(USER).orderBy(USER.name, USER.id));
        assertPages(select(USER).orderBy(USER.name.desc(), USER.id.desc()));
        assertPages(select(USER).orderBy(USER.name.desc(), USER.id));
        assertPages(select(USER).orderBy(USER.fullname.asc().nullsLast(), USER.id.desc()));
        assertPages(select(USER).orderBy(USER.fullname.asc().nullsFirst(), USER.id));
        assertPages(select(USER).orderBy(USER.fullname.desc().nullsLast(), USER.id));
        assertPages(select(USER).orderBy(USER.fullname.desc().nullsFirst(), USER.id.desc()));
    }

    @Test
    void rowThatIsNotLoaded_isLoadedFirst() {
        givenUsers();
        try (Session session = engine.openSession()) {
            Select<User> byName = select(USER).orderBy(USER.name, USER.id);
            assertThat(session.list(byName.after(session.reference(USER, 8L))))
                    .extracting(User::getName)
                    .containsExactly("user8", "user9");
        }
    }

    @Test
    void pagesOfAJoinToMany_needItsKeyToo() {
        givenUsers();
        Select<String> emails = select(ADDRESS.emailAddress).from(USER).join(USER.addresses);
        assertRefused(emails.orderBy(USER.id).afterKey(1L), "The order does not tell all rows of address apart");
        try (Session session = engine.openSession()) {
            assertThat(session.list(emails.orderBy(USER.id, ADDRESS.id).afterKey(9L, 9L)))
                    .containsExactly("mail9@example.org");
        }
    }

    @Test
    void whatAPageWouldChange_isRefused() {
        assertRefused(
                select(USER.id)
                        .distinctOn(USER.name)
                        .orderBy(USER.name, USER.id)
                        .afterKey("a", 1L),
                "A page that goes on after a row leaves out the rows before it");
        assertRefused(
                select(USER.id, rowNumber().over(partitionBy(USER.name)))
                        .orderBy(USER.id)
                        .afterKey(1L),
                "A page that goes on after a row leaves out the rows before it");
        assertRefused(
                select(USER).orderBy(USER.fullname, USER.id).afterKey("a", 1L),
                "Databases differ in where the NULLs of fullname come");
        assertRefused(
                select(USER).orderBy(USER.name, USER.id).afterKey(null, 1L),
                "The value for name, which the order sorts by, is null, and the column never is.");
        var names = select(USER.fullname).asTable("names");
        assertRefused(
                select(names.get(USER.fullname), count())
                        .from(names)
                        .groupBy(names.get(USER.fullname))
                        .orderBy(names.get(USER.fullname))
                        .afterKey("a"),
                "Databases differ in where the NULLs of fullname come");
    }

    private static void assertRefused(Select<?> select, String message) {
        assertThatThrownBy(select::spec).isInstanceOf(QueryException.class).hasMessageStartingWith(message);
    }
}
