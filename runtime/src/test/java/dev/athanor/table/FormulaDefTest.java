package dev.athanor.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which formulas need no parentheses as an operand, and which words they have. */
class FormulaDefTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "(select 1); true",
                "(1) + (2); false",
                "((1) + (2)); true",
                "upper(coalesce('a)', 'b')); true",
                "abs(1) + 1; false",
                "not(true); false",
                "not (true); false",
                "1; false",
                "(1; false"
            })
    void isEnclosed_whereOnePairOfParenthesesIsAroundAll(String sql, boolean expected) {
        assertThat(FormulaDef.of("Item.value", sql).isEnclosed()).isEqualTo(expected);
    }

    @Test
    void isEnclosed_alsoAroundOwnColumns() {
        assertThat(FormulaDef.of("Item.value", "", "price", "").isEnclosed()).isFalse();
        assertThat(FormulaDef.of("Item.value", "abs(", "price", ")").isEnclosed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "m, true",
        "M, true",
        "member, true",
        "count, true",
        "mem, false",
        "id, false",
        "club_id, true",
        "x, false",
        "it, false",
        "s, false",
        "Old Club, true",
        "old, false",
        "state, true",
        "a$b, true",
        "a, false"
    })
    void names_aWholeWordOfItsSql_whereItReadsMore(String word, boolean expected) {
        FormulaDef formula = FormulaDef.of(
                "Club.size",
                "(select count(*) from member m join \"Old Club\" using (a$b) "
                        + "where m.note <> 'x' and m.note <> 'it''s' and m.`State` = 1 and m.club_id = ",
                "id",
                ")");
        assertThat(formula.readingMore().names(word)).isEqualTo(expected);
        assertThat(formula.names(word)).isFalse();
    }

    @Test
    void formulasOfTheSameText_areEqual() {
        FormulaDef formula = FormulaDef.of("Club.title", "upper(", "name", ")");
        assertThat(formula).isEqualTo(FormulaDef.of("Club.title", "upper(", "name", ")"));
        assertThat(formula.readingMore()).isNotEqualTo(formula);
        assertThat(formula.words()).isEmpty();
    }
}
