package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.mergeInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.event.StatementListener;
import dev.athanor.it.formula.QClub;
import dev.athanor.it.formula.QMember;
import dev.athanor.it.formula.QSquad;
import dev.athanor.it.shop.Address;
import dev.athanor.session.Session;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** MERGE and formulas beside statements that write, on H2, which alone says them so. */
class H2WriteTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Engine h2(StatementListener recorder) {
        return Engine.builder("jdbc:h2:mem:write" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1")
                .listener(recorder)
                .entities(USER, ADDRESS, QSquad.SQUAD, QClub.CLUB, QMember.MEMBER)
                .build();
    }

    @Nested
    class Merges extends DatabaseTest {
        {
            engine = h2(recorder);
        }

        @Test
        void objectsFollowAMerge() {
            given(user("ann", "ann@x.org"), user("bob", "bob@x.org"), user("cid"));
            try (Session session = engine.openSession()) {
                Address ann = session.getOne(ADDRESS, 1L);
                Address bob = session.getOne(ADDRESS, 2L);
                assertThat(session.execute(mergeInto(ADDRESS)
                                .using(USER)
                                .on(USER.id.eq(ADDRESS.userId))
                                .whenMatched(USER.name.eq("bob"))
                                .delete()
                                .whenMatched()
                                .update(set(ADDRESS.emailAddress, USER.name))
                                .whenNotMatched()
                                .insert(set(ADDRESS.emailAddress, USER.name), set(ADDRESS.userId, USER.id))))
                        .isEqualTo(3);
                assertThat(ann.getEmailAddress()).isEqualTo("ann");
                assertThat(session.get(ADDRESS, 2L)).isNull();
                assertThat(session.contains(bob)).isFalse();
                assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.emailAddress)))
                        .containsExactly("ann", "cid");
            }
        }
    }
}
