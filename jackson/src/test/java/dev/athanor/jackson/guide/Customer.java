package dev.athanor.jackson.guide;

import static dev.athanor.annotation.Cascade.ALL;
import static dev.athanor.annotation.Cascade.DELETE_ORPHAN;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer, who may not say what credit he has. */
@Entity(table = "guide_customer")
public abstract class Customer {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getName();

    public abstract void setName(String name);

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public abstract int getCredit();

    public abstract void setCredit(int credit);

    @JsonIgnore
    public abstract @Nullable String getRemark();

    public abstract void setRemark(@Nullable String remark);

    @Relationship(
            backPopulates = "customer",
            cascade = {ALL, DELETE_ORPHAN})
    public abstract List<Phone> getPhones();

    @JsonProperty
    public boolean isTrusted() {
        return getCredit() > 100;
    }
}
