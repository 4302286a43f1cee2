package dev.athanor.query;

import dev.athanor.query.ast.Projection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function makes of several values of a row, as one value of it, made by {@link Sql#nested}. It is null where all of the values
 * are, as an outer join leaves them. Immutable.
 *
 * @param <T> what is made
 */
public final class NestedRecord<T> extends Selectable<T> {
    private final List<Selectable<?>> items;
    private final RowAssembler<T> assembler;

    NestedRecord(List<Selectable<?>> items, RowAssembler<T> assembler) {
        this.items = items;
        this.assembler = assembler;
    }

    /** A query selects the values in the place of their records; those of records within records too. */
    static List<Selectable<?>> flat(List<Selectable<?>> items) {
        if (items.stream().noneMatch(NestedRecord.class::isInstance)) {
            return items;
        }
        List<Selectable<?>> flat = new ArrayList<>();
        for (Selectable<?> item : items) {
            if (item instanceof NestedRecord<?> nested) {
                flat.addAll(flat(nested.items));
            } else {
                flat.add(item);
            }
        }
        return List.copyOf(flat);
    }

    /** What makes a row of the values as {@link #flat} has them; null where the only value is the row. */
    static <R> @Nullable RowAssembler<R> of(List<Selectable<?>> items, @Nullable RowAssembler<R> maker) {
        return items.stream().noneMatch(NestedRecord.class::isInstance) ? maker : new Composed<>(items, maker);
    }

    @Override
    List<Projection> projections() {
        List<Projection> all = new ArrayList<>();
        flat(items).forEach(item -> all.addAll(item.projections()));
        return all;
    }

    /** Never asked for: a query selects the values. */
    @Override
    Selection selection(boolean nullable) {
        throw new IllegalStateException(this + " is made of several slots of a row.");
    }

    @Override
    boolean isSameAs(Selectable<?> other) {
        return other == this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof NestedRecord<?> that
                        && assembler.equals(that.assembler)
                        && items.size() == that.items.size();
    }

    @Override
    public int hashCode() {
        return assembler.hashCode();
    }

    @Override
    public String toString() {
        return "nested" + items;
    }

    /**
     * Makes the records first, and then the row of them.
     *
     * @param items what was selected, with records
     * @param maker what makes the row; null where the only item is the row
     */
    private record Composed<R>(
            List<Selectable<?>> items, @Nullable RowAssembler<R> maker) implements RowAssembler<R> {
        @Override
        @SuppressWarnings("unchecked") // the only item is the row
        public R assemble(@Nullable Object[] slots) {
            @Nullable Object[] values = new @Nullable Object[items.size()];
            int next = compose(items, values, slots, 0);
            assert next == slots.length;
            return maker == null ? (R) values[0] : maker.assemble(values);
        }

        private static int compose(
                List<Selectable<?>> items, @Nullable Object[] values, @Nullable Object[] slots, int from) {
            int next = from;
            for (int i = 0; i < values.length; i++) {
                if (items.get(i) instanceof NestedRecord<?> nested) {
                    @Nullable Object[] parts = new @Nullable Object[nested.items.size()];
                    next = compose(nested.items, parts, slots, next);
                    values[i] = isAbsent(parts) ? null : nested.assembler.assemble(parts);
                } else {
                    values[i] = slots[next];
                    next++;
                }
            }
            return next;
        }

        /** A list is empty where its owner is not there. */
        private static boolean isAbsent(@Nullable Object[] parts) {
            for (Object part : parts) {
                if (part != null && !(part instanceof List<?> list && list.isEmpty())) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean keepsSlots() {
            return false;
        }
    }
}
