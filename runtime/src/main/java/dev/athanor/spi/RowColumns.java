package dev.athanor.spi;

import dev.athanor.type.ColumnType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of an entity a row of a result has, in the order of their numbers, those of the key first. Immutable, for any
 * thread; called by the runtime.
 */
public final class RowColumns {
    private final EntityModel<?> model;
    private final long[] bits;
    private final int[] attributes;

    private RowColumns(EntityModel<?> model, long[] bits) {
        this.model = model;
        this.bits = bits;
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        this.attributes = new int[count];
        int position = 0;
        for (int i = 0; position < count; i++) {
            if (contains(i)) {
                attributes[position++] = i;
            }
        }
    }

    /** What is read of an entity where nobody says otherwise: all but deferred columns. */
    static RowColumns usual(EntityModel<?> model, List<ColumnModel> columns) {
        long[] bits = new long[(columns.size() + 63) >> 6];
        for (ColumnModel column : columns) {
            if (!column.isDeferred()) {
                bits[column.index() >> 6] |= Masks.bit(column.index());
            }
        }
        return new RowColumns(model, bits);
    }

    /** No column at all. */
    public static RowColumns none(EntityModel<?> model) {
        return first(model, 0);
    }

    /** The key alone. */
    public static RowColumns key(EntityModel<?> model) {
        return first(model, model.keySize());
    }

    /** All columns, deferred ones too. */
    public static RowColumns all(EntityModel<?> model) {
        return first(model, model.columns().size());
    }

    private static RowColumns first(EntityModel<?> model, int count) {
        long[] bits = new long[(model.columns().size() + 63) >> 6];
        for (int i = 0; i < count; i++) {
            bits[i >> 6] |= Masks.bit(i);
        }
        return new RowColumns(model, bits);
    }

    /** The same columns and those with these numbers. */
    public RowColumns with(int... numbers) {
        RowColumns all = this;
        for (int number : numbers) {
            if (!all.contains(number)) {
                long[] more = all.bits.clone();
                more[number >> 6] |= Masks.bit(number);
                all = new RowColumns(model, more);
            }
        }
        return all;
    }

    /** The same columns and all of others, of the same entity. */
    public RowColumns with(RowColumns others) {
        return with(others.attributes);
    }

    /** The same columns but those of others, of the same entity. */
    public RowColumns without(RowColumns others) {
        long[] fewer = bits.clone();
        for (int word = 0; word < fewer.length; word++) {
            fewer[word] &= ~others.bits[word];
        }
        return new RowColumns(model, fewer);
    }

    /** The number of columns. */
    public int count() {
        return attributes.length;
    }

    /** The number of the column at a position, from 0. */
    public int attribute(int position) {
        return attributes[position];
    }

    /** The entity. */
    public EntityModel<?> model() {
        return model;
    }

    /** How the values of the column with this number are read. */
    public ColumnType<?> type(int attribute) {
        return model.columns().get(attribute).def().type();
    }

    /** Whether a column is among them. */
    public boolean contains(int attribute) {
        int word = attribute >> 6;
        return word < bits.length && (bits[word] & Masks.bit(attribute)) != 0;
    }

    /** The position of a column that is among them, from 0. */
    public int position(int attribute) {
        return Arrays.binarySearch(attributes, attribute);
    }

    /** The bits of the columns in a word of a mask; 0 for a word of relationships alone. */
    public long bits(int word) {
        return word < bits.length ? bits[word] : 0;
    }

    /** Whether an object knows all of them. */
    public boolean areLoaded(MappedEntity entity) {
        for (int word = 0; word < bits.length; word++) {
            if ((bits[word] & ~entity.athanor$mask(2 * word)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether an object knows all of them, or has another value for those that it does not know. */
    public boolean areKnown(MappedEntity entity) {
        for (int word = 0; word < bits.length; word++) {
            if ((bits[word] & ~(entity.athanor$mask(2 * word) | entity.athanor$mask(2 * word + 1))) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof RowColumns that && model == that.model && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    /** The names of the columns' accessors. */
    @Override
    public String toString() {
        return Arrays.stream(attributes)
                .mapToObj(i -> model.columns().get(i).name())
                .toList()
                .toString();
    }
}
