package shop;

import dev.athanor.query.EntityTable;
import dev.athanor.query.StringColumn;
import dev.athanor.query.TemporalColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import java.time.LocalDate;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Order} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QOrder extends EntityTable<Order, String> {
    /** The table under its own name. */
    public static final QOrder ORDER = new QOrder(null);

    public final StringColumn number = text(0);
    public final TemporalColumn<LocalDate> placedOn = this.<LocalDate>temporal(1);
    public final ToMany<Order, OrderItem, QOrderItem> items = this.<OrderItem, QOrderItem>toMany(2);

    private QOrder(@Nullable TableSource source) {
        super(OrderModel.MODEL, source);
    }

    @Override
    public QOrder alias(String name) {
        return new QOrder(source(name));
    }

    @Override
    protected QOrder from(TableSource source) {
        return new QOrder(source);
    }

    /** A new instance, which no session knows. */
    public static Order create() {
        return new OrderModel.MappedOrder();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final OrderModel.MappedOrder entity = new OrderModel.MappedOrder();

        private Builder() {}

        public Builder number(String number) {
            Access.required(entity, 0, number);
            entity.number = number;
            Masks.setLoaded(entity, 0, true);
            return this;
        }

        public Builder placedOn(LocalDate placedOn) {
            Access.required(entity, 1, placedOn);
            entity.placedOn = placedOn;
            Masks.setLoaded(entity, 1, true);
            return this;
        }

        public Builder items(OrderItem... items) {
            for (OrderItem one : items) {
                entity.getItems().add(one);
            }
            return this;
        }

        public Builder items(Collection<? extends OrderItem> items) {
            entity.getItems().addAll(items);
            return this;
        }

        public Order build() {
            return entity;
        }
    }
}
