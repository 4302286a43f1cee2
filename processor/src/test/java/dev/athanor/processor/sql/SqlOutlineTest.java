package dev.athanor.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.model.ModelMeta;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement reads from, and which joins leave it out. */
class SqlOutlineTest {
    private static final List<String> WORDS = List.of(
            "select",
            "from",
            "where",
            "with",
            "as",
            "join",
            "left",
            "right",
            "full",
            "on",
            "in",
            "between",
            "and",
            "union",
            "values",
            "lateral",
            "group",
            "by",
            "order",
            "limit",
            "is",
            "not",
            "distinct",
            "like",
            "coalesce",
            "max",
            "(",
            "(",
            ")",
            ")",
            ",",
            ".",
            "=",
            "*",
            "||",
            ";",
            "::",
            ":a",
            ":b",
            "a",
            "b",
            "t",
            "'x'",
            "\"q\"",
            "'",
            "[",
            "1");

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    select 1 => -
                    select a from t => t:t
                    select a from t x, s.u as y => x:t y:u
                    select a from t join u on t.id = u.id where 1 = 1 => t:t u:u
                    select a from t left outer join u v on true join w on true => t:t v:u? w:w
                    select a from t right join u on true => t:t? u:u
                    select a from t full join u on true, w => t:t? u:u? w:w
                    select a from t left join (u join w on true) on true => t:t u:u? w:w?
                    select a from (select b from t) x => x: t:t
                    select a from t, lateral (select 1) x => t:t x:
                    select a from f(1, 2) g order by b => g:
                    select a from t where id in (select b from u) limit 3 => t:t u:u
                    select extract(year from d) from t => t:t
                    select a from t where b is distinct from c => t:t
                    select a from t union select b from u => t:t u:u
                    """)
    void sources_areThoseOfFrom(String sql, String sources) {
        SqlOutline outline = new SqlOutline(new TokenizedSql(sql));
        String found = outline.scopes().stream()
                .flatMap(scope -> scope.sources.stream())
                .map(one -> one.alias + ":" + one.table + (one.outer ? "?" : ""))
                .collect(Collectors.joining(" "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(sources);
    }

    @Test
    void anyText_hasAnOutline() {
        Random random = new Random(7);
        ModelTables model = new ModelTables(new ModelMeta(List.of()));
        for (int i = 0; i < 20_000; i++) {
            String sql = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(one -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            TokenizedSql text = new TokenizedSql(sql);
            SqlOutline outline = new SqlOutline(text);
            Names names = new Names(outline, model);
            BindTypes types = new BindTypes(text, outline, names);
            for (String bind : text.binds()) {
                assertThat(text.marksOf(bind)).hasSameSizeAs(text.usesOf(bind));
                text.usesOf(bind).forEach(types::typeAt);
            }
            outline.scopes().forEach(scope -> new ResultItems(text).of(scope));
            assertThat(text.withMarks()).hasSizeLessThanOrEqualTo(sql.length());
        }
    }
}
