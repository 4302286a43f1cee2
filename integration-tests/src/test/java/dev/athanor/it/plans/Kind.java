package dev.athanor.it.plans;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.OrderTerm;
import dev.athanor.query.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entity of random load plans: what can be asked of it, and how its objects are read.
 *
 * @param <T> the entity
 * @param <Q> its query type
 */
public final class Kind<T, Q extends EntityTable<T, ?>> {
    final Class<T> type;
    final Q table;
    final Function<String, Q> alias;
    final Function<Q, NumericColumn<Integer>> weight;
    final Function<T, Object> key;
    final List<OrderTerm> inOrder;
    final List<Field<T>> fields;
    /** In the order of the mapping, in which the loaders come to them. */
    final List<Edge<T, ?, ?>> edges = new ArrayList<>();

    Kind(
            Class<T> type,
            Q table,
            Function<String, Q> alias,
            Function<Q, NumericColumn<Integer>> weight,
            Function<T, Object> key,
            List<OrderTerm> inOrder,
            List<Field<T>> fields) {
        this.type = type;
        this.table = table;
        this.alias = alias;
        this.weight = weight;
        this.key = key;
        this.inOrder = inOrder;
        this.fields = fields;
    }

    /**
     * A column and its accessor.
     *
     * @param isDeferred whether the mapping leaves it to be read later
     */
    record Field<T>(TableColumn<?> column, Function<T, @Nullable Object> accessor, boolean isDeferred) {}

    String name() {
        return type.getSimpleName();
    }

    /** How many columns the key has. */
    int keySize() {
        return table.model().keySize();
    }

    /** Whether the mapping defers columns. */
    boolean defers() {
        return fields.stream().anyMatch(Field::isDeferred);
    }

    Object keyOf(Object object) {
        return key.apply(type.cast(object));
    }

    /** The value of a column, by its accessor. */
    @Nullable
    Object read(int field, Object object) {
        return fields.get(field).accessor().apply(type.cast(object));
    }

    @Override
    public String toString() {
        return name();
    }
}
