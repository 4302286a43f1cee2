package dev.athanor.it.tpch;

import static dev.athanor.it.tpch.QLineItem.LINE_ITEM;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.athanor.query.NumericExpression;
import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quotients of decimals have digits after the point on each database, whatever the numbers are made of. */
class DecimalTest {
    static List<TpchDatabase> databases() {
        return TpchDatabase.ALL;
    }

    /** SQLite stores them as integers. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void wholeNumbers_areDividedAsDecimals(TpchDatabase database) {
        NumericExpression<BigDecimal> quantity = LINE_ITEM.quantity;
        assertValue(database, quantity.min().dividedBy(new BigDecimal("4")), "0.25");
        assertValue(database, quantity.sum().dividedBy(quantity.plus(quantity).sum()), "0.5");
    }

    /** To H2 a parameter is a number of any scale. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void numbersMadeOfParameters_areDividedAsDecimals(TpchDatabase database) {
        NumericExpression<BigDecimal> price =
                LINE_ITEM.extendedPrice.times(value(BigDecimal.ONE).minus(LINE_ITEM.discount));
        assertValue(database, price.sum().dividedBy(price.plus(price).sum()), "0.5");
        assertValue(database, price.sum().dividedBy(price.sum().times(new BigDecimal("8"))), "0.125");
    }

    private static void assertValue(TpchDatabase database, NumericExpression<BigDecimal> expression, String expected) {
        Select<BigDecimal> select = select(expression);
        BigDecimal actual = database.engine().inTransaction(session -> session.one(select));
        assertThat(actual).isCloseTo(new BigDecimal(expected), within(new BigDecimal("1E-4")));
    }
}
