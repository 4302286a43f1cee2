package bookshop;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** An order, from the first click to the bill. */
@NullMarked
@Entity(table = "order")
public abstract class Order {
    @Id
    public abstract int getYear();

    @Id
    public abstract int getNumber();

    /** When it was sent off; an order without it is a basket. */
    public abstract @Nullable Instant getPlaced();

    @Relationship(backPopulates = "orders")
    public abstract Customer getCustomer();

    public abstract void setCustomer(Customer customer);

    @Relationship
    public abstract @Nullable Address getShipTo();

    public abstract void setShipTo(@Nullable Address address);

    @Relationship(backPopulates = "order", cascade = {ALL, DELETE_ORPHAN})
    public abstract List<OrderLine> getLines();
}
