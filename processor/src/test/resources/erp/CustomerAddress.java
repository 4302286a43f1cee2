package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class CustomerAddress {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getStreet();

    @Column(length = 12)
    public abstract String getZip();

    @Relationship
    public abstract City getCity();

    @Relationship(backPopulates = "addresses")
    public abstract @Nullable Customer getCustomer();

    public abstract void setCustomer(@Nullable Customer customer);

    @ForeignKey("customer")
    public abstract @Nullable Long getCustomerId();
}
