package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.TrackedSet;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link OrderItem}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedOrderItem extends OrderItem implements MappedEntity {
    String orderNumber;
    int line;
    BigDecimal price;
    Order order;
    TrackedSet<Delivery> deliveries;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    @Override
    public String getOrderNumber() {
        if (orderNumber == null) {
            Access.load(this, 0);
        }
        return orderNumber;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public void setLine(int line) {
        athanor$change(1, this.line, line);
        this.line = line;
    }

    @Override
    public BigDecimal getPrice() {
        athanor$load(2);
        return price;
    }

    @Override
    public void setPrice(BigDecimal price) {
        athanor$change(2, this.price, Access.required(this, 2, price));
        this.price = price;
    }

    @Override
    public Order getOrder() {
        athanor$load(3);
        return order;
    }

    @Override
    public void setOrder(Order order) {
        athanor$change(3, this.order, Access.required(this, 3, order));
        Order before = this.order;
        this.order = order;
        OrderItemModel.ORDER.replaced(this, before, order);
    }

    @Override
    public TrackedSet<Delivery> getDeliveries() {
        if (deliveries == null) {
            deliveries = new TrackedSet<Delivery>(this, OrderItemModel.DELIVERIES);
        }
        return deliveries;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return OrderItemModel.MODEL;
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
