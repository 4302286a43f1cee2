package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.CommonSource;
import dev.athanor.query.ast.CommonTable;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sub-query or a common table expression as a source of rows. What it selects is a column of it: {@code
 * totals.get(ORDER.userId)}. Made by {@link Select#asTable}, {@link Select#asLateral} and {@link Sql#with}. Immutable.
 */
public final class DerivedTable implements FromItem {
    private final Source source;
    private final List<Selectable<?>> items;
    private final List<String> names;

    private DerivedTable(Source source, List<Selectable<?>> items, List<String> names) {
        this.source = source;
        this.items = items;
        this.names = names;
    }

    static DerivedTable of(Select<?> query, String alias, boolean lateral) {
        List<String> names = ColumnNames.of(query.part().projections());
        QuerySource source = QuerySource.as(named(query.part(), names), alias);
        return new DerivedTable(lateral ? source.asLateral() : source, query.items(), names);
    }

    static DerivedTable common(String name, Select<?> query) {
        List<String> names = ColumnNames.of(query.part().projections());
        CommonTable table = CommonTable.of(name, names, query.part());
        return new DerivedTable(new CommonSource(table, null), query.items(), names);
    }

    static DerivedTable recursive(
            String name, Select<?> seed, Function<? super DerivedTable, ? extends Select<?>> step, boolean all) {
        List<String> names = ColumnNames.of(seed.part().projections());
        CommonTable table = CommonTable.recursive(name, names, self -> {
            DerivedTable before = new DerivedTable(new CommonSource(self, null), seed.items(), names);
            return Compounds.recursive(seed, step.apply(before), all);
        });
        return new DerivedTable(new CommonSource(table, null), seed.items(), names);
    }

    @Override
    public Source source() {
        return source;
    }

    /**
     * The same common table expression under another name, for a second place in one query.
     *
     * @throws QueryException where it is a sub-query, which is its own text in each place: make another one
     */
    public DerivedTable alias(String alias) {
        if (source instanceof CommonSource common) {
            return new DerivedTable(new CommonSource(common.table(), alias), items, names);
        }
        throw new QueryException("The sub-query " + source + " has a name. Call .asTable(\"" + alias
                + "\") of the query for another one, or make it with(\"" + source + "\", query) to use it twice.");
    }

    /**
     * The column of a number that it selects.
     *
     * @throws QueryException where it does not select it
     */
    public <N extends Number> NumericExpression<N> get(NumericExpression<N> item) {
        return new NumericExpression<>(column(item), item.type());
    }

    /**
     * The column of a string that it selects.
     *
     * @throws QueryException where it does not select it
     */
    public StringExpression get(StringExpression item) {
        return new StringExpression(column(item));
    }

    /**
     * The column of a date or time that it selects.
     *
     * @throws QueryException where it does not select it
     */
    public <T> TemporalExpression<T> get(TemporalExpression<T> item) {
        return new TemporalExpression<>(column(item), item.type());
    }

    /**
     * The column of a value with an order that it selects.
     *
     * @throws QueryException where it does not select it
     */
    public <T> ComparableExpression<T> get(ComparableExpression<T> item) {
        return new ComparableExpression<>(column(item), item.type());
    }

    /**
     * The column of a truth value that it selects.
     *
     * @throws QueryException where it does not select it
     */
    public Condition get(Condition item) {
        return new Condition(column(item));
    }

    /**
     * The column of any value that it selects.
     *
     * @throws QueryException where it does not select it
     */
    public <T> UnorderedExpression<T> get(Expression<T> item) {
        return new UnorderedExpression<>(column(item), item.type());
    }

    /**
     * An entity that it selects, to be selected, joined and asked about: {@code tree.as(NODE)}.
     *
     * @throws QueryException where it does not select the entity, or other columns of the same names before it
     */
    @SuppressWarnings("unchecked") // a query type makes others of its own class
    public <E, Q extends EntityTable<E, ?>> Q as(Q entity) {
        int at = 0;
        for (Selectable<?> item : items) {
            List<Projection> projections = item.projections();
            if (item instanceof EntityTable<?, ?> selected && selected.model() == entity.model()) {
                requireOwnNames(entity, at);
                return (Q) entity.from(TableSource.in(entity.table(), source));
            }
            at += projections.size();
        }
        throw new QueryException(
                source + " does not select " + entity.model().constantName() + ". It selects " + items + ".");
    }

    private void requireOwnNames(EntityTable<?, ?> entity, int at) {
        List<ColumnRef> columns = entity.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).column().name().equals(names.get(at + i))) {
                throw new QueryException("In " + source + " the column "
                        + columns.get(i).column().name() + " of " + entity
                        + " has another name, because something before it has its own. Select the entity first.");
            }
        }
    }

    private <T> ColumnRef column(Expression<T> item) {
        int at = 0;
        for (Selectable<?> each : items) {
            if (each instanceof EntityTable<?, ?> entity) {
                int inner = entity.columns().indexOf(item.node());
                if (inner >= 0) {
                    return ref(at + inner, item.type());
                }
            } else if (each.isSameAs(item)) {
                return ref(at, item.type());
            }
            at += each.projections().size();
        }
        throw new QueryException(source + " does not select " + item + ". It selects " + items + ".");
    }

    private ColumnRef ref(int column, ColumnType<?> type) {
        return new ColumnRef(source, ColumnDef.of(names.get(column), type).orNull());
    }

    private static QueryNode named(QueryNode query, List<String> names) {
        List<Projection> named = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            named.add(new Projection(query.projections().get(i).value(), names.get(i)));
        }
        return query.withProjections(named);
    }

    /** The name in the query. */
    @Override
    public String toString() {
        return source.toString();
    }
}
