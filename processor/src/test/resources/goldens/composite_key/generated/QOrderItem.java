package shop;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.Masks;
import java.math.BigDecimal;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link OrderItem} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QOrderItem extends EntityTable<OrderItem, QOrderItem.Key> {
    /** The table under its own name. */
    public static final QOrderItem ORDER_ITEM = new QOrderItem(null);

    public final StringColumn orderNumber = text(0);
    public final NumericColumn<Integer> line = this.<Integer>number(1);
    public final NumericColumn<BigDecimal> price = this.<BigDecimal>number(2);
    public final ToOne<OrderItem, Order, QOrder> order = this.<Order, QOrder>toOne(3);
    public final ToMany<OrderItem, Delivery, QDelivery> deliveries = this.<Delivery, QDelivery>toMany(4);

    private QOrderItem(@Nullable TableSource source) {
        super(OrderItemModel.MODEL, source);
    }

    @Override
    public QOrderItem alias(String name) {
        return new QOrderItem(source(name));
    }

    @Override
    protected QOrderItem from(TableSource source) {
        return new QOrderItem(source);
    }

    /** The target of {@link #order}, joined where its columns are used. */
    public QOrder order() {
        return order.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static OrderItem create() {
        return new OrderItemModel.MappedOrderItem();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** The key of an instance. */
    public static Key key(String orderNumber, int line) {
        return new Key(orderNumber, line);
    }

    /** The key of {@link OrderItem}. */
    public record Key(String orderNumber, Integer line) implements CompositeKey {
        @Override
        public Object part(int position) {
            return switch (position) {
                case 0 -> this.orderNumber;
                case 1 -> this.line;
                default -> throw new IndexOutOfBoundsException(position);
            };
        }
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final OrderItemModel.MappedOrderItem entity = new OrderItemModel.MappedOrderItem();

        private Builder() {}

        public Builder orderNumber(String orderNumber) {
            Access.required(entity, 0, orderNumber);
            entity.orderNumber = orderNumber;
            Masks.setLoaded(entity, 0, true);
            return this;
        }

        public Builder line(int line) {
            entity.setLine(line);
            return this;
        }

        public Builder price(BigDecimal price) {
            entity.setPrice(price);
            return this;
        }

        public Builder order(Order order) {
            entity.setOrder(order);
            return this;
        }

        public Builder deliveries(Delivery... deliveries) {
            for (Delivery one : deliveries) {
                entity.getDeliveries().add(one);
            }
            return this;
        }

        public Builder deliveries(Collection<? extends Delivery> deliveries) {
            entity.getDeliveries().addAll(deliveries);
            return this;
        }

        public OrderItem build() {
            return entity;
        }
    }
}
