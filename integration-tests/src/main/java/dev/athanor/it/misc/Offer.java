package dev.athanor.it.misc;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Two wares of one tenant: foreign keys that share a column, which an accessor has. */
@Entity
public abstract class Offer {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract long getTenantId();

    public abstract void setTenantId(long tenantId);

    @ForeignKey("ware")
    public abstract @Nullable Long getWareId();

    public abstract void setWareId(@Nullable Long wareId);

    @ForeignKey("gift")
    public abstract @Nullable Long getGiftId();

    public abstract void setGiftId(@Nullable Long giftId);

    @Relationship(
            index = true,
            viewOnly = true,
            joinColumn = {"tenant_id", "ware_id"})
    public abstract @Nullable Ware getWare();

    @Relationship(
            index = true,
            viewOnly = true,
            joinColumn = {"tenant_id", "gift_id"})
    public abstract @Nullable Ware getGift();
}
