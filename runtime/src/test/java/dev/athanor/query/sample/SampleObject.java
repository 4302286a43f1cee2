package dev.athanor.query.sample;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import org.jspecify.annotations.Nullable;

/** An entity instance whose values lie in an array. */
public abstract class SampleObject implements MappedEntity {
    private final EntityModel<?> model;
    private final @Nullable Object[] values;
    private long loaded;
    private long dirty;
    private @Nullable EntityOwner owner;

    SampleObject(EntityModel<?> model) {
        this.model = model;
        this.values = new Object[model.columns().size() + model.relationships().size()];
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

    final @Nullable Object value(int attribute) {
        return values[attribute];
    }

    final void value(int attribute, @Nullable Object value) {
        values[attribute] = value;
    }

    /** Sets an attribute as a setter does. */
    public void put(int attribute, @Nullable Object value) {
        values[attribute] = value;
        Masks.setLoaded(this, attribute, true);
    }
}
