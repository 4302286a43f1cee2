package shop;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
abstract class Delivery {
    @Id(generated = true)
    abstract int getId();

    @Relationship(backPopulates = "deliveries", index = true)
    abstract @Nullable OrderItem getItem();

    abstract void setItem(@Nullable OrderItem item);
}
