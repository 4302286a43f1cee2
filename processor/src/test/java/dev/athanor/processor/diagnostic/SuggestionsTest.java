package dev.athanor.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "user, user, 0",
        "usr, user, 1",
        "usre, user, 1",
        "adresses, addresses, 1",
        "'', abc, 3",
        "kitten, sitting, 3"
    })
    void distance_countsSlips(String from, String to, int distance) {
        assertThat(Suggestions.distance(from, to)).isEqualTo(distance);
        assertThat(Suggestions.distance(to, from)).isEqualTo(distance);
    }

    @Test
    void nearest_isTheOneThatDiffersLeast() {
        assertThat(Suggestions.nearest("adress", List.of("user", "addresses", "address")))
                .hasValue("address");
        assertThat(Suggestions.nearest("Name", List.of("name", "nature"))).hasValue("name");
        assertThat(Suggestions.nearest("addr", List.of("addresses", "user"))).hasValue("addresses");
    }

    @Test
    void nearest_isNoneWhereNoneIsNear() {
        assertThat(Suggestions.nearest("colour", List.of("user", "name"))).isEmpty();
        assertThat(Suggestions.nearest("x", List.of())).isEmpty();
        assertThat(Suggestions.nearest("ab", List.of("xy"))).isEmpty();
    }

    @Test
    void text_namesTheNearElseAll() {
        assertThat(Suggestions.of("usr", List.of("user", "b"))).isEqualTo("Did you mean \"user\"?");
        assertThat(Suggestions.of("colour", List.of("user", "name"))).isEqualTo("There is: name, user.");
        assertThat(Suggestions.of("colour", List.of())).isEqualTo("There is none.");
    }

    @Test
    void text_listsNotTooMany() {
        List<String> many = IntStream.range(10, 40).mapToObj(i -> "column" + i).toList();
        assertThat(Suggestions.of("zzzzzz", many)).endsWith("column17.");
    }
}
