package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.Tuple;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlRendererTest {
    private static final ColumnDef ID = ColumnDef.of("id", Types.LONG).generatedByDatabase();
    private static final ColumnDef NAME = ColumnDef.of("order", Types.STRING);
    private static final TableDef TABLE = TableDef.of("thing", ID, NAME).primaryKey("id");
    private static final TableSource THING = TableSource.of(TABLE);

    private static String sqlite(StatementNode node) {
        return Dialects.SQLITE.render(node).sql();
    }

    private static String h2(StatementNode node) {
        return Dialects.H2.render(node).sql();
    }

    private static Comparison equal(ColumnRef left, ColumnRef right) {
        return new Comparison(Comparison.Operator.EQ, left, right);
    }

    /** H2 would compute without digits after the point, SQLite would divide integers. */
    @Test
    void decimals_areDividedAsDecimals() {
        ColumnRef price = new ColumnRef(THING, ColumnDef.of("price", Types.decimal(2)));
        Arithmetic half = computed(Arithmetic.Operator.DIVIDED_BY, price);
        assertThat(sqlite(select(half))).isEqualTo("SELECT CAST(thing.price AS REAL) / ? FROM thing");
        assertThat(h2(select(half)))
                .isEqualTo("SELECT CAST(thing.price AS DECFLOAT(100)) / CAST(? AS DECFLOAT(100)) FROM thing");
        Arithmetic less = computed(Arithmetic.Operator.MINUS, price);
        assertThat(sqlite(select(less))).isEqualTo("SELECT thing.price - ? FROM thing");
        assertThat(h2(select(less))).isEqualTo("SELECT thing.price - CAST(? AS DECFLOAT(100)) FROM thing");
    }

    private static Arithmetic computed(Arithmetic.Operator operator, ColumnRef price) {
        return new Arithmetic(operator, price, Bind.of(Types.BIG_DECIMAL, new BigDecimal("2")), Types.BIG_DECIMAL);
    }

    private static SelectNode select(ExprNode value) {
        return SelectNode.of(List.of(Projection.of(value)), THING);
    }

    @Test
    void insert_returnsTheGeneratedKey() {
        InsertNode insert = InsertNode.ofSlots(THING, List.of(NAME), List.of(ID));
        assertThat(sqlite(insert)).isEqualTo("INSERT INTO thing (\"order\") VALUES (?) RETURNING id");
        assertThat(h2(insert)).isEqualTo("SELECT id FROM FINAL TABLE (INSERT INTO thing (\"order\") VALUES (?))");
    }

    @Test
    void insert_withoutColumns_isOneRowOfDefaults() {
        InsertNode insert = InsertNode.ofSlots(THING, List.of(), List.of(ID));
        assertThat(sqlite(insert)).isEqualTo("INSERT INTO thing DEFAULT VALUES RETURNING id");
        assertThat(h2(insert)).isEqualTo("SELECT id FROM FINAL TABLE (INSERT INTO thing DEFAULT VALUES)");
    }

    @Test
    void update_and_delete_ofSlots() {
        Comparison key = new Comparison(Comparison.Operator.EQ, THING.column("id"), Bind.slot(Types.LONG));
        assertThat(sqlite(new UpdateNode(THING, List.of(new Assignment(NAME, Bind.slot(Types.STRING))), key, false)))
                .isEqualTo("UPDATE thing SET \"order\" = ? WHERE thing.id = ?");
        assertThat(sqlite(new DeleteNode(THING, key, false))).isEqualTo("DELETE FROM thing WHERE thing.id = ?");
        assertThatThrownBy(() -> sqlite(new DeleteNode(THING, null, false))).isInstanceOf(QueryException.class);
    }

    @Test
    void anonymousSources_getNamesOfTheirOwn() {
        TableSource one = TableSource.anonymous(TABLE);
        TableSource two = TableSource.anonymous(TABLE);
        SelectNode select = SelectNode.of(List.of(Projection.of(two.column("order"))), THING)
                .withFrom(
                        List.of(THING),
                        List.of(
                                JoinNode.left(one, equal(THING.column("id"), one.column("id"))),
                                JoinNode.left(two, equal(one.column("id"), two.column("id")))));
        assertThat(sqlite(select))
                .isEqualTo(
                        "SELECT thing_2.\"order\" FROM thing LEFT JOIN thing AS thing_1 ON thing.id = thing_1.id LEFT"
                                + " JOIN thing AS thing_2 ON thing_1.id = thing_2.id");
    }

    @Test
    void madeUpNames_avoidGivenOnes() {
        TableSource given = TableSource.as(TABLE, "thing_1");
        TableSource anonymous = TableSource.anonymous(TABLE);
        SelectNode select = SelectNode.of(List.of(Projection.of(anonymous.column("id"))), given)
                .withFrom(
                        List.of(given),
                        List.of(JoinNode.inner(anonymous, equal(given.column("id"), anonymous.column("id")))));
        assertThat(sqlite(select))
                .isEqualTo("SELECT thing_2.id FROM thing AS thing_1 JOIN thing AS thing_2 ON thing_1.id = thing_2.id");
    }

    @Test
    void subQuery_isASource() {
        SelectNode inner = SelectNode.of(List.of(Projection.of(THING.column("id"))), THING)
                .withLimit(Bind.of(Types.LONG, 2L), null);
        QuerySource source = QuerySource.as(inner, "first_two");
        SelectNode select = SelectNode.of(List.of(Projection.of(new ColumnRef(source, ID))), source);
        RenderedSql rendered = Dialects.SQLITE.render(select);
        assertThat(rendered.sql())
                .isEqualTo("SELECT first_two.id FROM (SELECT thing.id FROM thing LIMIT ?) AS first_two");
        assertThat(rendered.binds()).containsExactly(Bind.of(Types.LONG, 2L));
    }

    @Test
    void tuples_inAList() {
        SelectNode select = SelectNode.of(List.of(Projection.of(THING.column("id"))), THING)
                .withWhere(new InList(
                        new Tuple(List.of(THING.column("id"), THING.column("order"))),
                        List.of(new Tuple(List.of(Bind.slot(Types.LONG), Bind.slot(Types.STRING)))),
                        false));
        assertThat(sqlite(select))
                .isEqualTo("SELECT thing.id FROM thing WHERE (thing.id, thing.\"order\") IN ((?, ?))");
    }
}
