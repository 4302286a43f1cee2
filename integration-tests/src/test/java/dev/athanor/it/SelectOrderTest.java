package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.shop.User;
import dev.athanor.query.OrderTerm;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of rows, and parts of a result. */
class SelectOrderTest extends DatabaseTest {
    private static final String NAMES = "SELECT user_account.name FROM user_account";

    @BeforeEach
    void insertUsers() {
        given(named("a", "z"), user("b"), named("c", "y"), named("d", "z"));
    }

    private List<String> names(String orderBy, OrderTerm... terms) {
        try (Session session = engine.openSession()) {
            List<String> names = session.list(select(USER.name).orderBy(terms));
            assertStatements(NAMES + " ORDER BY " + orderBy);
            return names;
        }
    }

    @Test
    @Row("S67")
    void desc_isGreatestFirst() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER).orderBy(USER.createdAt.desc())))
                    .extracting(User::getName)
                    .containsExactly("d", "c", "b", "a");
            assertStatements(
                    "SELECT " + StatementTexts.USER + " FROM user_account ORDER BY user_account.created_at DESC");
        }
        assertThat(names("user_account.created_at", USER.createdAt.asc())).containsExactly("a", "b", "c", "d");
    }

    @Test
    void terms_sortOneAfterTheOther() {
        assertThat(names(
                        "user_account.fullname DESC NULLS LAST, user_account.name DESC",
                        USER.fullname.desc().nullsLast(),
                        USER.name.desc()))
                .containsExactly("d", "a", "c", "b");
    }

    @Test
    void nulls_goWhereTheyAreSaidToGo() {
        assertThat(names(
                        "user_account.fullname NULLS FIRST, user_account.name",
                        USER.fullname.asc().nullsFirst(),
                        USER.name))
                .containsExactly("b", "c", "a", "d");
        assertThat(names(
                        ItDatabase.isOneOf(ItDatabase.MARIADB)
                                ? "user_account.fullname IS NULL, user_account.fullname, user_account.name"
                                : "user_account.fullname NULLS LAST, user_account.name",
                        USER.fullname.asc().nullsLast(),
                        USER.name))
                .containsExactly("c", "a", "d", "b");
    }

    @Test
    void conditions_canBeSortedBy() {
        assertThat(names(
                        "user_account.fullname IS NULL DESC, user_account.id",
                        USER.fullname.isNull().desc(),
                        USER.id))
                .containsExactly("b", "a", "c", "d");
    }

    @Test
    @Row("C174")
    void limitAndOffset_cutAPartOut() {
        try (Session session = engine.openSession()) {
            var sorted = select(USER.name).orderBy(USER.id);
            assertThat(session.list(sorted.limit(2))).containsExactly("a", "b");
            assertThat(session.list(sorted.limit(2).offset(1))).containsExactly("b", "c");
            assertThat(session.list(sorted.offset(3))).containsExactly("d");
            assertThat(session.list(sorted.limit(0))).isEmpty();
            String sql = NAMES + " ORDER BY user_account.id";
            assertThat(recorder.sql().get(0)).isEqualTo(sql + " LIMIT ?");
            assertThat(recorder.sql().get(1)).isEqualTo(sql + " LIMIT ? OFFSET ?");
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of(2L, 1L));
            assertThat(recorder.sql().get(2))
                    .isEqualTo(sql
                            + ItDatabase.by(
                                    " LIMIT -1 OFFSET ?",
                                    " OFFSET ?",
                                    " OFFSET ?",
                                    " LIMIT 18446744073709551615 OFFSET ?"));
        }
        assertThatThrownBy(() -> select(USER.name).limit(-1))
                .isInstanceOf(QueryException.class)
                .hasMessage("limit(-1) is negative.");
    }
}
