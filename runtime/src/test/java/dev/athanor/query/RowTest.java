package dev.athanor.query;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.query.sample.User;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RowTest {
    record Summary(long id, String name) {}

    record Name(String name) {}

    record Wide(Long a, String b, String c, Boolean d, Integer e, String f, Long g, User h) {}

    private static <R> R assemble(Select<R> select, Object... slots) {
        return Objects.requireNonNull(select.spec().assembler()).assemble(slots);
    }

    @Test
    void row_knowsItsValuesByPositionAndItem() {
        var count = count();
        Row3<Long, String, Long> row = assemble(select(USER.id, USER.name, count), 1L, "roach", 5L);
        assertThat(row.v1()).isEqualTo(1L);
        assertThat(row.v2()).isEqualTo("roach");
        assertThat(row.get(USER.name)).isEqualTo("roach");
        assertThat(row.get(count)).isEqualTo(5L);
        assertThat(row.get(2)).isEqualTo(5L);
        assertThat(row.size()).isEqualTo(3);
        assertThat(row).hasToString("(1, roach, 5)");
        assertThatThrownBy(() -> row.get(ADDRESS.id)).isInstanceOf(QueryException.class);
    }

    @Test
    void row_equalsByValue() {
        Select<Row2<Long, String>> select = select(USER.id, USER.name);
        assertThat(assemble(select, 1L, "x"))
                .isEqualTo(assemble(select, 1L, "x"))
                .isNotEqualTo(assemble(select, 2L, "x"));
    }

    @Test
    void row_ofEntities_byTable() {
        User user = User.of(1L, "roach");
        Row2<User, String> row = assemble(select(USER, ADDRESS.emailAddress).join(USER.addresses), user, "x");
        assertThat(row.v1()).isSameAs(user);
        assertThat(row.get(USER)).isSameAs(user);
    }

    @Test
    void constructor_isCalledWithTheValues() {
        Select<Summary> select = select(Summary::new, USER.id, USER.name);
        assertThat(assemble(select, 1L, "roach")).isEqualTo(new Summary(1, "roach"));
        assertThat(Objects.requireNonNull(select.spec().assembler()).keepsSlots())
                .isFalse();
        assertThat(assemble(select(Name::new, USER.name), "x")).isEqualTo(new Name("x"));
        assertThat(assemble(
                                select(
                                        Wide::new,
                                        USER.id,
                                        USER.name,
                                        USER.fullname,
                                        USER.deleted,
                                        USER.age,
                                        USER.note,
                                        count(),
                                        USER),
                                1L,
                                "b",
                                "c",
                                true,
                                2,
                                "f",
                                3L,
                                User.of(1L, "x"))
                        .b())
                .isEqualTo("b");
    }

    @Test
    void single_hasNoAssembler() {
        assertThat(select(USER).spec().assembler()).isNull();
        assertThat(select(USER.name).spec().assembler()).isNull();
    }
}
