package dev.athanor.it.keys;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Version;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account, known by its login name: the database takes along what refers to it. */
@Entity(table = "keyed_account")
public abstract class Account {
    @Id
    @Column(length = 40)
    public abstract String getLogin();

    public abstract void setLogin(String login);

    @Column(length = 40)
    public abstract @Nullable String getName();

    public abstract void setName(@Nullable String name);

    @Version
    public abstract int getVersion();

    @Relationship(backPopulates = "account", cascade = Cascade.ALL, onUpdate = KeyUpdate.CASCADE, orderBy = "id")
    public abstract List<Message> getMessages();

    @Relationship(backPopulates = "account", cascade = Cascade.ALL, onUpdate = KeyUpdate.CASCADE)
    public abstract @Nullable Passport getPassport();

    public abstract void setPassport(@Nullable Passport passport);

    @Relationship(backPopulates = "accounts", secondary = "account_topic", onUpdate = KeyUpdate.CASCADE)
    public abstract Set<Topic> getTopics();
}
