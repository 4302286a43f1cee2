package dev.athanor.it.yard;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Version;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shop with a version, and its items by their codes. */
@Entity(table = "yard_shop")
public abstract class Shop {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract void setName(String name);

    @Column(length = 20)
    public abstract @Nullable String getNote();

    public abstract void setNote(@Nullable String note);

    @Version
    public abstract int getVersion();

    @Relationship(
            backPopulates = "shop",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            mapKey = "code")
    public abstract Map<String, Item> getItems();
}
