package dev.athanor.it.ledger;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Version;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goods that came, with its lines, which are orphans without it, and its labels. */
@Entity
public abstract class Delivery {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(unique = true)
    public abstract int getNumber();

    public abstract void setNumber(int number);

    @Column(length = 30)
    public abstract @Nullable String getNote();

    public abstract void setNote(@Nullable String note);

    @Version
    public abstract long getVersion();

    @Relationship(
            backPopulates = "delivery",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<DeliveryLine> getLines();

    @Relationship(secondary = "delivery_label", backPopulates = "deliveries")
    public abstract Set<Label> getLabels();
}
