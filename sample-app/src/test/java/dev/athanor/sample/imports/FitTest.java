package dev.athanor.sample.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long texts fit their columns and stay apart. */
class FitTest {
    @Test
    void shortText_staysAsItIs() {
        assertThat(Fit.cut("abc", 3)).isEqualTo("abc");
        assertThat(Fit.unique("abc", 3)).isEqualTo("abc");
    }

    @Test
    void longText_isCut() {
        assertThat(Fit.cut("abcd", 3)).isEqualTo("abc");
    }

    @Test
    void longTexts_thatBeginAlike_stayTwo() {
        String one = Fit.unique("x".repeat(600) + "1", 500);
        String other = Fit.unique("x".repeat(600) + "2", 500);
        assertThat(one).hasSize(500).isNotEqualTo(other).isEqualTo(Fit.unique("x".repeat(600) + "1", 500));
    }
}
