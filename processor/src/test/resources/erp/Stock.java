package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class Stock {
    @Id
    @ForeignKey("warehouse")
    public abstract Long getWarehouseId();

    @Id
    @ForeignKey("product")
    public abstract Long getProductId();

    public abstract int getAmount();

    public abstract void setAmount(int amount);

    @Relationship(backPopulates = "stocks")
    public abstract Warehouse getWarehouse();

    @Relationship(backPopulates = "stocks")
    public abstract Product getProduct();
}
