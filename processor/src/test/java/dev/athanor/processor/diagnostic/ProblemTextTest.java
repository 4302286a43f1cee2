package dev.athanor.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextTest {
    /** Every name that a text may have. */
    private static final Map<String, String> ANYTHING = new HashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        public String get(Object key) {
            return "<" + key + ">";
        }
    };

    static List<Problem> all() {
        return Problems.all();
    }

    @Test
    void message_hasIdTextAndRemedy() {
        assertThat(IdentifierProblem.ENTITY_MISSING_ID.message("entity", "User"))
                .isEqualTo("[EntityMissingId] Entity User has no @Id column. Annotate one accessor with @Id.");
    }

    @Test
    void message_keepsWhatLooksLikeAPattern() {
        assertThat(IdentifierProblem.ENTITY_MISSING_ID.message("entity", "$1\\{x}"))
                .contains("Entity $1\\{x} has");
    }

    @Test
    void message_withoutAValue_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentifierProblem.ENTITY_MISSING_ID.message())
                .withMessage("EntityMissingId needs a value for {entity}");
    }

    @ParameterizedTest
    @MethodSource("all")
    void text_isSentencesInOurWords(Problem problem) {
        String text = problem.text(ANYTHING);
        assertThat(text).matches("(?s)[A-Z@<].*[.?;>)]").doesNotContain("  ").doesNotContain("..., ");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("association", "property", "attribute", "field ");
        assertThat(problem.id()).matches("([A-Z][a-z]*)+");
    }
}
