package registry;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The instances of {@link Passport}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class MappedPassport extends Passport implements MappedEntity {
    @Nullable String number;
    @Nullable Integer holderId;
    @Nullable Person holder;
    private int loaded;
    private int dirty;
    private @Nullable EntityOwner owner;

    @Override
    public String getNumber() {
        if (number == null) {
            Access.load(this, 0);
        }
        return number;
    }

    @Override
    public Person getHolder() {
        athanor$load(2);
        return holder;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return PassportModel.MODEL;
    }

    @Override
    public @Nullable EntityOwner athanor$owner() {
        return owner;
    }

    @Override
    public void athanor$owner(@Nullable EntityOwner owner) {
        this.owner = owner;
    }

    @Override
    public long athanor$mask(int which) {
        return (which == 0 ? loaded : dirty) & 0xFFFFFFFFL;
    }

    @Override
    public void athanor$mask(int which, long bits) {
        if (which == 0) {
            loaded = (int) bits;
        } else {
            dirty = (int) bits;
        }
    }

    private void athanor$load(int attribute) {
        if ((loaded & 1 << attribute) == 0) {
            Access.load(this, attribute);
        }
    }

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
