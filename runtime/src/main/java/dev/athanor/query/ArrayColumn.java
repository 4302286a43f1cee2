package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ArrayContains;
import dev.athanor.query.ast.ArrayElement;
import dev.athanor.query.ast.ArrayLength;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.spi.ColumnModel;
import dev.athanor.type.ArrayType;
import dev.athanor.type.ElementType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A column of lists: an array on PostgreSQL and H2, a JSON array on SQLite and MariaDB.
 *
 * @param <E> the Java type of an element
 */
public final class ArrayColumn<E> extends Expression<List<E>> implements TableColumn<List<E>> {
    private final TableItem table;
    private final ColumnModel model;
    private final ArrayType<E> array;

    ArrayColumn(TableItem table, ColumnModel model, ArrayType<E> type) {
        super(table.columns().get(model.index()), type);
        this.table = table;
        this.model = model;
        this.array = type;
    }

    /** Has an element. On PostgreSQL a GIN index on the column serves. */
    public Condition contains(E element) {
        return new Condition(has(element));
    }

    /** Has all of these elements; true where there are none. */
    public Condition containsAll(Collection<? extends E> elements) {
        return new Condition(Junction.and(each(elements)));
    }

    /** Has one of these elements; false where there are none. */
    public Condition containsAny(Collection<? extends E> elements) {
        return new Condition(Junction.or(each(elements)));
    }

    /**
     * The element at a position from 0; NULL where the list is shorter.
     *
     * @throws QueryException where the position is negative
     */
    public Expression<E> get(int position) {
        if (position < 0) {
            throw new QueryException(label() + ".get(" + position + "): positions in a list begin with 0.");
        }
        return new UnorderedExpression<>(new ArrayElement(node(), position, array.element()), array.element());
    }

    /** The number of elements. */
    public NumericExpression<Integer> size() {
        return new NumericExpression<>(new ArrayLength(node()), Types.INTEGER);
    }

    @Override
    public TableItem table() {
        return table;
    }

    @Override
    public ColumnModel model() {
        return model;
    }

    @Override
    String label() {
        return TableNames.of(table, model.index());
    }

    private List<ExprNode> each(Collection<? extends E> elements) {
        List<ExprNode> conditions = new ArrayList<>(elements.size());
        for (E element : elements) {
            conditions.add(has(element));
        }
        return conditions;
    }

    private ExprNode has(E element) {
        if (element == null) {
            throw new QueryException(label() + ": a list has no null, so nothing contains one.");
        }
        return new ArrayContains(node(), Bind.of(new ElementType<>(array.element()), element), array.element());
    }
}
