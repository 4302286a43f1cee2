package dev.athanor.it.made;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Computed;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ServerDefault;
import org.jspecify.annotations.Nullable;

/** Something to be paid: a key, defaults and a computed column made by the database, and one that is never written. */
@Entity(table = "made_invoice")
public abstract class Invoice {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getTitle();

    public abstract void setTitle(String title);

    @ServerDefault("7")
    public abstract int getQuantity();

    public abstract void setQuantity(int quantity);

    @Computed("quantity * 2")
    public abstract int getDoubled();

    @ServerDefault("'new'")
    @Column(length = 10)
    public abstract @Nullable String getState();

    public abstract void setState(@Nullable String state);

    @Column(readOnly = true)
    @ServerDefault("5")
    public abstract int getStamp();
}
