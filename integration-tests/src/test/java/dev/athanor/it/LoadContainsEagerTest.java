package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships loaded from a join that the query itself has. */
class LoadContainsEagerTest extends DatabaseTest {
    @BeforeEach
    void insertUsers() {
        given(user("pkrabs", "pearl@x.org", "pearl@y.org"), user("squid", "squid@x.org"));
    }

    @Test
    @Row("S109")
    void toOne_isReadFromTheJoin() {
        try (Session session = engine.openSession()) {
            List<Address> addresses = session.list(select(ADDRESS)
                    .join(ADDRESS.user)
                    .where(USER.name.eq("pkrabs"))
                    .options(containsEager(ADDRESS.user)));
            assertStatements(
                    "SELECT " + StatementTexts.ADDRESS + ", " + StatementTexts.USER
                            + " FROM address JOIN user_account ON user_account.id = address.user_id WHERE user_account.name = ?");
            assertThat(addresses).hasSize(2);
            assertThat(addresses)
                    .extracting(address -> address.getUser().getName())
                    .containsOnly("pkrabs");
            assertCount(0);
        }
    }

    @Test
    @Row("C153")
    void toMany_holdsWhatTheJoinBrings() {
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER)
                    .join(USER.addresses)
                    .where(ADDRESS.emailAddress.endsWith("x.org"))
                    .orderBy(USER.id)
                    .options(containsEager(USER.addresses)));
            assertThat(users).extracting(User::getName).containsExactly("pkrabs", "squid");
            assertThat(users.get(0).getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactly("pearl@x.org");
            assertCount(1);
        }
    }

    @Test
    void alias_isNamedInTheOption() {
        var home = ADDRESS.alias("home");
        given(QNode.builder()
                .name("root")
                .children(QNode.builder().name("leaf").build())
                .build());
        var parent = NODE.alias("parent");
        try (Session session = engine.openSession()) {
            User squid = session.one(select(USER)
                    .join(USER.addresses.to(home))
                    .where(home.emailAddress.eq("squid@x.org"))
                    .options(containsEager(USER.addresses.to(home))));
            assertThat(squid.getAddresses()).hasSize(1);
            Node leaf = session.one(select(NODE)
                    .join(NODE.parent.to(parent))
                    .where(parent.name.eq("root"))
                    .options(containsEager(NODE.parent.to(parent))));
            assertThat(leaf.getParent().getName()).isEqualTo("root");
            assertStatements(
                    "SELECT " + StatementTexts.USER + ", " + StatementTexts.of(StatementTexts.ADDRESS, "home")
                            + " FROM user_account JOIN address AS home ON user_account.id = home.user_id WHERE"
                            + " home.email_address = ?",
                    "SELECT " + StatementTexts.NODE + ", " + StatementTexts.of(StatementTexts.NODE, "parent")
                            + " FROM node JOIN node AS parent ON parent.id = node.parent_id WHERE parent.name = ? LIMIT ?");
        }
    }

    @Test
    @Row("C153")
    void option_withoutTheJoin_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(ADDRESS).options(containsEager(ADDRESS.user))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "containsEager(Address.user) needs the join that it reads from: add .join(ADDRESS.user).");
            assertCount(0);
        }
    }
}
