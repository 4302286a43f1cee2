package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class ShipmentLine {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract int getQuantity();

    @Relationship(backPopulates = "lines")
    public abstract Shipment getShipment();

    @Relationship(backPopulates = "shipmentLines")
    public abstract @Nullable OrderLine getLine();
}
