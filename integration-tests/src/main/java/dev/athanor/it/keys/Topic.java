package dev.athanor.it.keys;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;

/** A topic of accounts. */
@Entity(table = "keyed_topic")
public abstract class Topic {
    @Id
    @Column(length = 40)
    public abstract String getCode();

    public abstract void setCode(String code);

    @Relationship(backPopulates = "topics")
    public abstract Set<Account> getAccounts();
}
