package dev.athanor.it.yard;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A guest, of a firm or of none, who knows a place and a crate that do not know the guest. */
@Entity(table = "yard_guest")
public abstract class Guest {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20)
    public abstract @Nullable String getName();

    public abstract void setName(@Nullable String name);

    @Relationship(backPopulates = "guests", index = true)
    public abstract @Nullable Firm getFirm();

    public abstract void setFirm(@Nullable Firm firm);

    @Relationship(index = true)
    public abstract @Nullable Place getPlace();

    public abstract void setPlace(@Nullable Place place);

    @Relationship(index = true)
    public abstract @Nullable Crate getCrate();

    public abstract void setCrate(@Nullable Crate crate);
}
