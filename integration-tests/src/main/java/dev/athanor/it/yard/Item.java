package dev.athanor.it.yard;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An item of a shop. */
@Entity(table = "yard_item")
public abstract class Item {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20)
    public abstract String getCode();

    public abstract void setCode(String code);

    public abstract int getPrice();

    public abstract void setPrice(int price);

    @Relationship(backPopulates = "items", index = true)
    public abstract @Nullable Shop getShop();

    public abstract void setShop(@Nullable Shop shop);
}
