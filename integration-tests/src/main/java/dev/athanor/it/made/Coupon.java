package dev.athanor.it.made;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ServerDefault;
import org.jspecify.annotations.Nullable;

/** A key that the program gives, beside a default of the database and a deferred one. */
@Entity(table = "made_coupon")
public abstract class Coupon {
    @Id
    public abstract long getId();

    @ServerDefault("3")
    public abstract int getPriority();

    public abstract void setPriority(int priority);

    @ServerDefault("'none'")
    @Column(length = 20, deferred = true)
    public abstract @Nullable String getRemark();

    public abstract void setRemark(@Nullable String remark);
}
