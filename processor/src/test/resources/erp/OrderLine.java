package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class OrderLine {
    @Id
    @ForeignKey("order")
    public abstract Long getOrderId();

    @Id
    public abstract int getPosition();

    public abstract int getQuantity();

    public abstract void setQuantity(int quantity);

    @Column(precision = 19, scale = 4)
    public abstract BigDecimal getPrice();

    @Relationship(backPopulates = "lines")
    public abstract Order getOrder();

    @Relationship
    public abstract Product getProduct();

    @Relationship(backPopulates = "line")
    public abstract List<ShipmentLine> getShipmentLines();
}
