package shop;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Entity that Lombok has nothing to do with. */
@Entity(table = "purchase")
public interface Order {
    @Id(generated = true)
    @Nullable
    Long getId();

    @Relationship(backPopulates = "orders", index = true)
    User getUser();

    void setUser(User user);
}
