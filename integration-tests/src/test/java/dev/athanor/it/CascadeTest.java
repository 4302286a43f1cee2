package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.item;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.NewObjects.tag;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.misc.QBinder.BINDER;
import static dev.athanor.it.misc.QSheet.SHEET;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.misc.Binder;
import dev.athanor.it.misc.QBinder;
import dev.athanor.it.misc.QSheet;
import dev.athanor.it.misc.Sheet;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.Profile;
import dev.athanor.it.shop.QOrder;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.it.yard.Badge;
import dev.athanor.it.yard.Firm;
import dev.athanor.it.yard.QBadge;
import dev.athanor.it.yard.QFirm;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What adding and deleting an object does to those that its relationships hold. */
class CascadeTest extends DatabaseTest {
    private static final String SELECT_POSTS =
            "SELECT post.id, post.title, post.views, post.author_id FROM post WHERE post.author_id = ?";
    private static final String UPDATE_AUTHOR = "UPDATE post SET author_id = ? WHERE post.id = ?";

    @Test
    @Row("C60")
    void add_takesInTheWholeGraph_fromAnyOfItsObjects() {
        Customer acme = customer("ACME");
        Profile profile = QProfile.builder().bio("bio").build();
        acme.setProfile(profile);
        Order order = order(acme);
        OrderItem tea = item(1, "tea");
        OrderItem milk = item(2, "milk");
        order.getItems().addAll(List.of(tea, milk));
        try (Session session = engine.openSession()) {
            session.add(milk);
            assertThat(session.pending()).containsExactlyInAnyOrder(milk, order, acme, profile, tea);
            assertThat(recorder.log()).isEmpty();
        }
    }

    @Test
    @Row("C60")
    void addingToACollectionOfAPersistentObject_makesPendingAtOnce_whatIsReachedFromThereToo() {
        given(customer("ACME"));
        try (Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            recorder.clear();
            Order order = QOrder.builder()
                    .placedOn(LocalDate.of(2026, 3, 1))
                    .status(Order.Status.NEW)
                    .items(item(1, "tea"))
                    .build();
            acme.getOrders().add(order);
            assertThat(Inspect.state(order)).isEqualTo(EntityState.PENDING);
            assertThat(Inspect.state(order.getItems().get(0))).isEqualTo(EntityState.PENDING);
            assertThat(session.pending())
                    .containsExactly(order, order.getItems().get(0));
            assertStatements();
            session.commit();
            assertThat(order.getCustomer()).isSameAs(acme);
        }
    }

    @Test
    @Row("C62")
    void settingAToOne_ofAPendingOrPersistentObject_addsItsTarget() {
        given(address("b@example.org"));
        try (Session session = engine.openSession()) {
            Address pending = address("a@example.org");
            session.add(pending);
            Address persistent = session.getOne(ADDRESS, 1L);
            recorder.clear();
            User first = user("first");
            User second = user("second");
            pending.setUser(first);
            persistent.setUser(second);
            assertThat(Inspect.state(first)).isEqualTo(EntityState.PENDING);
            assertThat(Inspect.state(second)).isEqualTo(EntityState.PENDING);
            assertStatements();
            session.commit();
            assertThat(pending.getUserId()).isEqualTo(first.getId());
            assertThat(persistent.getUserId()).isEqualTo(second.getId());
        }
    }

    @Test
    @Row("C63")
    void targetThatNoCascadeReaches_isWarnedOf_andTheForeignKeyStaysNull() {
        Binder binder = QBinder.builder().name("red").cover(sheet("cover")).build();
        try (LogLines lines = new LogLines("dev.athanor.flush");
                Session session = engine.openSession()) {
            session.add(binder);
            assertThat(session.pending()).containsExactly(binder);
            session.commit();
            assertThat(lines.messages())
                    .containsExactly(
                            "Binder.cover refers to a Sheet without a key, which is not in the session: it is not"
                                    + " written. Add it first.");
            assertThat(recorder.statements().get(0).binds()).containsExactly(Arrays.asList("red", null));
            assertThat(session.list(select(SHEET))).isEmpty();
            assertThat(binder.getCover()).isNull();
        }
    }

    @Test
    @Row("C64")
    void childTakenOut_withoutADeleteCascade_losesItsForeignKey() {
        given(SelectData.author("ann", "first", "second"));
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1L);
            Post removed = ann.getPosts().remove(0);
            recorder.clear();
            session.commit();
            assertThat(recorder.statements().get(0).binds()).containsExactly(Arrays.asList(null, 1L));
            assertStatements(UPDATE_AUTHOR);
            assertThat(removed.getAuthor()).isNull();
            assertThat(session.one(select(count()).from(POST))).isEqualTo(2L);
        }
    }

    @Test
    @Row("C64")
    void deletedParent_withoutADeleteCascade_leavesItsChildrenWithoutAForeignKey() {
        given(SelectData.author("ann", "first", "second"));
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1L);
            recorder.clear();
            session.delete(ann);
            assertStatements();
            session.commit();
            assertThat(recorder.statements().get(1).binds())
                    .containsExactly(Arrays.asList(null, 1L), Arrays.asList(null, 2L));
            assertStatements(SELECT_POSTS, UPDATE_AUTHOR, "DELETE FROM author WHERE author.id = ?");
            assertThat(session.list(select(POST))).extracting(Post::getAuthorId).containsExactly(null, null);
        }
    }

    @Test
    @Row("C64")
    void deletedParent_withLoadedChildren_asksForNothing() {
        given(SelectData.author("ann", "first", "second"));
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1L);
            assertThat(ann.getPosts()).hasSize(2);
            recorder.clear();
            session.delete(ann);
            session.commit();
            assertStatements(UPDATE_AUTHOR, "DELETE FROM author WHERE author.id = ?");
            assertThat(session.list(select(POST))).extracting(Post::getAuthorId).containsExactly(null, null);
        }
    }

    /** Where SQLAlchemy lets the database refuse the NULL, the flush does, before it has sent anything. */
    @Test
    @Row("C64")
    void childTakenOut_thatNeedsItsParent_isRefused_namingTheRelationship() {
        given(order(customer("ACME")));
        try (Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            Order removed = acme.getOrders().remove(0);
            recorder.clear();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("Order.customer is not nullable and is null.");
            assertStatements();
            session.rollback();
            assertThat(removed.getCustomer()).isSameAs(acme);
            assertThat(acme.getOrders()).containsExactly(removed);
        }
    }

    /** Where SQLAlchemy lets the database refuse the NULL, the flush does. */
    @Test
    @Row("C64")
    void deletedParent_whoseChildrenNeedIt_isRefused_namingTheirRelationship() {
        given(order(customer("ACME")));
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(CUSTOMER, "ACME"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("Order.customer is not nullable and is null.");
            session.rollback();
            assertThat(session.getOne(ORDER, 1L).getCustomer().getCode()).isEqualTo("ACME");
        }
    }

    @Test
    @Row("C65")
    void deletes_loadAtTheFlush_oneStatementForAllParents_andAreOneBatchForEachEntity() {
        given(user("a", "a@x.org", "b@x.org"), user("b", "c@x.org"), user("c"), user("d", "d@x.org"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).where(USER.id.le(3L)).orderBy(USER.id));
            recorder.clear();
            users.forEach(session::delete);
            assertStatements();
            session.flush();
            assertThat(recorder.statements())
                    .extracting(StatementEvent::binds)
                    .endsWith(
                            List.of(List.of(1L), List.of(2L), List.of(3L)),
                            List.of(List.of(1L), List.of(2L), List.of(3L)));
            assertThat(recorder.statements().get(0).binds().get(0)).contains(1L, 2L, 3L);
            assertStatements(
                    "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id " + StatementTexts.in(4),
                    "DELETE FROM address WHERE address.id = ?",
                    "DELETE FROM user_account WHERE user_account.id = ?");
            session.commit();
            assertThat(session.list(select(USER.name))).containsExactly("d");
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("d@x.org");
        }
    }

    @Test
    @Row("C65")
    void deleteOfALoadedCollection_loadsNothing() {
        given(user("a", "a@x.org", "b@x.org"));
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            assertThat(user.getAddresses()).hasSize(2);
            assertStatements(SELECT_USER, NewObjects.SELECT_ADDRESSES);
            session.delete(user);
            session.flush();
            assertStatements(
                    "DELETE FROM address WHERE address.id = ?", "DELETE FROM user_account WHERE user_account.id = ?");
        }
    }

    @Test
    @Row("C74")
    void linkedObjects_areDeletedWithTheirOwner_whereTheCascadeSaysSo() {
        Binder binder =
                QBinder.builder().name("red").sheets(sheet("a"), sheet("b")).build();
        given(binder, sheet("c"));
        try (Session session = engine.openSession()) {
            Binder found = session.getOne(BINDER, 1L);
            recorder.clear();
            session.delete(found);
            assertStatements();
            session.commit();
            assertStatements(
                    "SELECT binder_sheet.binder_id, sheet.id, sheet.title FROM sheet JOIN binder_sheet "
                            + "ON sheet.id = binder_sheet.sheet_id WHERE binder_sheet.binder_id = ?",
                    "DELETE FROM binder_sheet WHERE binder_sheet.binder_id = ?",
                    "DELETE FROM binder WHERE binder.id = ?",
                    "DELETE FROM sheet WHERE sheet.id = ?");
            assertThat(session.list(select(SHEET.title))).containsExactly("c");
        }
    }

    @Test
    @Row("C74")
    void linkedObjects_stay_whereNoCascadeDeletesThem() {
        Post first = post("first");
        Tag java = tag("java");
        first.getTags().add(java);
        given(first);
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(POST, 1L));
            session.commit();
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.startsWith("DELETE"))
                    .containsExactly(
                            "DELETE FROM post_tag WHERE post_tag.post_id = ?", "DELETE FROM post WHERE post.id = ?");
            assertThat(session.list(select(TAG.label))).containsExactly("java");
        }
    }

    private static Sheet sheet(String title) {
        return QSheet.builder().title(title).build();
    }

    @Test
    void add_doesNotFollowAToOneThatExpired() {
        Badge badge = QBadge.builder().colour("red").build();
        Firm firm = QFirm.builder().code("a").badge(badge).build();
        try (Session session = engine.openSession()) {
            session.add(firm);
            session.commit();
            session.delete(badge);
            session.commit();
            session.add(firm);
            assertThat(firm.getBadge()).isNull();
            assertThat(session.contains(badge)).isFalse();
        }
    }
}
