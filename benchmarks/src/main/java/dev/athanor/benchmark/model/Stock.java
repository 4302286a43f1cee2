package dev.athanor.benchmark.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;

/** A small row, of which a session manages a million. */
@Entity
public abstract class Stock {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getCode();

    public abstract int getAmount();

    public abstract void setAmount(int amount);
}
