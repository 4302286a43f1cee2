package bookshop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Customer {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 254, unique = true, index = true)
    public abstract String getEmail();

    public abstract Instant getSince();

    public abstract Level getLevel();

    @Relationship(backPopulates = "customer")
    public abstract List<Order> getOrders();

    @Relationship(backPopulates = "customer")
    public abstract @Nullable Account getAccount();

    /** Where orders go when nothing else is said. */
    @Relationship
    public abstract @Nullable Address getHome();

    public abstract void setHome(@Nullable Address home);

    /** How good a customer is. */
    public enum Level {
        NEW,
        GOOD,
        BEST
    }
}
