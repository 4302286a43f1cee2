package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.column;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.sql;
import static dev.athanor.query.Sql.sqlCondition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.conformance.Row;
import dev.athanor.error.AthanorException;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.StatementException;
import dev.athanor.it.columns.Money;
import dev.athanor.it.columns.QProduct;
import dev.athanor.it.report.QUserSummary;
import dev.athanor.it.report.UserName;
import dev.athanor.it.report.UserSummary;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.query.SqlText;
import dev.athanor.query.TextQuery;
import dev.athanor.session.Session;
import dev.athanor.session.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements in SQL with values by name, read into entities, values, rows and what constructors make. */
class SqlTextTest extends DatabaseTest {
    private static final String ALL = "select id, name, fullname, deleted, last_login, created_at from user_account";

    @Test
    @Row("C176")
    void values_areReadByTheirColumns() {
        given(named("roach", "dev roach"), named("rat", "a rat"));
        try (Session session = engine.openSession()) {
            List<Row2<Long, String>> rows = session.list(sql("select id, name from user_account where name = :name")
                    .bind("name", "roach")
                    .into(USER.id, USER.name));
            assertThat(rows).extracting(Row2::v1, Row2::v2).containsExactly(tuple(1L, "roach"));
            assertThat(rows.get(0).get(USER.name)).isEqualTo("roach");
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("roach"));
            assertStatements("select id, name from user_account where name = ?");
        }
    }

    @Test
    void columns_areFoundByNameInAnyOrder() {
        given(named("roach", "dev roach"));
        try (Session session = engine.openSession()) {
            assertThat(session.one(sql("select fullname, count(*) as N, name from user_account group by fullname, name")
                            .into(UserCount::new, USER.name, column("n", Long.class), USER.fullname)))
                    .isEqualTo(new UserCount("roach", 1L, "dev roach"));
        }
    }

    @Test
    void entities_areThoseOfTheSession_whateverTheOrderOfTheirColumns() {
        given(named("roach", "dev roach"), named("rat", "a rat"));
        try (Session session = engine.openSession()) {
            User held = session.getOne(USER, 2L);
            recorder.clear();
            TextQuery<User> query = sql("select deleted, created_at, fullname, last_login, name, id from user_account"
                            + " where id in (:ids) order by name desc")
                    .bind("ids", List.of(1L, 2L))
                    .into(USER);
            List<User> users = session.list(query);
            assertThat(users).extracting(User::getName).containsExactly("roach", "rat");
            assertThat(users.get(1)).isSameAs(held);
            assertThat(users.get(0).getFullname()).isEqualTo("dev roach");
            assertThat(users.get(0).getCreatedAt()).isNotNull();
            assertStatements("select deleted, created_at, fullname, last_login, name, id from user_account"
                    + " where id in (?, ?) order by name desc");
            users.get(0).setFullname("changed");
            session.commit();
            assertThat(recorder.sql()).anyMatch(sql -> sql.startsWith("UPDATE user_account SET fullname"));
        }
    }

    @Test
    @Row("C36")
    void changes_areFlushedBefore() {
        try (Session session = engine.openSession()) {
            session.add(user("roach", "a@x"));
            assertThat(session.one(sql("select count(*) from address").into(Long.class)))
                    .isEqualTo(1);
        }
    }

    @Test
    void twoEntitiesWithColumnsOfTheSameNames_areReadByPosition() {
        given(user("roach", "a@x", "b@x"));
        try (Session session = engine.openSession()) {
            List<Row2<User, Address>> rows = session.list(
                    sql("select u.*, a.* from user_account u left join address a on a.user_id = u.id order by a.id")
                            .into(USER, ADDRESS));
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).v1()).isSameAs(rows.get(1).v1());
            assertThat(rows).extracting(row -> row.v2().getEmailAddress()).containsExactly("a@x", "b@x");
            assertThat(rows.get(1).v2().getUser()).isSameAs(rows.get(0).v1());
            assertThatThrownBy(() ->
                            session.list(sql("select a.*, u.* from user_account u join address a on a.user_id = u.id")
                                    .into(USER, ADDRESS)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("The part of the result for user_account has no column ")
                    .hasMessageContaining("; it has ");
        }
    }

    @Test
    void entityOfAnOuterJoin_isNullWithoutARow() {
        given(named("roach", "dev roach"));
        try (Session session = engine.openSession()) {
            Row2<User, Address> row =
                    session.one(sql("select u.*, a.* from user_account u left join address a on a.user_id = u.id")
                            .into(USER, ADDRESS));
            assertThat(row.v1().getName()).isEqualTo("roach");
            assertThat(row.get(ADDRESS)).isNull();
        }
    }

    @Test
    void records_areMade() {
        given(named(" roach ", "dev roach"));
        try (Session session = engine.openSession()) {
            assertThat(session.one(sql(ALL).into(UserName::new, USER.name, USER.fullname)))
                    .isEqualTo(new UserName(" roach ", "dev roach"));
            assertThat(session.one(sql(ALL).into(QUserSummary.of(USER.id, USER.name, USER.fullname, USER.deleted))))
                    .isEqualTo(new UserSummary(1, "roach", "dev roach", false));
            assertThat(session.one(sql("select name as n from user_account").into(List.of(column("n", String.class))))
                            .get(0))
                    .isEqualTo(" roach ");
        }
    }

    @Test
    void one_first_andUnique() {
        given(user("roach", "a@x", "b@x"), user("rat", "c@x"));
        try (Session session = engine.openSession()) {
            TextQuery<User> joined = sql("select u.* from user_account u join address a on a.user_id = u.id"
                            + " where u.name like :name order by u.id")
                    .bind("name", "r%")
                    .into(USER);
            assertThat(session.list(joined)).hasSize(3);
            assertThat(session.list(joined.unique())).hasSize(2);
            assertThat(session.first(joined).getName()).isEqualTo("roach");
            assertThatThrownBy(() -> session.one(
                            sql("select u.* from user_account u where 1 = 0").into(USER)))
                    .isInstanceOf(NoResultException.class)
                    .hasMessageContaining("select u.* from user_account u where 1 = 0");
            assertThat(session.oneOrNull(
                            sql("select u.* from user_account u where 1 = 0").into(USER)))
                    .isNull();
        }
    }

    @Test
    void stream_hasAllRows() {
        given(SelectData.users(700));
        try (Session session = engine.openSession();
                Stream<User> users = session.stream(
                        sql("select * from user_account order by id").into(USER))) {
            assertThat(users.map(User::getId)).hasSize(700).startsWith(1L).endsWith(700L);
        }
    }

    @Test
    void relationships_loadAsOfAnyResult() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            TextQuery<User> query =
                    sql("select * from user_account order by id").into(USER);
            session.list(query.options(selectIn(USER.addresses)))
                    .forEach(user -> assertThat(user.getAddresses()).hasSize(2));
            assertThat(recorder.sql()).hasSize(2);
            recorder.clear();
        }
        try (Session session = engine.openSession()) {
            List<Address> addresses =
                    session.list(sql("select * from address order by id").into(ADDRESS));
            assertThat(addresses)
                    .extracting(address -> address.getUser().getName())
                    .hasSize(6);
            assertThat(recorder.sql()).hasSize(2);
            assertThatThrownBy(() -> session.list(
                            sql("select * from address").into(ADDRESS).options(containsEager(ADDRESS.user))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("containsEager(Address.user) reads from a join of a typed query, and this one is text."
                            + " Use selectIn(Address.user), or read the target beside: .into(ADDRESS, USER).");
        }
    }

    @Test
    @Row("S56")
    void populateExisting_overwritesWhatIsHeld() {
        given(named("roach", "dev roach"));
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            session.execute(sql("update user_account set fullname = :fullname").bind("fullname", "other"));
            TextQuery<User> query = sql("select * from user_account").into(USER);
            assertThat(session.one(query).getFullname()).isEqualTo("dev roach");
            assertThat(session.one(query.populateExisting()).getFullname()).isEqualTo("other");
            assertThat(user.getFullname()).isEqualTo("other");
        }
    }

    @Test
    void execute_flushesAndCounts_andIsCommitted() {
        try (Session session = engine.openSession()) {
            session.add(named("roach", "a"));
            session.add(named("rat", "b"));
            SqlText delete = sql("delete from user_account where fullname = :fullname;");
            assertThat(session.execute(delete.bind("fullname", "b"))).isEqualTo(1);
            assertThat(session.execute(delete.bind("fullname", "c"))).isZero();
            session.commit();
        }
        try (Transaction transaction = engine.begin()) {
            assertThat(transaction.list(sql("select name from user_account").into(USER.name)))
                    .containsExactly("roach");
            assertThat(transaction.execute(
                            sql("update user_account set fullname = :f").bindNull("f", String.class)))
                    .isEqualTo(1);
            assertThat(transaction.list(sql(ALL).into(USER)).get(0).getFullname())
                    .isNull();
            transaction.rollback();
        }
    }

    @Test
    @Row("S50")
    void insertedRow_isNoObjectOfTheSession() {
        try (Session session = engine.openSession()) {
            session.execute(
                    sql("insert into user_account (name, created_at, deleted)" + " values (:name, :now, :deleted)")
                            .bind("name", "roach")
                            .bind("now", LocalDateTime.of(2026, 1, 1, 12, 0))
                            .bind("deleted", false));
            assertThat(session.identityMap().size()).isZero();
            assertThat(session.one(sql(ALL).into(USER)).getName()).isEqualTo("roach");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "H2 says RETURNING otherwise")
    void rowsThatAStatementReturns_areRead() {
        given(named("roach", "a"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(sql("delete from user_account where name = :name returning id")
                            .bind("name", "roach")
                            .into(USER.id)))
                    .containsExactly(1L);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(sql(ALL).into(USER))).isEmpty();
        }
    }

    @Test
    void binds_areThoseOfTheText_notThoseInStringsCommentsAndCasts() {
        given(named("roach", ":fullname"));
        try (Session session = engine.openSession()) {
            SqlText text = sql("""
                    select name -- :not
                    from user_account /* nor :this */
                    where fullname = ':fullname' and name = :name and (:name is not null or name <> :other)""");
            assertThat(session.list(
                            text.bind("name", "roach").bind("other", "x").into(USER.name)))
                    .containsExactly("roach");
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("roach", "roach", "x"));
            assertThat(text).hasToString("""
                    select name -- :not
                    from user_account /* nor :this */
                    where fullname = ':fullname' and name = ? and (? is not null or name <> ?)""");
        }
    }

    @Test
    void lists_standForTheirValues() {
        given(named("a", "A"), named("b", "B"), named("c", "C"));
        try (Session session = engine.openSession()) {
            SqlText in = sql("select name from user_account where id in (:ids) order by id");
            SqlText notIn = sql("select name from user_account where id not in (:ids) order by id");
            assertThat(session.list(in.bind("ids", List.of(3L, 1L)).into(USER.name)))
                    .containsExactly("a", "c");
            assertThat(session.list(in.bindAll("ids", USER.id, List.of()).into(USER.name)))
                    .isEmpty();
            assertThat(session.list(notIn.bindAll("ids", USER.id, List.of()).into(USER.name)))
                    .containsExactly("a", "b", "c");
            assertThat(session.list(
                            notIn.bindAll("ids", Long.class, List.of(1L, 2L)).into(USER.name)))
                    .containsExactly("c");
            TextQuery<String> untyped = notIn.bind("ids", List.of()).into(USER.name);
            if (ItDatabase.isOneOf(ItDatabase.POSTGRESQL)) {
                assertThatThrownBy(() -> session.list(untyped))
                        .isInstanceOf(QueryException.class)
                        .hasMessage("PostgreSQL asks for the type of an empty list in SQL text, :ids here. Write"
                                + " .bindAll(\"ids\", Long.class, values), or with a column in place of the class.");
            } else {
                assertThat(session.list(untyped)).containsExactly("a", "b", "c");
            }
        }
    }

    @Test
    void valueLikeAColumn_isConverted() {
        given(ConvertedColumnTest.product("Shoe", "12.50"), ConvertedColumnTest.product("Boot", "30"));
        try (Session session = engine.openSession()) {
            String table = engine.dialect().quoter().quote("product \"new\"");
            Money cheap = new Money(new BigDecimal("12.5"));
            assertThat(session.one(sql("select price, name from " + table + " where price = :price")
                            .bind("price", QProduct.PRODUCT.price, cheap)
                            .into(QProduct.PRODUCT.name, QProduct.PRODUCT.price)))
                    .extracting(Row2::v1, row -> row.v2().amount().doubleValue())
                    .containsExactly("Shoe", 12.5);
        }
    }

    @Test
    @Row("C176")
    void wrongBinds_areRefused() {
        SqlText text = sql("select name from user_account where name = :name and id = :id");
        assertThatThrownBy(() -> text.bind("nam", "x"))
                .isInstanceOf(QueryException.class)
                .hasMessage("The statement has no :nam; it has :name, :id. The statement: select name from user_account"
                        + " where name = ? and id = ?");
        assertThatThrownBy(() -> text.bind("name", "x").into(USER.name))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "The statement has no value for :id. Write .bind(\"id\", value) first. The statement: select"
                                + " name from user_account where name = ? and id = ?");
        assertThatThrownBy(() -> text.bind("id", Arrays.asList(1L, null)))
                .isInstanceOf(QueryException.class)
                .hasMessage(":id: a value is null, with which no comparison is true in SQL. Write (:id is null or ...)"
                        + " where it may be, and bind NULL.");
        assertThatThrownBy(() -> text.bind("id", new Object()))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("No column type is for java.lang.Object.");
        assertThatThrownBy(() -> sql("select name from user_account where id = ?"))
                .isInstanceOf(QueryException.class)
                .hasMessage("\"?\" in the statement stands for a value without a name. Write :name, and .bind(\"name\","
                        + " value); an operator with a question mark is written ??. The statement: select name from"
                        + " user_account where id = ?");
    }

    @Test
    void columnsThatAreMissingOrNotClear_areRefused_andTheSessionGoesOn() {
        given(named("roach", "dev roach"));
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(
                            sql("select id, fullname from user_account").into(USER.id, USER.name)))
                    .isInstanceOf(QueryException.class)
                    .message()
                    .isEqualToIgnoringCase("The result has no column name, which User.name is read from; it has"
                            + " id, fullname. Select it, or name it with AS name.");
            assertThatThrownBy(() -> session.list(
                            sql("select id, name from user_account").into(USER)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("The result has no column ")
                    .hasMessageContaining(", which user_account is read from; it has ");
            assertThatThrownBy(() -> session.list(
                            sql("select id, name, fullname from user_account").into(USER.id, count())))
                    .isInstanceOf(QueryException.class)
                    .message()
                    .isEqualToIgnoringCase("The result has 3 columns, id, name, fullname, and 2 are read into"
                            + " [User.id, expression]. Where names come twice, or a value has none, it has exactly"
                            + " those, in their order; or name them apart with AS.");
            assertThatThrownBy(() -> session.list(
                            sql("select id, name from user_account").into(Long.class)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("The result has 2 columns, ");
            assertThat(session.list(sql("select id, count(*) from user_account group by id")
                            .into(USER.id, count())))
                    .extracting(Row2::v1, Row2::v2)
                    .containsExactly(tuple(1L, 1L));
        }
    }

    @Test
    void textThatIsNotSql_isTheDatabasesError() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(sql("selec 1").into(Long.class)))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("selec 1");
            session.rollback();
            assertThat(session.one(sql("select 1").into(Long.class))).isEqualTo(1);
        }
    }

    @Test
    void nullWithoutAPlace_isNamed() {
        given(named("roach", null));
        try (Session session = engine.openSession()) {
            assertThatThrownBy(
                            () -> session.list(sql("select id, name, fullname, null as deleted, last_login, created_at"
                                            + " from user_account")
                                    .into(USER)))
                    .isInstanceOf(InvalidValueException.class)
                    .message()
                    .isEqualToIgnoringCase(
                            "Column deleted is NULL, and is read into a value that is not nullable. Write"
                                    + " coalesce(...) in the statement.");
            assertThatThrownBy(() -> session.list(sql("select name, null as n from user_account")
                            .into(Length::new, USER.name, column("n", Integer.class))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith(
                            "Value 2 of a row is NULL, and what makes an object of the row does not take it.");
        }
    }

    record Length(String name, int length) {}

    @Test
    void integersThatTheirTypeDoesNotHold_areRefused() {
        given(named("roach", null));
        try (Session session = engine.openSession()) {
            SqlText big = sql("select 5000000000 as n from user_account");
            assertThat(session.one(big.into(Long.class))).isEqualTo(5_000_000_000L);
            assertThatThrownBy(() -> session.one(big.into(Integer.class))).isInstanceOf(AthanorException.class);
            assertThatThrownBy(() -> session.one(
                            sql("select 70000 as n from user_account").into(Short.class)))
                    .isInstanceOf(AthanorException.class);
        }
    }

    @Test
    void piecesOfSql_haveAPlaceForEachArgument() {
        assertThatThrownBy(() -> sqlCondition("id <= ?"))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("\"?\" stands for a value of which nothing is known here. Write {0}");
        assertThatThrownBy(() -> sqlCondition("name like :x"))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("\":x\" stands for a value");
        assertThatThrownBy(() -> sqlCondition("{0} = {1}", USER.id))
                .isInstanceOf(QueryException.class)
                .hasMessage("{1} has no argument; there are 1. The text: {0} = {1}");
        assertThatThrownBy(() -> sqlCondition("{0} = 1", USER.id, USER.name))
                .isInstanceOf(QueryException.class)
                .hasMessage("Argument 1 has no place in the text. Write {1} where it goes: {0} = 1");
    }

    @Test
    void secondStatement_isRefused() {
        assertThatThrownBy(() -> sql("update user_account set fullname = 'x'; delete from address"))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("There is a second statement after the semicolon. Run each by itself.");
    }

    @Test
    void innerJoin_isRefused_asNothingCanBeJoined() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(sql("select * from address")
                            .into(ADDRESS)
                            .options(joined(ADDRESS.user).inner())))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining(" leaves rows out, and nothing can be joined here");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL},
            because = "the others have no UPDATE ... RETURNING of this form")
    void entitiesThatWereWritten_areAsTheirRows_andDeletedOnesAreNone() {
        given(named("roach", "a"));
        try (Session session = engine.openSession()) {
            User held = session.getOne(USER, 1L);
            User returned = session.one(
                    sql("update user_account set fullname = 'b' returning *").into(USER));
            assertThat(returned).isSameAs(held);
            assertThat(held.getFullname()).isEqualTo("b");
            assertThatThrownBy(() -> sql("delete from user_account returning *").into(USER))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Rows that are deleted are no entities. Read values of them");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "H2 says RETURNING otherwise")
    void queryThatWrites_isRolledBack_andRefusedWhereNothingMayBeWritten() {
        given(named("roach", "a"));
        TextQuery<Long> delete = sql("delete from user_account returning id").into(USER.id);
        try (Session session = engine.sessions(o -> o.autocommitReads(true)).openSession()) {
            assertThat(session.list(delete)).containsExactly(1L);
            session.rollback();
            assertThat(session.one(sql("select count(*) from user_account").into(Long.class)))
                    .isEqualTo(1);
        }
        try (Session session = engine.sessions(o -> o.readOnly(true)).openSession()) {
            recorder.clear();
            assertThatThrownBy(() -> session.list(delete))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageStartingWith("The session is read-only, and this statement writes: delete");
            assertThat(recorder.sql()).isEmpty();
            assertThat(session.list(sql("select id from user_account").into(USER.id)))
                    .containsExactly(1L);
        }
    }

    @Test
    void firstRow_isAskedForAlone_andTheSameTextGivesAllLater() {
        given(SelectData.users(50));
        try (Session session = engine.openSession()) {
            TextQuery<Long> query =
                    sql("select id from user_account order by id").into(USER.id);
            assertThat(session.first(query)).isEqualTo(1);
            assertThat(session.list(query)).hasSize(50);
            assertThat(session.first(query)).isEqualTo(1);
            assertThatThrownBy(() -> session.one(query)).isInstanceOf(NonUniqueResultException.class);
            assertThat(session.list(query)).hasSize(50);
        }
    }

    @Test
    void queries_areEqualByTextValuesAndRows() {
        SqlText text = sql("select name from user_account where id = :id");
        TextQuery<String> query = text.bind("id", 1L).into(USER.name);
        assertThat(query)
                .isEqualTo(text.bind("id", 1L).into(USER.name))
                .hasSameHashCodeAs(text.bind("id", 1L).into(USER.name));
        assertThat(query).isNotEqualTo(text.bind("id", 2L).into(USER.name));
        assertThat(query).isNotEqualTo(text.bind("id", 1L).into(USER.fullname));
        assertThat(query).isNotEqualTo(query.unique());
        assertThat(text.bind("id", 1L)).isEqualTo(text.bind("id", 1L)).isNotEqualTo(text);
    }

    /** What a row of the tests becomes. */
    record UserCount(String name, Long count, String fullname) {}
}
