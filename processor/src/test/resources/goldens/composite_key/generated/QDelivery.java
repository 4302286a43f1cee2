package shop;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Delivery} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class QDelivery extends EntityTable<Delivery, Integer> {
    /** The table under its own name. */
    public static final QDelivery DELIVERY = new QDelivery(null);

    public final NumericColumn<Integer> id = this.<Integer>number(0);
    public final StringColumn itemOrderNumber = text(1);
    public final NumericColumn<Integer> itemLine = this.<Integer>number(2);
    public final ToOne<Delivery, OrderItem, QOrderItem> item = this.<OrderItem, QOrderItem>toOne(3);

    private QDelivery(@Nullable TableSource source) {
        super(DeliveryModel.MODEL, source);
    }

    @Override
    public QDelivery alias(String name) {
        return new QDelivery(source(name));
    }

    @Override
    protected QDelivery from(TableSource source) {
        return new QDelivery(source);
    }

    /** The target of {@link #item}, joined where its columns are used. */
    public QOrderItem item() {
        return item.pathTarget();
    }

    /** A new instance, which no session knows. */
    static Delivery create() {
        return new DeliveryModel.MappedDelivery();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final Delivery entity = new DeliveryModel.MappedDelivery();

        private Builder() {}

        public Builder item(@Nullable OrderItem item) {
            entity.setItem(item);
            return this;
        }

        public Delivery build() {
            return entity;
        }
    }
}
