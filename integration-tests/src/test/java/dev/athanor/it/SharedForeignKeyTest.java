package dev.athanor.it;

import static dev.athanor.it.misc.QOffer.OFFER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.misc.Offer;
import dev.athanor.it.misc.QOffer;
import dev.athanor.it.misc.QWare;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two foreign keys with a column in common, whose relationships are only read. */
class SharedForeignKeyTest extends DatabaseTest {

    @Test
    void relationships_readTheColumnThatAnAccessorWrites() {
        given(
                QWare.builder().tenantId(1).id(1).name("tea").build(),
                QWare.builder().tenantId(1).id(2).name("cup").build());
        given(QWare.builder().tenantId(2).id(1).name("ink").build());
        given(QOffer.builder().tenantId(1).wareId(1L).giftId(2L).build());
        given(QOffer.builder().tenantId(2).wareId(1L).build());
        try (Session session = engine.openSession()) {
            assertOffers(session.list(select(OFFER).orderBy(OFFER.id.asc())));
        }
        try (Session session = engine.openSession()) {
            assertOffers(session.list(select(OFFER)
                    .options(selectIn(OFFER.ware), joined(OFFER.gift))
                    .orderBy(OFFER.id.asc())));
        }
        try (Session session = engine.openSession()) {
            Offer first = session.list(select(OFFER).orderBy(OFFER.id.asc())).get(0);
            first.setGiftId(null);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            Offer first = session.list(select(OFFER).orderBy(OFFER.id.asc())).get(0);
            assertThat(first.getTenantId()).isEqualTo(1);
            assertThat(first.getGift()).isNull();
            assertThat(first.getWare()).isNotNull();
        }
    }

    private static void assertOffers(List<Offer> offers) {
        assertThat(offers).hasSize(2);
        assertThat(offers.get(0).getWare()).extracting("name").isEqualTo("tea");
        assertThat(offers.get(0).getGift()).extracting("name").isEqualTo("cup");
        assertThat(offers.get(1).getWare()).extracting("name").isEqualTo("ink");
        assertThat(offers.get(1).getGift()).isNull();
    }
}
