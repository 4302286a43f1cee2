package dev.athanor.query;

import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import org.junit.jupiter.api.Test;

/** Sorting as a user asks. */
class SortableTest {
    private static final Sortable COLUMNS = Sql.sortable(USER.id, USER.name);

    @Test
    void names_becomeTermsInTheirOrder() {
        assertThat(Sql.select(USER.id).orderBy(COLUMNS.by(" -name , id")).toString())
                .endsWith(" ORDER BY user_account.name DESC, user_account.id");
        assertThat(COLUMNS.by("")).isEmpty();
        assertThat(COLUMNS.names()).containsExactly("id", "name");
    }

    @Test
    void anythingElse_isRefused_andNotShownInFull() {
        for (String asked : new String[] {"fullname", "name,", "name desc", "name;drop table x", "--name", "ID"}) {
            assertThatThrownBy(() -> COLUMNS.by(asked))
                    .as(asked)
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Nothing can be sorted by \"")
                    .hasMessageEndingWith(". There is id, name.");
        }
        assertThatThrownBy(() -> COLUMNS.by("x".repeat(10_000) + "\n"))
                .message()
                .hasSizeLessThan(120);
        assertThatThrownBy(() -> COLUMNS.by("name,-name"))
                .isInstanceOf(QueryException.class)
                .hasMessage("It is sorted by name twice. Leave one out.");
        assertThatThrownBy(() -> Sql.sortable(USER.name, USER.name)).isInstanceOf(QueryException.class);
    }
}
