package dev.athanor.feature;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import org.jspecify.annotations.Nullable;

/** An entity whose accessors do what generated ones do, by number. */
final class Line implements MappedEntity {
    enum Mood {
        GOOD,
        BAD
    }

    static final int ID = 0;
    static final int NAME = 1;
    static final int STATE = 2;
    static final int AMOUNT = 3;
    static final int PRICE = 4;
    static final int TOTAL = 5;
    static final int CHANGES = 6;
    static final int MOOD = 7;
    static final int MONEY = 8;
    static final int VERSION = 9;

    private final LineModel model;
    final @Nullable Object[] values;
    private long loaded;
    private long dirty;
    private @Nullable EntityOwner owner;

    Line(LineModel model) {
        this.model = model;
        this.values = new Object[model.columns().size()];
    }

    @Nullable
    Object read(int column) {
        if (!Masks.isLoaded(this, column)) {
            Access.load(this, column);
        }
        return values[column];
    }

    Line write(int column, @Nullable Object value) {
        if (owner != null) {
            owner.changing(this, column, values[column], value);
        }
        values[column] = value;
        Masks.setLoaded(this, column, true);
        return this;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return model;
    }

    @Override
    public @Nullable EntityOwner athanor$owner() {
        return owner;
    }

    @Override
    public void athanor$owner(@Nullable EntityOwner newOwner) {
        owner = newOwner;
    }

    @Override
    public long athanor$mask(int which) {
        return which == 0 ? loaded : dirty;
    }

    @Override
    public void athanor$mask(int which, long bits) {
        if (which == 0) {
            loaded = bits;
        } else {
            dirty = bits;
        }
    }
}
