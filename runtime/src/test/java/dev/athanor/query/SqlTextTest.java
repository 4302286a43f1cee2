package dev.athanor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the values of a statement in SQL stand, and what its words tell. */
class SqlTextTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
                    a = :b and c = :b => a = ? and c = ?
                    a = ':b' || ":b" || `:b` || :b => a = ':b' || ":b" || `:b` || ?
                    a::text = :b::text => a::text = ?::text
                    arr[1:2] = :b => arr[1:2] = ?
                    @x := :b => @x := ?
                    select @@version, @x, :b => select @@version, @x, ?
                    a ?? 'k' and b = :b => a ?? 'k' and b = ?
                    $$ :x $$ || $t_1$ :y $t_1$ || $_$ :z $_$ || :b => $$ :x $$ || $t_1$ :y $t_1$ || $_$ :z $_$ || ?
                    v$a$b = :b and sys$log = 1 => v$a$b = ? and sys$log = 1
                    a = e'it\\'s :x' and b = E'\\\\' and c = :b => a = e'it\\'s :x' and b = E'\\\\' and c = ?
                    e = 'x' and d = :b -- :x => e = 'x' and d = ? -- :x
                    select 1 /* :x */ where a = :b; => select 1 /* :x */ where a = ?
                    """)
    void values_standWhereTheirNamesAre(String sql, String sent) {
        assertThat(Sql.sql(sql).bind("b", 1)).hasToString(sent);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
                    select a from t for update => READS
                    select a from t for no key update of t => READS
                    select replace(a, 'x', 'y'), insert(a, 1, 2, 'z') from t => READS
                    select 'delete', "update" from t => READS
                    with x as (select 1) select * from x => READS
                    with x as (delete from t returning a) select * from x => DELETES
                    delete from t returning a => DELETES
                    insert into t values (1) returning a => WRITES
                    replace into t values (1) returning a => WRITES
                    call p() => WRITES
                    select a from final table (update t set a = 1) => WRITES
                    """)
    void words_tellWhetherItWrites(String sql, TextEffect effect) {
        assertThat(TextEffect.of(dev.athanor.dialect.SqlTokenizer.tokens(sql))).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({"a = ?", "a = $1", "a = ?1"})
    void valueWithoutAName_isRefused(String sql) {
        assertThatThrownBy(() -> Sql.sql(sql))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(" in the statement stands for a value without a name. Write :name");
    }

    @ParameterizedTest
    @CsvSource({"select 1; select 2", "update t set a = 1; insert into t values (1);"})
    void secondStatement_isRefused_butNotWithinABlock(String sql) {
        assertThatThrownBy(() -> Sql.sql(sql))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("There is a second statement after the semicolon.");
        assertThat(Sql.sql("create trigger x after insert on t begin " + sql + " end"))
                .hasToString("create trigger x after insert on t begin " + sql + " end");
    }
}
