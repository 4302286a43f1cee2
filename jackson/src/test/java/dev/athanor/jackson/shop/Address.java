package dev.athanor.jackson.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An address of a user, or of nobody. */
@Entity
public abstract class Address {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 255)
    public abstract String getEmailAddress();

    public abstract void setEmailAddress(String emailAddress);

    @Relationship(backPopulates = "addresses", index = true)
    public abstract @Nullable User getUser();

    public abstract void setUser(@Nullable User user);

    @ForeignKey("user")
    public abstract @Nullable Long getUserId();
}
