package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Junction;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an embedded record in queries: the superclass of the generated class that has a field for each component.
 *
 * <pre>{@code
 * select(PERSON).where(PERSON.home.city.eq("Seoul"));     // one component
 * select(PERSON).where(PERSON.home.eq(address));          // all of them
 * }</pre>
 *
 * @param <T> the record
 */
public abstract class EmbeddedColumns<T> {
    private final List<ColumnRef> columns;

    /** Called by the generated subclass, with the attribute numbers of all components in order. */
    protected EmbeddedColumns(EntityTable<?, ?> table, int... attributes) {
        List<ColumnRef> refs = new ArrayList<>(attributes.length);
        for (int attribute : attributes) {
            refs.add(table.columns().get(attribute));
        }
        this.columns = List.copyOf(refs);
    }

    /** The values of the components, in the order of the columns. */
    protected abstract @Nullable Object[] parts(T value);

    /**
     * Equal to a record: each column is equal to its component, or NULL where the component is null.
     *
     * @throws QueryException where the record is null: write {@link #isNull()} or {@link #eqNullable}
     */
    public final Condition eq(T value) {
        return each(value, true);
    }

    /** {@link #eq}, and {@link #isNull()} for null. */
    public final Condition eqNullable(@Nullable T value) {
        return value == null ? isNull() : eq(value);
    }

    /**
     * True where {@link #eq} is not, NULLs included: some column differs from its component.
     *
     * @throws QueryException where the record is null: write {@link #isNotNull()}
     */
    public final Condition ne(T value) {
        return each(value, false);
    }

    /** All columns are NULL, as those of a record that is null are. */
    public final Condition isNull() {
        List<ExprNode> conditions = new ArrayList<>(columns.size());
        columns.forEach(column -> conditions.add(new IsNull(column, false)));
        return new Condition(Junction.and(conditions));
    }

    /** Some column is not NULL. */
    public final Condition isNotNull() {
        List<ExprNode> conditions = new ArrayList<>(columns.size());
        columns.forEach(column -> conditions.add(new IsNull(column, true)));
        return new Condition(Junction.or(conditions));
    }

    private Condition each(T value, boolean equal) {
        if (value == null) {
            throw new QueryException("An embedded record is compared with null. Write "
                    + (equal ? "isNull(), or eqNullable(value) where it may be null." : "isNotNull()."));
        }
        @Nullable Object[] parts = parts(value);
        List<ExprNode> conditions = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            ColumnRef column = columns.get(i);
            Object part = parts[i];
            if (part == null) {
                conditions.add(new IsNull(column, !equal));
            } else {
                Comparison.Operator operator = equal ? Comparison.Operator.EQ : Comparison.Operator.NE;
                conditions.add(
                        new Comparison(operator, column, bind(column.column().type(), part)));
                if (!equal) { // also a column that is not nullable is NULL behind an outer join
                    conditions.add(new IsNull(column, false));
                }
            }
        }
        return new Condition(equal ? Junction.and(conditions) : Junction.or(conditions));
    }

    @SuppressWarnings("unchecked") // the generated class gives each component of the type of its column
    private static <V> ExprNode bind(ColumnType<V> type, Object part) {
        return Bind.of(type, (V) part);
    }
}
