package dev.athanor.dialect;

import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QNode.NODE;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.query.Select;
import dev.athanor.query.WriteStatement;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Statements that differ in their values alone have one text, rendered once. */
class RenderedShapesTest {
    private static final List<Dialect> DIALECTS = Dialects.all();

    @Test
    @Row("C180")
    void queriesOfOneShape_areRenderedOnce_withTheirOwnValues() {
        for (Dialect dialect : DIALECTS) {
            RenderedSql one = rendered(dialect, query("roach", 3, 10));
            RenderedSql other = rendered(dialect, query("kim", 4, 20));
            assertThat(other.sql()).isSameAs(one.sql());
            assertThat(values(one)).containsExactlyInAnyOrder("roach", "3", "roach%", "10");
            assertThat(values(other)).containsExactlyInAnyOrder("kim", "4", "kim%", "20");
            assertThat(values(rendered(dialect, query("kim", 4, 20)))).isEqualTo(values(other));
        }
    }

    @Test
    void anonymousSources_haveAShapeToo() {
        Select<?> one = select(NODE).where(NODE.children.any(child -> child.name.eq("a")));
        Select<?> other = select(NODE).where(NODE.children.any(child -> child.name.eq("b")));
        assertThat(rendered(Dialects.SQLITE, other).sql())
                .isSameAs(rendered(Dialects.SQLITE, one).sql());
    }

    @Test
    void updatesOfOneShape_areRenderedOnce() {
        WriteStatement one = update(USER).set(USER.name, "a").where(USER.id.eq(1L));
        WriteStatement other = update(USER).set(USER.name, "b").where(USER.id.eq(2L));
        RenderedSql first = Dialects.H2.render(one.node());
        RenderedSql second = Dialects.H2.render(other.node());
        assertThat(second.sql()).isSameAs(first.sql());
        assertThat(values(second)).containsExactly("b", "2");
    }

    @Test
    void whatDecidesTheText_isOfTheShape() {
        Dialect dialect = Dialects.POSTGRESQL;
        List<Select<?>> different = List.of(
                select(USER.id).where(USER.name.eq("a")),
                select(USER.id).where(USER.name.ne("a")),
                select(USER.id).where(USER.name.eq("a")).forUpdate(),
                select(USER.id).where(USER.name.eq("a")).orderBy(USER.id.desc()),
                select(USER.id).where(USER.name.in("a", "b")),
                select(USER.id).where(USER.name.in("a", "b", "c")),
                select(USER.alias("u").id).where(USER.alias("u").name.eq("a")),
                select(ADDRESS.id).where(ADDRESS.emailAddress.eq("a")));
        List<String> texts =
                different.stream().map(one -> rendered(dialect, one).sql()).toList();
        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void groupedExpressions_areFoundByTheirValues() {
        Dialect dialect = Dialects.POSTGRESQL;
        assertThat(rendered(dialect, select(USER.id.plus(1L)).groupBy(USER.id.plus(1L)))
                        .sql())
                .endsWith(" GROUP BY 1");
        assertThat(rendered(dialect, select(USER.id.plus(1L)).groupBy(USER.id.plus(2L)))
                        .sql())
                .endsWith(" GROUP BY user_account.id + ?");
        assertThat(rendered(dialect, select(USER.id.plus(5L)).groupBy(USER.id.plus(5L)))
                        .sql())
                .endsWith(" GROUP BY 1");
    }

    @Test
    void longListsOfValues_areRenderedEachTime() {
        List<Long> ids = LongStream.range(0, 500).boxed().toList();
        RenderedSql rendered = rendered(Dialects.SQLITE, select(USER.id).where(USER.id.in(ids)));
        assertThat(rendered.binds()).hasSize(500);
        assertThat(rendered.sql()).endsWith(String.join(", ", Collections.nCopies(500, "?")) + ")");
    }

    private static Select<?> query(String name, long least, int limit) {
        return select(USER.id, ADDRESS.emailAddress)
                .join(USER.addresses)
                .where(USER.name.eq(name), USER.id.gt(least), ADDRESS.emailAddress.like(name + "%"))
                .orderBy(USER.id.asc())
                .limit(limit);
    }

    private static RenderedSql rendered(Dialect dialect, Select<?> query) {
        return dialect.render(query.spec().node());
    }

    private static List<String> values(RenderedSql sql) {
        return sql.binds().stream().map(bind -> String.valueOf(bind.value())).toList();
    }
}
