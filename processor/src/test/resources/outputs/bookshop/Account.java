package bookshop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** How a customer logs in. */
@NullMarked
@Entity
public abstract class Account {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 72)
    public abstract String getPassword();

    @Relationship(backPopulates = "account", joinColumn = "customer_id")
    public abstract Customer getCustomer();

    public abstract void setCustomer(Customer customer);

    @ForeignKey("customer")
    @Column(unique = true)
    public abstract @Nullable Long getCustomerId();
}
