package shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class OrderItem {
    @Id
    @ForeignKey("order")
    public abstract String getOrderNumber();

    @Id
    public abstract int getLine();

    public abstract void setLine(int line);

    @Column(precision = 19, scale = 4)
    public abstract BigDecimal getPrice();

    public abstract void setPrice(BigDecimal price);

    @Relationship(backPopulates = "items")
    public abstract Order getOrder();

    public abstract void setOrder(Order order);

    @Relationship(backPopulates = "item")
    public abstract Set<Delivery> getDeliveries();
}
