package dev.athanor.jackson.shop;

import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with addresses. */
@Entity(table = "user_account")
public abstract class User {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    public abstract @Nullable String getFullname();

    public abstract void setFullname(@Nullable String fullname);

    /** Set by the builder alone. */
    @Column(length = 10)
    public abstract @Nullable String getRole();

    @Version
    public abstract int getVersion();

    @Relationship(
            backPopulates = "user",
            cascade = {ALL, DELETE_ORPHAN})
    public abstract List<Address> getAddresses();

    /** A getter that is no accessor: it may read what is not loaded. */
    public String getDisplayName() {
        String fullname = getFullname();
        return fullname == null ? getName() : fullname;
    }
}
