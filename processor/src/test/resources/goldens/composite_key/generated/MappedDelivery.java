package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Delivery}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedDelivery extends Delivery implements MappedEntity {
    int id;
    String itemOrderNumber;
    Integer itemLine;
    OrderItem item;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    int getId() {
        return id;
    }

    @Override
    OrderItem getItem() {
        athanor$load(3);
        return item;
    }

    @Override
    void setItem(OrderItem item) {
        athanor$change(3, this.item, item);
        OrderItem before = this.item;
        this.item = item;
        DeliveryModel.ITEM.replaced(this, before, item);
    }

    @Override
    public EntityModel<?> athanor$model() {
        return DeliveryModel.MODEL;
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

    private void athanor$load(int attribute) {
        if ((loaded & 1 << attribute) == 0) {
            Access.load(this, attribute);
        }
    }

    private void athanor$change(int attribute, Object before, Object after) {
        if (owner != null) {
            owner.changing(this, attribute, before, after);
        }
        loaded |= 1 << attribute;
    }

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
