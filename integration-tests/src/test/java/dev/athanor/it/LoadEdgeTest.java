package dev.athanor.it;

import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.item;
import static dev.athanor.it.NewObjects.node;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.NewObjects.tag;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.numericFunction;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.User;
import dev.athanor.query.Condition;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edges of decimals, of repeated rows, of collections that change while they are read, and of keys that are not known. */
class LoadEdgeTest extends DatabaseTest {
    @Test
    void decimal_isComparedAsANumberWithWhatHasNoAffinity() {
        Order order = order(customer("A"));
        OrderItem cheap = item(1, "tea");
        cheap.setPrice(new BigDecimal("4.50"));
        order.getItems().addAll(List.of(cheap, item(2, "cup")));
        given(order);
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(ORDER_ITEM.orderId)
                            .groupBy(ORDER_ITEM.orderId)
                            .having(ORDER_ITEM.price.sum().gt(new BigDecimal("10")))))
                    .hasSize(1);
            assertThat(session.list(select(ORDER_ITEM.orderId)
                            .groupBy(ORDER_ITEM.orderId)
                            .having(ORDER_ITEM.price.sum().gt(new BigDecimal("14.40")))))
                    .isEmpty();
            assertThat(lines(
                            session, ORDER_ITEM.price.times(new BigDecimal("2")).gt(new BigDecimal("9.5"))))
                    .containsExactly(2);
            assertThat(lines(
                            session,
                            numericFunction("abs", BigDecimal.class, ORDER_ITEM.price)
                                    .eq(new BigDecimal("9.90"))))
                    .containsExactly(2);
            assertThat(lines(
                            session,
                            ORDER_ITEM
                                    .price
                                    .times(new BigDecimal("2"))
                                    .dividedBy(new BigDecimal("2.00"))
                                    .eq(new BigDecimal("4.5"))))
                    .containsExactly(1);
            assertThat(lines(session, ORDER_ITEM.price.eq(new BigDecimal("4.5"))))
                    .containsExactly(1);
        }
    }

    private static List<Integer> lines(Session session, Condition condition) {
        return session.list(select(ORDER_ITEM.line).where(condition));
    }

    @Test
    void eagerCollection_hasEachTargetOnce_whereItsParentComesAgain() {
        String[] emails = IntStream.range(0, 12).mapToObj(i -> i + "@x.org").toArray(String[]::new);
        given(user("ann", "ann@x.org", "ann@y.org"), user("bob", emails));
        try (Session session = engine.openSession()) {
            session.list(select(ADDRESS)
                    .options(joined(ADDRESS.user).then(joined(USER.addresses)))
                    .orderBy(ADDRESS.id));
            assertCount(1);
            assertAddresses(session, 2, 12);
            assertCount(0);
        }
        try (Session session = engine.openSession()) {
            session.list(select(USER).join(USER.addresses).options(joined(USER.addresses)));
            assertThat(session.list(select(USER))).hasSize(2);
            assertAddresses(session, 2, 12);
        }
        try (Session session = engine.openSession()) {
            session.list(select(ADDRESS));
            session.list(select(USER).options(joined(USER.addresses)));
            assertAddresses(session, 2, 12);
        }
    }

    private static void assertAddresses(Session session, int ofAnn, int ofBob) {
        assertThat(session.getOne(USER, 1L).getAddresses()).hasSize(ofAnn).doesNotHaveDuplicates();
        assertThat(session.getOne(USER, 2L).getAddresses()).hasSize(ofBob).doesNotHaveDuplicates();
    }

    @Test
    void changeFromTheOtherSide_failsTheIterationOfAList() {
        User ann = user("ann", "ann@x.org", "ann@y.org");
        User bob = user("bob");
        assertThatThrownBy(() -> {
                    for (Address address : ann.getAddresses()) {
                        address.setUser(bob);
                    }
                })
                .isInstanceOf(ConcurrentModificationException.class);
        assertThat(ann.getAddresses()).hasSize(1);
        assertThatThrownBy(() -> {
                    var each = ann.getAddresses().listIterator();
                    each.next().setUser(bob);
                    each.previous();
                })
                .isInstanceOf(ConcurrentModificationException.class);
        assertThat(bob.getAddresses()).hasSize(2);
        bob.getAddresses().removeIf(address -> address.getEmailAddress().endsWith("x.org"));
        assertThat(bob.getAddresses()).extracting(Address::getEmailAddress).containsExactly("ann@y.org");
        bob.getAddresses().clear();
        assertThat(bob.getAddresses()).isEmpty();
    }

    @Test
    void changeFromTheOtherSide_failsTheIterationOfASet() {
        Post post = post("first");
        post.getTags().addAll(List.of(tag("java"), tag("orm"), tag("sql")));
        given(post);
        try (Session session = engine.openSession()) {
            Post first = session.getOne(POST, 1L);
            assertThatThrownBy(() -> {
                        for (Tag tag : first.getTags()) {
                            tag.posts().remove(first);
                        }
                    })
                    .isInstanceOf(ConcurrentModificationException.class);
            assertThat(first.getTags()).hasSize(2);
            Iterator<Tag> each = first.getTags().iterator();
            Tag removed = each.next();
            each.remove();
            assertThatThrownBy(each::remove).isInstanceOf(IllegalStateException.class);
            assertThat(each.next()).isNotSameAs(removed);
            assertThat(each.hasNext()).isFalse();
            assertThat(removed.posts()).isEmpty();
        }
    }

    @Test
    void conditionOnTheOwnTable_isRefusedByAnyWithoutAnAlias() {
        assertThatThrownBy(() -> NODE.children.and(NODE.name.eq("x")).any())
                .isInstanceOf(QueryException.class)
                .hasMessage("Node.children refers to its own table, where and(condition) cannot tell the two apart."
                        + " Write NODE.children.any(other -> ...), with other for the target.");
        assertThatThrownBy(() -> NODE.parent.and(NODE.name.eq("x")).has(other -> other.name.eq("y")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Write NODE.parent.has(other -> ...)");
        Node root = node("root");
        root.getChildren().add(node("x"));
        given(root);
        var other = NODE.alias("other");
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(NODE.name)
                            .where(NODE.children
                                    .to(other)
                                    .and(other.name.eq("x"))
                                    .any())))
                    .containsExactly("root");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "only SQLite drops a table that others refer to")
    void peerWhoseRequiredKeyIsNull_failsOnlyWhereItIsTouched() {
        Customer ann = customer("ANN");
        given(ann);
        try (Session session = engine.openSession()) {
            session.handle().execute("DROP TABLE orders");
            session.handle()
                    .execute(
                            "CREATE TABLE orders (id INTEGER PRIMARY KEY, placed_on TEXT, status TEXT, customer_code TEXT)");
            session.handle()
                    .execute(
                            "INSERT INTO orders VALUES (1, '2026-01-01', 'NEW', 'ANN'), (2, '2026-01-01', 'NEW', NULL)");
            List<Order> orders = session.list(select(ORDER).orderBy(ORDER.id));
            assertThat(orders.get(0).getCustomer().getCode()).isEqualTo("ANN");
            assertThatThrownBy(() -> orders.get(1).getCustomer()).isInstanceOf(ObjectDeletedException.class);
            assertThat(session.list(select(ORDER).options(selectIn(ORDER.customer))))
                    .hasSize(2);
        }
    }

    @Test
    void followUpOfChildrenThatAreExpired_readsTheirColumnsFirst() {
        given(user("ann", "a@x.org", "b@x.org", "c@x.org"), user("bob"));
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            List<Address> addresses = List.copyOf(ann.getAddresses());
            session.handle().execute("UPDATE address SET user_id = 2 WHERE id = 1");
            session.handle().execute("DELETE FROM address WHERE id = 3");
            assertThat(ann.getAddresses()).hasSize(3);
            addresses.forEach(session::expire);
            recorder.clear();
            session.list(select(USER).options(selectIn(USER.addresses).then(selectIn(ADDRESS.user))));
            assertThat(addresses.get(0).getUser().getName()).isEqualTo("bob");
            assertThat(addresses.get(1).getUser()).isSameAs(ann);
            assertThat(Inspect.isLoaded(addresses.get(2), "user")).isFalse();
        }
    }

    @Test
    void addingALinkThatIsThereAlready_insertsNothing() {
        Node from = node("from");
        from.getLinks().addAll(List.of(node("to"), node("else")));
        given(from, node("new"));
        try (Session session = engine.openSession()) {
            Node found = session.one(select(NODE).where(NODE.name.eq("from")));
            Node to = session.one(select(NODE).where(NODE.name.eq("to")));
            Node fresh = session.one(select(NODE).where(NODE.name.eq("new")));
            found.getLinks().add(to);
            found.getLinks().add(fresh);
            recorder.clear();
            session.commit();
            assertStatements("INSERT INTO node_link (from_id, to_id) VALUES (?, ?)");
            assertThat(to.getLinkedFrom()).containsExactly(found);
            to.getLinkedFrom().add(found);
            session.commit();
            assertThat(found.getLinks()).hasSize(3).contains(to, fresh);
        }
    }
}
