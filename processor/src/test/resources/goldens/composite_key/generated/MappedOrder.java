package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedList;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Order}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedOrder extends Order implements MappedEntity {
    String number;
    LocalDate placedOn;
    TrackedList<OrderItem> items;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public String getNumber() {
        if (number == null) {
            Access.load(this, 0);
        }
        return number;
    }

    @Override
    public LocalDate getPlacedOn() {
        athanor$load(1);
        return placedOn;
    }

    @Override
    public TrackedList<OrderItem> getItems() {
        if (items == null) {
            items = new TrackedList<OrderItem>(this, OrderModel.ITEMS);
        }
        return items;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return OrderModel.MODEL;
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

    @Override
    public String toString() {
        return EntityText.of(this);
    }
}
