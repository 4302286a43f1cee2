package dev.athanor.it.shop;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The one profile of a customer: the side of a one-to-one that has the column. */
@Entity
public abstract class Profile {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract @Nullable String getBio();

    public abstract void setBio(@Nullable String bio);

    @Relationship(backPopulates = "profile", joinColumn = "customer_code", index = true)
    public abstract @Nullable Customer getCustomer();

    public abstract void setCustomer(@Nullable Customer customer);
}
