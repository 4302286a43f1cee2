package dev.athanor.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binds are found where they are, and nowhere else. */
class TokenizerTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', nullValues = "-", textBlock = """
                    a = :b and c = :d or e = :b => b d => a = ? and c = ? or e = ?
                    a = ':b' || ":c" || [x] => - => a = ':b' || ":c" || [x]
                    a::text = :b::text => b => a::text = ?::text
                    a = 'it''s :x' and b = :c => c => a = 'it''s :x' and b = ?
                    a /* :x */ = :b -- :y => b => a /* :x */ = ? -- :y
                    arr[1:2] = :b => b => arr[1:2] = ?
                    $$ :x $$ || $tag$ :y $tag$ || :z => z => $$ :x $$ || $tag$ :y $tag$ || ?
                    a ?? 'k' and b = :_c1 ; => _c1 => a ?? 'k' and b = ?
                    'open :x => - => 'open :x
                    """)
    void binds_areFound(String sql, String binds, String rewritten) {
        TokenizedSql text = new TokenizedSql(sql);
        assertThat(String.join(" ", text.binds())).isEqualTo(binds == null ? "" : binds);
        assertThat(text.withMarks()).isEqualTo(rewritten);
    }
}
