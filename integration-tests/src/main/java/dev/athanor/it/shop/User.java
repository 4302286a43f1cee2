package dev.athanor.it.shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with addresses that live and die with it. */
@Entity(table = "user_account")
public abstract class User {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    public abstract @Nullable String getFullname();

    public abstract void setFullname(@Nullable String fullname);

    @Default("notDeleted")
    public abstract boolean isDeleted();

    public abstract void setDeleted(boolean deleted);

    public abstract @Nullable LocalDateTime getLastLogin();

    public abstract void setLastLogin(@Nullable LocalDateTime lastLogin);

    @Default("now")
    public abstract LocalDateTime getCreatedAt();

    public abstract void setCreatedAt(@Nullable LocalDateTime createdAt);

    @Relationship(
            backPopulates = "user",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Address> getAddresses();

    @Override
    public String toString() {
        return "User(" + getId() + ", " + getName() + ")";
    }

    static boolean notDeleted() {
        return false;
    }

    static LocalDateTime now() {
        return Clock.next();
    }
}
