package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Shipment {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract @Nullable Instant getSentAt();

    @Relationship
    public abstract Carrier getCarrier();

    @Relationship(backPopulates = "shipment")
    public abstract List<ShipmentLine> getLines();
}
