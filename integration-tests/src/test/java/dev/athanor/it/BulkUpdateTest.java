package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.columns.QProduct.PRODUCT;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.ledger.QMeter.METER;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.columns.Money;
import dev.athanor.it.columns.Product;
import dev.athanor.it.columns.QProduct;
import dev.athanor.it.language.QEvent;
import dev.athanor.it.ledger.Meter;
import dev.athanor.it.ledger.QMeter;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.query.KeyedUpdate;
import dev.athanor.query.Synchronization;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
    @Row({"S74", "C136"})
    void objectsOfTheSession_getTheNewValueInMemory() {
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
            assertCount(0);
            session.execute(update(USER)
                    .set(USER.fullname, USER.name.concat("!").concat(USER.name))
                    .where(USER.name.ne("bob").and(USER.deleted.not())));
            recorder.clear();
            assertThat(ann.getFullname()).isEqualTo("ann!ann");
            assertThat(bob.getFullname()).isEqualTo("updated");
            assertThat(cid.getFullname()).isEqualTo("cid!cid");
            assertCount(0);
        }
    }

    @Test
    @Row({"C135", "C136"})
    void whatCannotBeComputedInMemory_isReadWhenItIsAsked() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            User bob = session.getOne(USER, 2L);
            User cid = session.getOne(USER, 3L);
            session.execute(update(USER).set(USER.fullname, USER.name.upper()).where(USER.id.eq(1L)));
            recorder.clear();
            assertThat(bob.getFullname()).isEqualTo("Bob");
            assertCount(0);
            assertThat(ann.getFullname()).isEqualTo("ANN");
            assertStatements(REFRESH + "= ?");
            session.execute(update(USER)
                    .set(USER.fullname, "long")
                    .where(USER.name.length().gt(2)));
            recorder.clear();
            assertThat(ann.getName()).isEqualTo("ann");
            assertCount(0);
            assertThat(ann.getFullname()).isEqualTo("long");
            assertThat(bob.getFullname()).isEqualTo("long");
            assertThat(cid.getFullname()).isEqualTo("long");
            assertStatements(REFRESH + StatementTexts.in(4));
        }
    }

    @Test
    @Row("C135")
    void objectsThatAreNotToFollow_stayAsTheyAre() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            session.execute(
                    update(USER).set(USER.fullname, "updated").everywhere().synchronize(Synchronization.NONE));
            recorder.clear();
            assertThat(ann.getFullname()).isEqualTo("Ann");
            assertCount(0);
            session.refresh(ann);
            assertThat(ann.getFullname()).isEqualTo("updated");
        }
    }

    @Test
    @Row("C135")
    void conditionThatCannotBeComputedInMemory_isRefusedWhereThatIsAskedFor() {
        try (Session session = engine.openSession()) {
            session.getOne(USER, 1L).setFullname("pending");
            recorder.clear();
            assertThatThrownBy(() -> session.execute(update(USER)
                            .set(USER.fullname, "x")
                            .where(USER.name.length().gt(2))
                            .synchronize(Synchronization.EVALUATE)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("The condition cannot be computed in memory, as synchronize(EVALUATE) asks for: UPDATE"
                            + " user_account SET fullname = ? WHERE LENGTH(user_account.name) > ?. Leave that"
                            + " out, and objects that may be concerned read what they are asked.");
            assertCount(0);
            assertThat(session.execute(update(USER)
                            .set(USER.fullname, "x")
                            .where(USER.name.in("ann", "bob").and(USER.id.between(1L, 2L)))
                            .synchronize(Synchronization.EVALUATE)))
                    .isEqualTo(2);
        }
    }

    @Test
    @Row("C137")
    void unflushedChange_isOverwrittenByTheStatement() {
        try (Session session =
                engine.sessions(options -> options.autoflush(false)).openSession()) {
            User ann = session.getOne(USER, 1L);
            User bob = session.getOne(USER, 2L);
            ann.setFullname("mine");
            ann.setName("anna");
            bob.setFullname("mine too");
            session.execute(update(USER).set(USER.fullname, "theirs").where(USER.id.eq(1L)));
            recorder.clear();
            assertThat(ann.getFullname()).isEqualTo("theirs");
            session.flush();
            assertStatements(
                    "UPDATE user_account SET name = ? WHERE user_account.id = ?",
                    "UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(USER, 1L).getFullname()).isEqualTo("theirs");
            assertThat(session.getOne(USER, 2L).getFullname()).isEqualTo("mine too");
        }
    }

    @Test
    void changeAfterTheStatement_isWrittenThoughItIsTheValueBeforeIt() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            session.execute(update(USER).set(USER.fullname, "theirs").where(USER.id.eq(1L)));
            ann.setFullname("Ann");
            recorder.clear();
            session.commit();
            assertStatements("UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
            assertThat(session.one(select(USER.fullname).where(USER.id.eq(1L)))).isEqualTo("Ann");
        }
    }

    @Test
    void changeBackAfterAnOverwrittenOne_isWritten() {
        try (Session session =
                engine.sessions(options -> options.autoflush(false)).openSession()) {
            User ann = session.getOne(USER, 1L);
            ann.setFullname("mine");
            session.execute(update(USER).set(USER.fullname, "theirs").where(USER.id.eq(1L)));
            ann.setFullname("Ann");
            session.commit();
            assertThat(session.one(select(USER.fullname).where(USER.id.eq(1L)))).isEqualTo("Ann");
        }
    }

    @Test
    void objectsThatAreToForget_readWhatTheyAreAsked() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            session.execute(update(USER)
                    .set(USER.fullname, "updated")
                    .where(USER.id.eq(1L))
                    .synchronize(Synchronization.FORGET));
            recorder.clear();
            assertThat(ann.getFullname()).isEqualTo("updated");
            assertStatements(REFRESH + "= ?");
        }
    }

    @Test
    void keyOfAnObject_isNotSetByAStatement() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            assertThatThrownBy(
                            () -> session.execute(update(USER).set(USER.id, 50L).where(USER.id.eq(1L))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "The statement sets User.id, the key of objects that the session holds. Expunge them first,"
                                    + " or execute it by engine.begin().");
            session.expunge(ann);
            assertThat(session.execute(update(USER).set(USER.id, 50L).where(USER.id.eq(1L))))
                    .isEqualTo(1);
            assertThat(session.getOne(USER, 50L).getName()).isEqualTo("ann");
        }
    }

    @Test
    void computedDecimals_haveTheDigitsOfTheirColumn() {
        given(QEvent.builder()
                .title("t")
                .day(LocalDate.of(2026, 1, 1))
                .seats(1)
                .price(new BigDecimal("0.10"))
                .cancelled(false)
                .build());
        try (Session session = engine.openSession()) {
            session.execute(update(EVENT)
                    .set(EVENT.price, EVENT.price.plus(new BigDecimal("0.20")))
                    .everywhere());
            assertThat(session.list(select(EVENT.price).where(EVENT.price.eq(new BigDecimal("0.30")))))
                    .containsExactly(new BigDecimal("0.30"));
            session.execute(update(EVENT)
                    .set(EVENT.price, EVENT.price.times(new BigDecimal("0.333")))
                    .everywhere());
            assertThat(session.one(select(EVENT.price))).isEqualTo(new BigDecimal("0.10"));
        }
    }

    @Test
    void convertedValues_areReadFromTheRow() {
        given(QProduct.builder()
                .name("shoe")
                .price(new Money(BigDecimal.TEN))
                .sold(false)
                .build());
        try (Session session = engine.openSession()) {
            Product shoe = session.one(select(PRODUCT).where(PRODUCT.name.eq("shoe")));
            session.execute(update(PRODUCT)
                    .set(PRODUCT.price, new Money(new BigDecimal("3")))
                    .where(PRODUCT.name.eq("shoe")));
            recorder.clear();
            assertThat(shoe.getPrice()).isEqualTo(session.one(select(PRODUCT.price)));
            assertCount(2);
        }
    }

    @Test
    void objectThatIsNotAsItsRow_doesNotGetTheNewValue() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            assertThat(ann.getFullname()).isEqualTo("Ann");
            session.handle().execute("UPDATE user_account SET fullname = 'other' WHERE id = 1");
            assertThat(session.execute(update(USER).set(USER.name, "anna").where(USER.fullname.eq("Ann"))))
                    .isZero();
            assertThat(ann.getName()).isEqualTo("ann");
        }
    }

    @Test
    @Row("C143")
    void rowsByTheirKeys_areOneBatch_andObjectsFollow() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            recorder.clear();
            assertThat(session.execute(update(USER)
                            .rows(
                                    List.of(2L, 1L),
                                    (id, row) -> row.set(USER.id, id).set(USER.fullname, "number " + id))))
                    .isEqualTo(2);
            assertStatements("UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
            assertThat(ann.getFullname()).isEqualTo("number 1");
            assertCount(0);
            assertThat(session.getOne(USER, 2L).getFullname()).isEqualTo("number 2");
            session.rollback();
            assertThat(ann.getFullname()).isEqualTo("Ann");
            recorder.clear();
            assertThat(session.execute(update(USER).rows(List.<Long>of(), (id, row) -> row.set(USER.id, id))))
                    .isZero();
            assertCount(0);
        }
    }

    @Test
    void rowsByTheirKeys_areForgottenOrLeftWhereThatIsAskedFor() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            session.execute(update(USER)
                    .synchronize(Synchronization.NONE)
                    .rows(List.of(1L), (id, row) -> row.set(USER.id, id).set(USER.fullname, "first")));
            recorder.clear();
            assertThat(ann.getFullname()).isEqualTo("Ann");
            assertCount(0);
            session.execute(update(USER)
                    .synchronize(Synchronization.FORGET)
                    .rows(List.of(1L), (id, row) -> row.set(USER.id, id).set(USER.fullname, "second")));
            recorder.clear();
            assertThat(ann.getFullname()).isEqualTo("second");
            assertStatements(REFRESH + "= ?");
        }
    }

    @Test
    @Row("C143")
    void rowWithoutItsKey_orThatIsNotThere_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> update(USER).rows(List.of("x"), (name, row) -> row.set(USER.fullname, name)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "Row 1 of update(USER).rows(...) does not set User.id, by which it would be found. Set the"
                                    + " whole key in each row.");
            assertThatThrownBy(() -> update(USER).rows(List.of(1L), (id, row) -> row.set(USER.id, id)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Row 1 of update(USER).rows(...) sets nothing but its key.");
            assertThatThrownBy(() -> session.execute(update(USER)
                            .rows(
                                    List.of(1L, 77L),
                                    (id, row) -> row.set(USER.id, id).set(USER.fullname, "x"))))
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Row 2 of the update is not in table user_account: none has id = 77.");
            assertThatThrownBy(() -> session.execute(update(USER)
                            .rows(List.of(1L), (id, row) -> row.set(USER.id, id).set(USER.name, "x".repeat(31)))))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    private Meter[] meters(int count) {
        Meter[] meters = new Meter[count];
        for (int i = 0; i < count; i++) {
            meters[i] = QMeter.builder().name("t" + i).amount(0).build();
        }
        given((Object[]) meters);
        return meters;
    }

    private static KeyedUpdate amounts(int version, Meter... meters) {
        return update(METER)
                .rows(
                        List.of(meters),
                        (meter, row) -> row.set(METER.id, meter.getId())
                                .set(METER.amount, 9)
                                .set(METER.version, (long) version));
    }

    @Test
    @Row("C127")
    void updateByACondition_leavesTheVersion_andObjectsKeepIt() {
        Meter meter = meters(1)[0];
        try (Session session = engine.openSession()) {
            Meter found = session.getOne(METER, meter.getId());
            recorder.clear();
            session.execute(update(METER).set(METER.amount, 9).everywhere());
            assertStatements("UPDATE meter SET amount = ?");
            assertThat(session.one(select(METER.version))).isEqualTo(1);
            assertThat(found.getVersion()).isEqualTo(1);
            found.setAmount(10);
            session.commit();
            assertThat(session.one(select(METER.version))).isEqualTo(2);
        }
    }

    @Test
    @Row("C127")
    void updateByKeysThatSaysTheVersion_asksForIt_andRaisesIt() {
        Meter[] meters = meters(2);
        try (Session session = engine.openSession()) {
            Meter found = session.getOne(METER, meters[0].getId());
            recorder.clear();
            assertThat(session.execute(amounts(1, meters))).isEqualTo(2);
            assertStatements("UPDATE meter SET amount = ?, version = ? WHERE meter.id = ? AND meter.version = ?");
            assertThat(found.getAmount()).isEqualTo(9);
            assertThat(found.getVersion()).isEqualTo(2);
            assertCount(0);
            assertThat(session.list(select(METER.version))).containsExactly(2L, 2L);
            found.setAmount(10);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(METER, meters[0].getId()).getVersion()).isEqualTo(3);
        }
    }

    @Test
    @Row("C127")
    void updateByKeysOfARowWithAnotherVersion_isStale_andTheErrorSaysWhatWasAskedFor() {
        Meter[] meters = meters(2);
        try (Session session = engine.openSession()) {
            session.execute(amounts(1, meters[1]));
            session.commit();
            assertThatThrownBy(() -> session.execute(amounts(1, meters)))
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessage("Row 2 of the update is not in table meter: none has id = " + meters[1].getId()
                            + ", version = 1. Somebody else deleted or changed it. The other rows are written: roll"
                            + " back, and read them anew.");
            session.rollback();
            assertThat(session.list(select(METER.version).orderBy(METER.id))).containsExactly(1L, 2L);
        }
    }

    @Test
    @Row("C127")
    void updateByKeysThatDoesNotSayTheVersion_leavesIt_andAMissingRowIsStale() {
        Meter meter = meters(1)[0];
        try (Session session = engine.openSession()) {
            session.execute(update(METER)
                    .rows(
                            List.of(meter.getId()),
                            (id, row) -> row.set(METER.id, id).set(METER.amount, 9)));
            assertThat(session.one(select(METER.version))).isEqualTo(1);
            assertThatThrownBy(() -> session.execute(update(METER)
                            .rows(
                                    List.of(-1L),
                                    (id, row) -> row.set(METER.id, id).set(METER.amount, 9))))
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Row 1 of the update is not in table meter: none has id = -1.");
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
            assertCount(0);
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
                    "UPDATE user_account SET deleted = ? WHERE NOT EXISTS (SELECT 1 FROM address WHERE user_account.id"
                            + " = address.user_id)",
                    "UPDATE user_account SET fullname = ? WHERE user_account.id IN (SELECT address.user_id FROM"
                            + " address)");
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
        assertThat(ann.getFullname()).isEqualTo("updated");
        User bob;
        try (Session session = engine.openSession()) {
            bob = session.getOne(USER, 2L);
            session.execute(update(USER).set(USER.fullname, "lost").everywhere());
            assertThat(bob.getFullname()).isEqualTo("lost");
        }
        assertThat(bob.getFullname()).isEqualTo("updated");
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
