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
    @CsvSource({"m, true", "M, true", "member, true", "count, true", "mem, false", "id, false", "club_id, true"})
    void names_aWholeWordOfItsSql(String word, boolean expected) {
        FormulaDef formula = FormulaDef.of("Club.size", "(select count(*) from member m where m.club_id = ", "id", ")");
        assertThat(formula.names(word)).isEqualTo(expected);
    }
}
