package dev.athanor.it;

import static dev.athanor.it.SelectData.author;
import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QOrder;
import dev.athanor.it.shop.QOrderItem;
import dev.athanor.query.Row2;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paths along to-one relationships: joined where their columns are used, once, and not at all for the foreign key. */
class PathTest extends DatabaseTest {
    private static final String JOIN = " LEFT JOIN author AS author_1 ON author_1.id = post.author_id";

    @BeforeEach
    void insertPosts() {
        Author ann = author("ann", "one", "two");
        Author bob = author("bob", "three");
        given(ann, bob, QPost.builder().title("free").views(7).build());
    }

    @Test
    void column_joinsItsPathOnce_whereverItIsUsed() {
        try (Session session = engine.openSession()) {
            List<Row2<String, String>> rows = session.list(select(POST.title, POST.author().name)
                    .where(POST.author().name.eq("ann"))
                    .orderBy(POST.author().name.asc(), POST.title.desc()));
            assertStatements("SELECT post.title, author_1.name FROM post" + JOIN
                    + " WHERE author_1.name = ? ORDER BY author_1.name, post.title DESC");
            assertThat(rows).extracting(Row2::v1).containsExactly("two", "one");
            assertThat(rows.get(0).get(POST.author().name)).isEqualTo("ann");
        }
    }

    @Test
    void pathOverANullableKey_keepsRowsWithoutATarget() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.title)
                            .where(POST.author()
                                    .name
                                    .isNull()
                                    .or(POST.author().name.eq("bob")))
                            .orderBy(POST.title.asc())))
                    .containsExactly("free", "three");
            assertThat(session.list(select(POST.author().name).where(POST.title.eq("free"))))
                    .containsExactly((String) null);
        }
    }

    @Test
    void key_isTheForeignKey_withoutAJoin() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.title)
                            .where(POST.author().id.eq(1L))
                            .orderBy(POST.author().id.asc(), POST.title.asc())))
                    .containsExactly("one", "two");
            assertStatements(
                    "SELECT post.title FROM post WHERE post.author_id = ? ORDER BY post.author_id, post.title");
        }
    }

    @Test
    void pathOverRequiredKeys_isInner_andComposite() {
        OrderItem item = order("c1", "Carl");
        given(item);
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(ORDER_ITEM.product, ORDER_ITEM.order().customer().name)
                                    .where(ORDER_ITEM.order().placedOn.eq(LocalDate.of(2024, 2, 29)))))
                    .extracting(Row2::v2)
                    .containsExactly("Carl");
            assertStatements("SELECT order_item.product, customer_1.name FROM order_item"
                    + " JOIN orders AS orders_1 ON orders_1.id = order_item.order_id"
                    + " JOIN customer AS customer_1 ON customer_1.code = orders_1.customer_code"
                    + " WHERE orders_1.placed_on = ?");
            assertThat(session.list(select(ORDER_ITEM.order().customer().code))).containsExactly("c1");
            assertStatements("SELECT orders_1.customer_code FROM order_item"
                    + " JOIN orders AS orders_1 ON orders_1.id = order_item.order_id");
        }
    }

    /** A source that an outer join may leave out has no target of a key that must not be null. */
    @Test
    void requiredKeyOfAnOuterJoin_isJoinedOuter() {
        given(order("c1", "Carl"), QCustomer.builder().code("c2").name("Dora").build());
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(CUSTOMER.code, ORDER.customer().name)
                            .leftJoin(CUSTOMER.orders)
                            .orderBy(CUSTOMER.code.asc())))
                    .extracting(Row2::v2)
                    .containsExactly("Carl", null);
            assertStatements("SELECT customer.code, customer_1.name FROM customer"
                    + " LEFT JOIN orders ON customer.code = orders.customer_code"
                    + " LEFT JOIN customer AS customer_1 ON customer_1.code = orders.customer_code"
                    + " ORDER BY customer.code");
        }
    }

    @Test
    void oneToOne_isReachedFromTheSideWithoutTheKey() {
        given(order("c1", "Carl"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(CUSTOMER.name).where(CUSTOMER.profile().id.isNull())))
                    .containsExactly("Carl");
            assertThat(recorder.sql().get(0)).contains(" LEFT JOIN profile AS profile_1 ON ");
        }
    }

    @Test
    void tree_goesUpStepByStep() {
        Node root = node("root", null);
        Node child = node("child", root);
        given(root, child, node("grandchild", child));
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(NODE.name).where(NODE.parent().parent().name.eq("root"))))
                    .containsExactly("grandchild");
            assertStatements("SELECT node.name FROM node LEFT JOIN node AS node_1 ON node_1.id = node.parent_id"
                    + " LEFT JOIN node AS node_2 ON node_2.id = node_1.parent_id WHERE node_2.name = ?");
            QNode other = NODE.alias("other");
            assertThat(session.list(select(other.name).where(other.parent().name.eq("root"))))
                    .containsExactly("child");
            assertStatements("SELECT other.name FROM node AS other"
                    + " LEFT JOIN node AS node_1 ON node_1.id = other.parent_id WHERE node_1.name = ?");
        }
    }

    @Test
    void entityAtTheEnd_isSelected_andNullWhereThereIsNone() {
        try (Session session = engine.openSession()) {
            List<Row2<Post, Author>> rows =
                    session.list(select(POST, POST.author()).orderBy(POST.title.asc()));
            assertCount(1);
            assertThat(rows)
                    .extracting(row -> row.v2() == null ? "" : row.v2().getName())
                    .containsExactly("", "ann", "bob", "ann");
            assertThat(rows.get(1).v1().getAuthor()).isSameAs(rows.get(1).v2());
            assertCount(0);
            assertThat(session.list(select(POST.author()).where(POST.title.eq("two"))))
                    .containsExactly(rows.get(1).v2());
        }
    }

    @Test
    void relationshipsOfTheTarget_areAskedByItsKey() {
        try (Session session = engine.openSession()) {
            QPost other = POST.alias("other");
            assertThat(session.list(select(POST.title)
                            .where(POST.author().posts.to(other).any(other.title.eq("one")))
                            .orderBy(POST.title.asc())))
                    .containsExactly("one", "two");
            assertStatements("SELECT post.title FROM post WHERE EXISTS (SELECT 1 FROM post AS other"
                    + " WHERE post.author_id = other.author_id AND other.title = ?) ORDER BY post.title");
            assertThat(session.list(select(other.title)
                            .from(POST)
                            .join(POST.author().posts.to(other))
                            .where(POST.title.eq("one"))
                            .orderBy(other.title.asc())))
                    .containsExactly("one", "two");
        }
    }

    @Test
    void subQuery_joinsWhatBeginsInIt_andTheStatementAroundTheRest() {
        try (Session session = engine.openSession()) {
            QPost other = POST.alias("other");
            assertThat(session.list(select(POST.title)
                            .where(exists(select(other)
                                    .where(other.author().name.eq(POST.author().name), other.title.ne(POST.title))))
                            .orderBy(POST.title.asc())))
                    .containsExactly("one", "two");
            assertThat(session.list(select(AUTHOR.name)
                            .where(AUTHOR.name.in(select(POST.author().name).where(POST.title.eq("three"))))))
                    .containsExactly("bob");
        }
    }

    @Test
    void groupsAndConditionsOfJoins_usePaths() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.author().name, count())
                            .where(POST.author.isNotNull())
                            .groupBy(POST.author().name)
                            .orderBy(POST.author().name.asc())))
                    .extracting(Row2::v2)
                    .containsExactly(2L, 1L);
        }
    }

    @Test
    void updateAndDelete_askBySubQueries_andObjectsFollow() {
        try (Session session = engine.openSession()) {
            List<Post> posts = session.list(select(POST).orderBy(POST.title.asc()));
            recorder.clear();
            assertThat(session.execute(update(POST)
                            .set(POST.views, 5)
                            .where(POST.author().name.eq("ann"))))
                    .isEqualTo(2);
            assertThat(posts).extracting(Post::getViews).containsExactly(7, 5, 0, 5);
            assertThat(session.execute(update(POST)
                            .set(POST.title, POST.author().name)
                            .where(POST.author().id.eq(2L))))
                    .isEqualTo(1);
            assertThat(posts.get(2).getTitle()).isEqualTo("bob");
            assertThat(session.execute(deleteFrom(POST).where(POST.author().name.isNull())))
                    .isEqualTo(1);
            assertThat(session.get(POST, posts.get(0).getId())).isNull();
            session.commit();
            assertThat(session.list(select(POST.title).orderBy(POST.title.asc())))
                    .containsExactly("bob", "one", "two");
        }
    }

    @Test
    void update_printsTheSubQuery() {
        assertThat(update(POST)
                        .set(POST.views, 5)
                        .where(POST.author().name.eq("ann"))
                        .toString())
                .isEqualTo("UPDATE post SET views = ? WHERE (SELECT author_1.name FROM author AS author_1"
                        + " WHERE author_1.id = post.author_id) = ?");
        assertThat(update(ORDER_ITEM)
                        .set(ORDER_ITEM.product, "x")
                        .where(ORDER_ITEM.order().customer().name.eq("Carl"))
                        .toString())
                .isEqualTo("UPDATE order_item SET product = ? WHERE (SELECT customer_1.name FROM orders AS orders_1"
                        + " JOIN customer AS customer_1 ON customer_1.code = orders_1.customer_code"
                        + " WHERE orders_1.id = order_item.order_id) = ?");
    }

    /** What a path reads is flushed before, whether it is joined or asked by a sub-query. */
    @Test
    void changesOfWhatAPathLeadsTo_areFlushedFirst() {
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1L);
            ann.setName("anna");
            assertThat(session.list(select(POST.title).where(POST.author().name.eq("anna"))))
                    .hasSize(2);
            ann.setName("hanna");
            assertThat(session.execute(update(POST)
                            .set(POST.views, 1)
                            .where(POST.author().name.eq("hanna"))))
                    .isEqualTo(2);
        }
    }

    @Test
    void pathOfAnEntityThatIsNotThere_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(
                            select(TAG.label).where(POST.author().name.eq("ann"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("Columns of post are used, but post is not in FROM");
        }
    }

    @Test
    void path_knowsNoTargetAndNoConditionOfItsOwn() {
        assertThatThrownBy(() -> POST.author.to(AUTHOR.alias("a")).pathTarget())
                .isInstanceOf(QueryException.class)
                .hasMessage("Post.author has a target or a condition of its own, which a path does not know. Join the "
                        + "relationship itself with .join(..), and use the columns of its target.");
        assertThatThrownBy(() -> POST.author.and(AUTHOR.name.eq("ann")).pathTarget())
                .isInstanceOf(QueryException.class);
    }

    @Test
    void paging_countsRows_andGoesOnBehindAPath() {
        given(tag("x"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.title)
                            .orderBy(POST.author().name.desc().nullsLast(), POST.id.asc())
                            .limit(2)))
                    .containsExactly("three", "one");
        }
    }

    private static OrderItem order(String code, String name) {
        Customer customer = QCustomer.builder().code(code).name(name).build();
        Order order = QOrder.builder()
                .placedOn(LocalDate.of(2024, 2, 29))
                .status(Order.Status.NEW)
                .customer(customer)
                .build();
        return QOrderItem.builder()
                .line(1)
                .product("pen")
                .price(new BigDecimal("1.50"))
                .order(order)
                .build();
    }

    private static Node node(String name, Node parent) {
        return QNode.builder().name(name).parent(parent).build();
    }
}
