package dev.athanor.query;

import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.peers;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QItem.ITEM;
import static dev.athanor.query.sample.QNode.NODE;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void options_nestAndPrint() {
        assertThat(select(TAG)
                        .options(selectIn(TAG.items).then(joined(ITEM.other), selectIn(ITEM.tags)), peers(TAG.items))
                        .spec()
                        .options())
                .hasToString("[selectIn(Tag.items).then[joined(Item.other), selectIn(Item.tags)], peers(Tag.items)]");
        assertThat(lazy(NODE.parent).strategy()).isEqualTo(LoadStrategy.LAZY);
        assertThat(containsEager(ADDRESS.user).path().model().name()).isEqualTo("user");
    }

    @Test
    void inner_isForJoinedOnly() {
        assertThat(joined(ADDRESS.user).inner().strategy()).isEqualTo(LoadStrategy.JOINED_INNER);
        assertThatThrownBy(() -> selectIn(USER.addresses).inner())
                .isInstanceOf(QueryException.class)
                .hasMessage("inner() is for joined(User.addresses) only.");
    }
}
