package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.MappedEntity;
import java.math.BigDecimal;
import java.util.Set;

/** Composite and assigned keys. */
public final class Keys {
    private Keys() {}

    public static void compositeKey_isAValue() {
        QOrderItem.Key key = QOrderItem.key("A1", 2);
        assertThat(key).isEqualTo(new QOrderItem.Key("A1", 2));
        assertThat(key.part(0)).isEqualTo("A1");
        assertThat(key.part(1)).isEqualTo(2);
        assertThatThrownBy(() -> key.part(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(OrderItemModel.MODEL.keyOf("A1", 2)).isEqualTo(key);
        assertThat(OrderItemModel.MODEL.hasLongKey()).isFalse();
    }

    public static void compositeKey_isNullUntilAllPartsAreSet() {
        OrderItem item = QOrderItem.builder().line(2).build();
        MappedEntity mapped = MappedEntity.of(item);
        assertThat(OrderItemModel.MODEL.key(mapped)).isNull();
        assertThatThrownBy(item::getOrderNumber)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("OrderItem.orderNumber");
        OrderItemModel.MODEL.set(mapped, 0, "A1");
        assertThat(OrderItemModel.MODEL.key(mapped)).isEqualTo(QOrderItem.key("A1", 2));
    }

    public static void requiredToOne_isNeverNull() {
        OrderItem item = QOrderItem.create();
        assertThatThrownBy(item::getOrder)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("OrderItem.order");
        assertThatThrownBy(() -> item.setOrder(null)).isInstanceOf(InvalidValueException.class);
        Order order = QOrder.builder().number("A1").items(item).build();
        assertThat(item.getOrder()).isSameAs(order);
        assertThat(order.getNumber()).isEqualTo("A1");
        assertThat(OrderItemModel.MODEL.relationship("order").isRequired()).isTrue();
    }

    public static void set_holdsATargetOnce() {
        Delivery delivery = QDelivery.builder().build();
        OrderItem item = QOrderItem.builder()
                .price(BigDecimal.ONE)
                .deliveries(Set.of(delivery))
                .deliveries(delivery, delivery)
                .build();
        assertThat(item.getDeliveries()).containsExactly(delivery);
        assertThat(delivery.getItem()).isSameAs(item);
    }
}
