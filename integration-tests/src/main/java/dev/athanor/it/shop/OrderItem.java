package dev.athanor.it.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;

/** A line of an order, with a composite key. */
@Entity
public abstract class OrderItem {
    @Id
    @ForeignKey("order")
    public abstract Long getOrderId();

    @Id
    public abstract int getLine();

    public abstract void setLine(int line);

    @Column(length = 40)
    public abstract String getProduct();

    public abstract void setProduct(String product);

    @Column(precision = 10, scale = 2)
    public abstract BigDecimal getPrice();

    public abstract void setPrice(BigDecimal price);

    @Relationship(backPopulates = "items")
    public abstract Order getOrder();

    public abstract void setOrder(Order order);
}
