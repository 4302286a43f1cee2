package shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity(table = "purchase_order")
public abstract class Order {
    @Id
    @Column(length = 12)
    public abstract String getNumber();

    public abstract LocalDate getPlacedOn();

    @Relationship(backPopulates = "order", cascade = Cascade.ALL)
    public abstract List<OrderItem> getItems();
}
