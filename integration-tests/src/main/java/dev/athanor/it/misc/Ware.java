package dev.athanor.it.misc;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;

/** What a tenant sells: its key has a part in common with those of others. */
@Entity
public abstract class Ware {
    @Id
    public abstract long getTenantId();

    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getName();
}
