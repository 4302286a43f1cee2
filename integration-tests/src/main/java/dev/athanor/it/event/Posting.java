package dev.athanor.it.event;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A posting of an account. */
@Entity
public abstract class Posting implements Stamped {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getText();

    public abstract void setText(String text);

    public abstract int getCents();

    public abstract void setCents(int cents);

    @Relationship(backPopulates = "postings", index = true)
    public abstract @Nullable Account getAccount();

    public abstract void setAccount(@Nullable Account account);
}
