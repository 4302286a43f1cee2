package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joins of one table several times, by aliases. */
class JoinAliasTest extends DatabaseTest {
    @BeforeEach
    void insertUsers() {
        given(
                user("patrick", "patrick@aol.com", "patrick@gmail.com"),
                user("sandy", "sandy@aol.com"),
                user("krabs", "krabs@gmail.com"));
    }

    @Test
    @Row("S90")
    void aliases_joinTheSameTableTwiceByItsForeignKey() {
        var home = ADDRESS.alias("address_1");
        var work = ADDRESS.alias("address_2");
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name)
                            .from(USER)
                            .join(home)
                            .where(home.emailAddress.eq("patrick@aol.com"))
                            .join(work)
                            .where(work.emailAddress.eq("patrick@gmail.com"))))
                    .containsExactly("patrick");
            assertStatements("SELECT user_account.name FROM user_account JOIN address AS address_1 ON user_account.id ="
                    + " address_1.user_id JOIN address AS address_2 ON user_account.id = address_2.user_id WHERE"
                    + " address_1.email_address = ? AND address_2.email_address = ?");
        }
    }

    @Test
    @Row({"S90", "S92"})
    void to_makesAnAliasTheTargetOfARelationship() {
        var home = ADDRESS.alias("address_1");
        var work = ADDRESS.alias("address_2");
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER)
                            .join(USER.addresses.to(home))
                            .where(home.emailAddress.eq("patrick@aol.com"))
                            .join(USER.addresses.to(work))
                            .where(work.emailAddress.eq("patrick@gmail.com"))))
                    .extracting(User::getName)
                    .containsExactly("patrick");
            assertStatements("SELECT " + StatementTexts.USER
                    + " FROM user_account JOIN address AS address_1 ON user_account.id = address_1.user_id JOIN address AS"
                    + " address_2 ON user_account.id = address_2.user_id WHERE address_1.email_address = ? AND"
                    + " address_2.email_address = ?");
        }
    }

    @Test
    @Row("S91")
    void relationshipOfAnAlias_joinsFromTheAlias() {
        var someone = USER.alias("user_account_1");
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(someone.name)
                            .join(someone.addresses)
                            .where(ADDRESS.emailAddress.eq("sandy@aol.com"))))
                    .containsExactly("sandy");
            assertStatements("SELECT user_account_1.name FROM user_account AS user_account_1 JOIN address ON"
                    + " user_account_1.id = address.user_id WHERE address.email_address = ?");
        }
    }

    @Test
    void entityUnderAnAlias_isTheObjectOfTheSession() {
        var other = USER.alias("other");
        try (Session session = engine.openSession()) {
            User sandy = session.get(USER, 2L);
            assertThat(session.one(select(other).where(other.name.eq("sandy")))).isSameAs(sandy);
            Row2<User, User> pair = session.one(select(USER, other)
                    .join(other, other.id.eq(USER.id.plus(1L)))
                    .where(USER.name.eq("sandy")));
            assertThat(pair.v1()).isSameAs(sandy);
            assertThat(pair.v2().getName()).isEqualTo("krabs");
            assertThat(pair.get(other)).isSameAs(pair.v2());
        }
    }

    @Test
    @Row("C162")
    void selfReference_isJoinedUnderAnAlias() {
        given(QNode.builder()
                .name("root")
                .children(
                        QNode.builder().name("left").build(),
                        QNode.builder()
                                .name("right")
                                .children(QNode.builder().name("leaf").build())
                                .build())
                .build());
        var child = NODE.alias("child");
        var grandchild = NODE.alias("grandchild");
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(NODE.name, child.name)
                            .join(NODE.children.to(child))
                            .orderBy(child.name)))
                    .extracting(Object::toString)
                    .containsExactly("(right, leaf)", "(root, left)", "(root, right)");
            assertThat(session.list(select(NODE.name)
                            .join(NODE.children.to(child))
                            .join(child.children.to(grandchild))
                            .where(grandchild.name.eq("leaf"))))
                    .containsExactly("root");
            assertStatements(
                    "SELECT node.name, child.name FROM node JOIN node AS child ON node.id = child.parent_id ORDER BY child.name",
                    "SELECT node.name FROM node JOIN node AS child ON node.id = child.parent_id JOIN node AS grandchild ON"
                            + " child.id = grandchild.parent_id WHERE grandchild.name = ?");
        }
    }

    @Test
    @Row("C162")
    void selfReference_withoutAnAlias_isRefused() {
        var query = select(NODE.name).join(NODE.children);
        assertThatThrownBy(query::toString)
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Node.children joins node to itself. Give the target an alias: var other = NODE.alias(\"other\"),"
                                + " then .join(NODE.children.to(other)).");
    }
}
