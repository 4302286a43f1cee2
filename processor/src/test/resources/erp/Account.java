package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Account {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30, unique = true)
    public abstract String getLogin();

    @Relationship(backPopulates = "account", joinColumn = "customer_id")
    public abstract Customer getCustomer();

    public abstract void setCustomer(Customer customer);
}
