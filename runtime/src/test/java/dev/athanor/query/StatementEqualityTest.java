package dev.athanor.query;

import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QNode.NODE;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Statements are values: equal where they say the same. */
class StatementEqualityTest {
    @Test
    void queries_areEqualWhereTheySayTheSame() {
        same(() ->
                select(USER).where(USER.name.eq("roach")).orderBy(USER.id.asc()).limit(3));
        same(() -> select(USER.id, USER.name));
        same(() -> select(NODE).where(NODE.children.any(child -> child.name.eq("leaf"))));
        same(() -> select(USER).options(selectIn(USER.addresses.and(ADDRESS.emailAddress.endsWith("org")))));
        same(() -> select(USER)
                .where(USER.id.in(select(ADDRESS.userId)))
                .forUpdate()
                .skipLocked());
    }

    @Test
    void queries_differByTextValuesOptionsAndWhatARowIs() {
        Select<?> query = select(USER).where(USER.name.eq("roach"));
        List<Select<?>> others = List.of(
                select(USER),
                select(USER).where(USER.name.eq("kim")),
                select(USER).where(USER.name.eq("roach")).forUpdate(),
                select(USER).where(USER.name.eq("roach")).options(selectIn(USER.addresses)),
                select(USER).where(USER.name.eq("roach")).populateExisting(),
                select(USER.id).where(USER.name.eq("roach")));
        for (Select<?> other : others) {
            assertThat(query).isNotEqualTo(other);
        }
        assertThat(select(USER).options(selectIn(USER.addresses.and(ADDRESS.emailAddress.eq("a")))))
                .isNotEqualTo(select(USER).options(selectIn(USER.addresses.and(ADDRESS.emailAddress.eq("b")))));
        assertThat(select(String::valueOf, USER.id)).isNotEqualTo(select(String::valueOf, USER.id));
    }

    @Test
    void queryThatMeansNothing_isEqualToItselfAlone() {
        Select<Long> query = select(USER.id).join(TAG);
        assertThat(Set.of(query)).contains(query).doesNotContain(select(USER.id).join(TAG));
    }

    @Test
    void writes_areEqualWhereTheySayTheSame() {
        same(() -> update(USER).set(USER.name, "kim").where(USER.id.eq(1L)));
        same(() -> deleteFrom(ADDRESS).where(ADDRESS.id.gt(7L)));
        same(() -> insert(TAG).set(TAG.label, "java"));
        same(() -> insert(TAG).rows(List.of("a", "b"), (name, row) -> row.set(TAG.label, name)));
        same(() -> insert(TAG).set(TAG.label, "java").returning(TAG.id, TAG.label));
        assertThat(insert(TAG).rows(List.of("a", "b"), (name, row) -> row.set(TAG.label, name)))
                .isNotEqualTo(insert(TAG).rows(List.of("a", "c"), (name, row) -> row.set(TAG.label, name)));
        assertThat(update(USER).set(USER.name, "kim").everywhere())
                .isNotEqualTo(update(USER).set(USER.name, "lee").everywhere());
    }

    @Test
    void text_isThatOfTheDatabaseAskedFor() {
        Select<Long> locked = select(USER.id).where(USER.name.ilike("r%")).forUpdate();
        assertThat(locked.sql(Dialects.POSTGRESQL))
                .isEqualTo("SELECT user_account.id FROM user_account WHERE user_account.name ILIKE ? FOR UPDATE");
        assertThatThrownBy(() -> locked.sql(Dialects.SQLITE)).isInstanceOf(QueryException.class);
        assertThat(locked.toString()).endsWith("FOR UPDATE");
        assertThat(insert(TAG)
                        .rows(List.of("a", "b"), (name, row) -> row.set(TAG.label, name))
                        .sql(Dialects.MARIADB))
                .isEqualTo("INSERT INTO tag (label) VALUES (?) -- 2 rows");
    }

    private static void same(Supplier<?> statement) {
        assertThat(statement.get()).isEqualTo(statement.get()).hasSameHashCodeAs(statement.get());
    }
}
