package dev.athanor.it.ledger;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A number that many count up. */
@Entity
public abstract class Meter {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    public abstract int getAmount();

    public abstract void setAmount(int amount);

    @Version
    public abstract long getVersion();
}
