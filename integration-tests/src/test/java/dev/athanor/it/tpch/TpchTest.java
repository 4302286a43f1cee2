package dev.athanor.it.tpch;

import dev.athanor.query.Select;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the 22 queries of TPC-H has the right answer on each database, which is that of SQL written by hand. */
class TpchTest {
    /** A quotient has at least four digits after the point. */
    private static final String DIGITS = "0.0001";

    private static final List<Select<?>> QUERIES = List.of(
            Queries1To8.q1PricingSummaryReport(),
            Queries1To8.q2MinimumCostSupplier(),
            Queries1To8.q3ShippingPriority(),
            Queries1To8.q4OrderPriorityChecking(),
            Queries1To8.q5LocalSupplierVolume(),
            Queries1To8.q6ForecastingRevenueChange(),
            Queries1To8.q7VolumeShipping(),
            Queries1To8.q8NationalMarketShare(),
            Queries9To15.q9ProductTypeProfitMeasure(),
            Queries9To15.q10ReturnedItemReporting(),
            Queries9To15.q11ImportantStockIdentification(),
            Queries9To15.q12ShippingModesAndOrderPriority(),
            Queries9To15.q13CustomerDistribution(),
            Queries9To15.q14PromotionEffect(),
            Queries9To15.q15TopSupplier(),
            Queries16To22.q16PartsSupplierRelationship(),
            Queries16To22.q17SmallQuantityOrderRevenue(),
            Queries16To22.q18LargeVolumeCustomer(),
            Queries16To22.q19DiscountedRevenue(),
            Queries16To22.q20PotentialPartPromotion(),
            Queries16To22.q21SuppliersWhoKeptOrdersWaiting(),
            Queries16To22.q22GlobalSalesOpportunity());

    @ParameterizedTest(name = "tpch query {0} on {1}")
    @MethodSource("queriesOnDatabases")
    void answer_isThatOfTheSql(int number, TpchDatabase database) {
        List<?> rows = database.engine().inTransaction(session -> session.list(QUERIES.get(number - 1)));
        Answer.ofResource(number).assertSame(Answer.of(rows), DIGITS);
    }

    static Stream<Arguments> queriesOnDatabases() {
        return TpchDatabase.ALL.stream()
                .flatMap(database ->
                        IntStream.rangeClosed(1, QUERIES.size()).mapToObj(number -> Arguments.of(number, database)));
    }
}
