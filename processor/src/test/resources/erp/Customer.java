package erp;

import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Customer {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 80)
    public abstract String getName();

    public abstract void setName(String name);

    @Column(length = 255, unique = true)
    public abstract String getEmail();

    public abstract void setEmail(String email);

    @Column(index = true)
    public abstract CustomerKind getKind();

    @Default("now")
    public abstract Instant getCreatedAt();

    @Relationship(backPopulates = "customer", cascade = {ALL, DELETE_ORPHAN})
    public abstract List<CustomerAddress> getAddresses();

    @Relationship(backPopulates = "customer")
    public abstract List<Order> getOrders();

    @Relationship(backPopulates = "customer")
    public abstract @Nullable Account getAccount();

    @Relationship(backPopulates = "author")
    public abstract Set<Review> getReviews();

    @Transient
    public abstract @Nullable String getGreeting();

    static Instant now() {
        return Instant.now();
    }
}
