package lending;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Card}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedCard extends Card implements MappedEntity {
    long number;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public long getNumber() {
        return number;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return CardModel.MODEL;
    }

    @Override
    public EntityOwner athanor$owner() {
        return owner;
    }

    @Override
    public void athanor$owner(EntityOwner owner) {
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

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
