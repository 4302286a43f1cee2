package shop;

import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity(table = "user_account")
public abstract class User {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    public abstract @Nullable String getFullname();

    public abstract void setFullname(@Nullable String fullname);

    @Relationship(backPopulates = "user", cascade = {ALL, DELETE_ORPHAN})
    public abstract List<Address> getAddresses();

    public String displayName() {
        return getFullname() == null ? getName() : getFullname();
    }
}
