package dev.athanor.it.keys;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A message of an account. */
@Entity(table = "account_message")
public abstract class Message {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getText();

    public abstract void setText(String text);

    @Relationship(backPopulates = "messages", index = true)
    public abstract Account getAccount();

    public abstract void setAccount(Account account);
}
