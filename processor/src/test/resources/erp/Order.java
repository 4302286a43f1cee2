package erp;

import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity(table = "purchase_order")
public abstract class Order {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 16, unique = true)
    public abstract String getNumber();

    public abstract LocalDate getPlacedOn();

    public abstract OrderStatus getStatus();

    public abstract void setStatus(OrderStatus status);

    @Relationship(backPopulates = "orders")
    public abstract Customer getCustomer();

    @Relationship(joinColumn = "ship_to")
    public abstract CustomerAddress getShippingAddress();

    @Relationship(joinColumn = "bill_to")
    public abstract @Nullable CustomerAddress getBillingAddress();

    @Relationship(backPopulates = "order", cascade = {ALL, DELETE_ORPHAN})
    public abstract List<OrderLine> getLines();

    @Relationship(backPopulates = "order")
    public abstract List<Invoice> getInvoices();
}
