package dev.athanor.it;

import static dev.athanor.it.columns.QProduct.PRODUCT;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.AthanorException;
import dev.athanor.it.columns.Address;
import dev.athanor.it.columns.Money;
import dev.athanor.it.columns.Product;
import dev.athanor.it.columns.ProductState;
import dev.athanor.it.columns.QProduct;
import dev.athanor.it.columns.QProductState;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that a converter stores as another type, in objects, conditions and statements. */
class ConvertedColumnTest extends DatabaseTest {

    @Test
    @Row("C187")
    void value_isConvertedBothWays() {
        given(product("Shoe", "12.50"));
        try (Session session = engine.openSession()) {
            Product found = session.one(select(PRODUCT));
            assertThat(found.getPrice()).isEqualTo(new Money(new BigDecimal("12.50")));
            assertThat(found.getSizes()).containsExactly(41, 42);
            assertThat(found.getKind()).isEqualTo(Address.Kind.FLAT);
            assertThat(found.isSold()).isTrue();
            assertThat(session.handle()
                            .createQuery("SELECT concat(sizes, '/', kind, '/', sold) FROM "
                                    + engine.dialect().quoter().quote("product \"new\""))
                            .mapTo(String.class)
                            .one())
                    .isEqualTo("41 42/2/Y");
        }
    }

    @Test
    @Row("C187")
    void value_isConvertedInConditionsAndStatements() {
        given(product("Shoe", "12.50"), product("Boot", "30"));
        try (Session session = engine.openSession()) {
            Money cheap = new Money(new BigDecimal("12.5"));
            assertThat(session.list(select(PRODUCT.name).where(PRODUCT.price.eq(cheap))))
                    .containsExactly("Shoe");
            assertThat(session.list(select(PRODUCT.name).where(PRODUCT.sizes.eq(List.of(41, 42)))))
                    .hasSize(2);
            session.execute(update(PRODUCT)
                    .set(PRODUCT.price, new Money(new BigDecimal("31")))
                    .where(PRODUCT.name.eq("Boot")));
            assertThat(session.list(select(PRODUCT.price).where(PRODUCT.name.eq("Boot"))))
                    .containsExactly(new Money(new BigDecimal("31.00")));
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2, ItDatabase.POSTGRESQL},
            because = "the statement quotes a name as standard SQL does, which is a text in MariaDB")
    void resultOfAStatement_isConvertedByTheConverterOfTheComponent() {
        given(product("Shoe", "12.50"));
        try (Session session = engine.openSession()) {
            ProductState state = session.one(QProductState.query());
            assertThat(state.sold()).isTrue();
            assertThat(state.stored()).isEqualTo("Y");
            assertThat(state.price().amount()).isEqualByComparingTo("12.50");
            assertThat(state.sizes()).containsExactly(41, 42);
        }
    }

    @Test
    void valueThatTheConverterRefuses_isAnErrorWithItsReason() {
        try (Session session = engine.openSession()) {
            session.add(product("Shoe", "-1"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(AthanorException.class)
                    .hasMessageContaining("money is not negative");
        }
    }

    static Product product(String name, String price) {
        return QProduct.builder()
                .name(name)
                .kind(Address.Kind.FLAT)
                .price(new Money(new BigDecimal(price)))
                .sizes(List.of(41, 42))
                .sold(true)
                .quantity(1)
                .build();
    }
}
