package dev.athanor.it.ledger;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written on deliveries. */
@Entity
public abstract class Label {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30, unique = true)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "labels")
    public abstract Set<Delivery> getDeliveries();
}
