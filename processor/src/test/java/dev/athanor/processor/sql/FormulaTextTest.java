package dev.athanor.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.model.FormulaMistake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a formula names columns of its own table {@code item}, each shown in angle brackets as the table calls it. */
class FormulaTextTest {
    private static final List<String> COLUMNS =
            List.of("id", "name", "price", "quantity", "date", "year", "time", "zone", "order", "parent_id");

    private static FormulaText read(String sql) {
        return FormulaText.of(sql, "shop", "item", COLUMNS, true);
    }

    private static String shown(String sql) {
        StringBuilder shown = new StringBuilder();
        List<String> parts = read(sql).parts();
        for (int i = 0; i < parts.size(); i++) {
            shown.append(i % 2 == 0 ? parts.get(i) : "<" + parts.get(i) + ">");
        }
        return shown.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "price * quantity -> <price> * <quantity>",
                "PRICE*Item.Quantity -> <price>*<quantity>",
                "upper(name) || ' price' -> upper(<name>) || ' price'",
                "\"order\" + item.\"order\" -> <order> + <order>",
                "case when price > 0 then name else 'none' end -> case when <price> > 0 then <name> else 'none' end",
                "coalesce(name, 'x') like 'a%' escape '!' -> coalesce(<name>, 'x') like 'a%' escape '!'",
                "cast(date as date) -> cast(<date> as date)",
                "date '2024-01-01' < date -> date '2024-01-01' < <date>",
                "extract(year from date) + year -> extract(year from <date>) + <year>",
                "name collate nocase = 'x' -> <name> collate nocase = 'x'",
                "price::decimal(10, 2) -> <price>::decimal(10, 2)",
                "price in (1, quantity) -> <price> in (1, <quantity>)",
                "price /* name */ + 1 -- id -> <price> + 1",
                "(select count(*) from part p where p.item_id = item.id and price > 0) "
                        + "-> (select count(*) from part p where p.item_id = <id> and price > 0)",
                "(select max(i.price) from item i where i.id < item.id) "
                        + "-> (select max(i.price) from item i where i.id < <id>)",
                "(select count(*) from item where item.id < 5) -> (select count(*) from item where item.id < 5)",
                "(select 1 from part where exists (select 1 from item where item.id = part.id)) + id "
                        + "-> (select 1 from part where exists (select 1 from item where item.id = part.id)) + <id>",
                "(with x as (select id from part) select count(*) from x) + price "
                        + "-> (with x as (select id from part) select count(*) from x) + <price>",
                "exists (select 1 from part where item_id = item.id) "
                        + "-> exists (select 1 from part where item_id = <id>)",
                "row_number() over (partition by parent_id order by price desc) "
                        + "-> row_number() over (partition by <parent_id> order by <price> desc)",
                "sum(price) over (order by id rows between unbounded preceding and current row) "
                        + "-> sum(<price>) over (order by <id> rows between unbounded preceding and current row)",
                "max(price, quantity) -> max(<price>, <quantity>)",
                "current_date - date -> current_date - <date>",
                "item.rowid + rowid -> <rowid> + rowid",
                "other.price -> other.price",
                "shop.item.price + Shop.item.\"order\" + warehouse.item.price -> <price> + <order> + warehouse.item.price",
                "(select count(*) from shop.part p where p.item_id = shop.item.id) "
                        + "-> (select count(*) from shop.part p where p.item_id = <id>)",
                "(select max(shop.item.id) from shop.item) -> (select max(shop.item.id) from shop.item)",
                "(select count(*) from json_each(item.name)) -> (select count(*) from json_each(<name>))",
                "(select sum(s.n) from part p join lateral unnest(item.name, p.name) s(n) on true) "
                        + "-> (select sum(s.n) from part p join lateral unnest(<name>, p.name) s(n) on true)",
                "(select count(*) from item, json_each(item.name)) -> (select count(*) from item, json_each(item.name))",
                "(select count(*) from item.price p) -> (select count(*) from item.price p)",
                "substring(name from 2 for 3) -> substring(<name> from 2 for 3)",
                "trim(both from name) || trim(name from 'x') -> trim(both from <name>) || trim(<name> from 'x')",
                "date at time zone 'UTC' -> <date> at time zone 'UTC'",
                "cast(date as timestamp with time zone) < time -> cast(<date> as timestamp with time zone) < <time>",
                "date - interval 1 year < year -> <date> - interval 1 year < <year>",
                "date - interval '1' year -> <date> - interval '1' year",
                "date - interval quantity year + year -> <date> - interval <quantity> year + <year>",
                "date - interval (quantity + 1) year -> <date> - interval (<quantity> + 1) year",
                "date - interval quantity * 2 year -> <date> - interval <quantity> * 2 year",
                "date - interval item.quantity year -> <date> - interval <quantity> year",
                "timestampdiff(year, date, time) -> timestampdiff(year, <date>, <time>)",
                "convert(name, char) || convert(price, date) -> convert(<name>, char) || convert(<price>, date)",
                "convert(price, signed) + date -> convert(<price>, signed) + <date>",
                "get_format(date, 'ISO') -> get_format(date, 'ISO')",
                "trim(leading '0' from name) -> trim(leading '0' from <name>)"
            })
    void ownColumns_areFound(String sql, String expected) {
        assertThat(shown(sql)).isEqualTo(expected);
        assertThat(read(sql).mistake()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "prise * quantity -> UNKNOWN_NAME -> prise",
                "price * quantiti -> UNKNOWN_NAME -> quantiti",
                "coalesce(nmae, 'x') -> UNKNOWN_NAME -> nmae",
                "case when prise > 0 then 1 end -> UNKNOWN_NAME -> prise",
                "item.prise -> UNKNOWN_COLUMN -> prise",
                "shop.item.prise -> UNKNOWN_COLUMN -> prise",
                "frob(price, signed_) -> UNKNOWN_NAME -> signed_",
                "\"prise\" -> UNKNOWN_NAME -> prise",
                "(select 1 from part p where p.item_id = item.idd) -> UNKNOWN_COLUMN -> idd",
                "price + (1 -> UNBALANCED -> (",
                "price) + (1 -> UNBALANCED -> )",
                "name || 'x -> UNBALANCED -> 'x",
                "name || 'it''s -> UNBALANCED -> 'it''s",
                "\"name -> UNBALANCED -> \"name",
                "price > :least -> BIND -> :least",
                "price > ? -> BIND -> ?",
                "price > $1 -> BIND -> $1",
                "price > @least -> BIND -> @least",
                "price; drop table item -> NO_EXPRESSION -> ;",
                "(select 1; ) -> NO_EXPRESSION -> ;",
                "price, name -> NO_EXPRESSION -> ,",
                "select 1 -> NO_EXPRESSION -> select",
                "price as cost -> NO_EXPRESSION -> as",
                "price where id > 1 -> NO_EXPRESSION -> where",
                "count(*) -> AGGREGATE -> count",
                "1 + max(price) -> AGGREGATE -> max"
            })
    void whatIsNoExpression_isAMistake(String sql, FormulaMistake.Kind kind, String text) {
        assertThat(read(sql).mistake()).isEqualTo(new FormulaMistake(kind, text));
    }

    @Test
    void namesWithoutTheTable_mayBeUnknownWhereNothingIsChecked() {
        assertThat(FormulaText.of("frob(price, fast)", "", "item", COLUMNS, false)
                        .mistake())
                .isNull();
        assertThat(FormulaText.of("frob(item.prise, fast)", "", "item", COLUMNS, false)
                        .mistake())
                .isEqualTo(new FormulaMistake(FormulaMistake.Kind.UNKNOWN_COLUMN, "prise"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"price * 2", "upper(name)", "coalesce(price, abs(quantity)) in (1, 2)", "not (price > 1)"})
    void expressionOverItsRow_readsNoMore(String sql) {
        assertThat(read(sql).readsMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(select 1)", "price + (select 2)", "exists (select 1 from part)", "stock_of(id)"})
    void subQueriesAndUnknownFunctions_mayReadMore(String sql) {
        assertThat(read(sql).readsMore()).isTrue();
    }
}
