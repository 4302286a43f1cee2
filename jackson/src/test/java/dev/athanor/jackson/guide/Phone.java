package dev.athanor.jackson.guide;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A telephone number of a customer. */
@Entity(table = "guide_phone")
public abstract class Phone {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getNumber();

    public abstract void setNumber(String number);

    @Relationship(backPopulates = "phones", index = true)
    public abstract Customer getCustomer();

    public abstract void setCustomer(Customer customer);
}
