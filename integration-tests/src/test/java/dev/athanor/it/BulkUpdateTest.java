package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.columns.QProduct.PRODUCT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.columns.Money;
import dev.athanor.it.columns.Product;
import dev.athanor.it.columns.QProduct;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** UPDATE statements, which the objects of the session follow. */
class BulkUpdateTest extends DatabaseTest {
    private static final String REFRESH = "SELECT " + StatementTexts.USER + " FROM user_account WHERE user_account.id ";

    @BeforeEach
    void insertUsers() {
        given(named("ann", "Ann"), named("bob", "Bob"), user("cid", "cid@x.org"));
    }

    @Test
    @Row("S74")
    void objectsOfTheSession_seeTheNewValue() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            User bob = session.getOne(USER, 2L);
            User cid = session.getOne(USER, 3L);
            recorder.clear();
            assertThat(session.execute(
                            update(USER).set(USER.fullname, "updated").where(USER.id.gt(1L))))
                    .isEqualTo(2);
            assertStatements("UPDATE user_account SET fullname = ? WHERE user_account.id > ?");
            assertThat(ann.getName()).isEqualTo("ann");
            assertCount(0);
            assertThat(bob.getFullname()).isEqualTo("updated");
            assertThat(cid.getFullname()).isEqualTo("updated");
            assertThat(ann.getFullname()).isEqualTo("Ann");
            assertStatements(REFRESH + StatementTexts.in(4));
        }
    }

    @Test
    void pendingChanges_areFlushedBefore() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            ann.setFullname("changed");
            ann.setName("anna");
            session.execute(update(USER).set(USER.fullname, "updated").where(USER.name.eq("anna")));
            assertThat(ann.getFullname()).isEqualTo("updated");
            assertThat(ann.getName()).isEqualTo("anna");
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(USER, 1L).getFullname()).isEqualTo("updated");
        }
    }

    @Test
    void expressions_areComputedFromTheRowAsItWas() {
        given(
                QPost.builder().title("p").views(7).build(),
                QPost.builder().title("q").views(1).build());
        try (Session session = engine.openSession()) {
            Post post = session.getOne(POST, 1L);
            recorder.clear();
            assertThat(session.execute(update(POST)
                            .set(POST.views, POST.views.plus(1))
                            .set(POST.title, POST.title.concat("!"))
                            .where(POST.views.gt(5))))
                    .isEqualTo(1);
            assertStatements("UPDATE post SET views = post.views + ?, title = post.title || ? WHERE post.views > ?");
            assertThat(post.getViews()).isEqualTo(8);
            assertThat(post.getTitle()).isEqualTo("p!");
            assertCount(1);
        }
    }

    @Test
    @Row("C139")
    void columnWithAValueForEachUpdate_getsOne_unlessItIsSet() {
        Product shoe = QProduct.builder()
                .name("shoe")
                .price(new Money(BigDecimal.TEN))
                .sold(false)
                .build();
        Product boot = QProduct.builder()
                .name("boot")
                .price(new Money(BigDecimal.TEN))
                .sold(false)
                .build();
        given(shoe, boot);
        try (Session session = engine.openSession()) {
            Product found = session.one(select(PRODUCT).where(PRODUCT.name.eq("shoe")));
            int before = found.getChanges();
            recorder.clear();
            assertThat(session.execute(update(PRODUCT).set(PRODUCT.quantity, 9).everywhere()))
                    .isEqualTo(2);
            assertThat(recorder.sql()).singleElement().asString().endsWith(" SET quantity = ?, changes = ?");
            assertThat(found.getChanges()).isGreaterThan(before);
            assertThat(session.list(select(PRODUCT.changes).distinct())).containsExactly(found.getChanges());
            session.execute(update(PRODUCT).set(PRODUCT.changes, -1).where(PRODUCT.name.eq("shoe")));
            assertThat(found.getChanges()).isEqualTo(-1);
        }
    }

    @Test
    void toOne_isSetByItsObject_andObjectsFollow() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            Address address = session.getOne(ADDRESS, 1L);
            assertThat(address.getUser().getName()).isEqualTo("cid");
            recorder.clear();
            session.execute(update(ADDRESS).set(ADDRESS.user, ann).where(ADDRESS.id.eq(1L)));
            assertStatements("UPDATE address SET user_id = ? WHERE address.id = ?");
            assertThat(address.getUserId()).isEqualTo(1L);
            assertThat(address.getUser()).isSameAs(ann);
            session.execute(update(ADDRESS).set(ADDRESS.user, null).everywhere());
            assertThat(address.getUser()).isNull();
        }
    }

    @Test
    void where_takesRelationshipsAndSubQueries() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(update(USER)
                            .set(USER.deleted, true)
                            .where(USER.addresses.any().not())))
                    .isEqualTo(2);
            assertThat(session.execute(
                            update(USER).set(USER.fullname, "owner").where(USER.id.in(select(ADDRESS.userId)))))
                    .isEqualTo(1);
            assertStatements(
                    "UPDATE user_account SET deleted = ? WHERE NOT EXISTS (SELECT 1 FROM address WHERE user_account.id ="
                            + " address.user_id)",
                    "UPDATE user_account SET fullname = ? WHERE user_account.id IN (SELECT address.user_id FROM address)");
        }
    }

    @Test
    void update_isRolledBackWithTheSession() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            session.execute(update(USER).set(USER.fullname, (String) null).everywhere());
            assertThat(ann.getFullname()).isNull();
            session.rollback();
            assertThat(ann.getFullname()).isEqualTo("Ann");
        }
    }

    @Test
    void valueThatWasReadBefore_isReadableOnceDetached() {
        User ann;
        try (Session session = engine.openSession()) {
            ann = session.getOne(USER, 1L);
            session.execute(update(USER).set(USER.fullname, "updated").everywhere());
            session.commit();
        }
        assertThat(ann.getFullname()).isEqualTo("Ann");
    }

    @Test
    void withoutWhere_isRefused_everywhereSaysThatItIsMeant() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(update(USER).set(USER.fullname, "x")))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("UPDATE of user_account has no WHERE and would meet every row. Add .where(...), or say"
                            + " .everywhere() if all rows are meant.");
            assertCount(0);
            assertThat(session.execute(update(USER).set(USER.fullname, "x").everywhere()))
                    .isEqualTo(3);
            assertStatements("UPDATE user_account SET fullname = ?");
        }
    }

    @Test
    void updateOfNothing_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(update(USER).everywhere()))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("update(USER) sets nothing. Add .set(column, value).");
            assertThatThrownBy(() -> update(USER).set(ADDRESS.emailAddress, "x"))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Address.emailAddress is no column of User and cannot be set in its row.");
        }
    }

    @Test
    void valueThatTheColumnDoesNotHold_isRefusedBeforeItIsSent() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(
                            update(USER).set(USER.name, "x".repeat(31)).everywhere()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("User.name has a value of 31 characters, but length = 30. Shorten it, or raise"
                            + " @Column(length).");
            assertThatThrownBy(() -> session.execute(
                            update(USER).set(USER.name, (String) null).everywhere()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("User.name is not nullable and is null.");
            assertCount(0);
        }
    }
}
