package dev.athanor.it.yard;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A crate, which is found by two numbers. */
@Entity(table = "yard_crate")
public abstract class Crate {
    @Id
    public abstract int getArea();

    public abstract void setArea(int area);

    @Id
    public abstract int getNumber();

    public abstract void setNumber(int number);

    @Column(length = 20)
    public abstract @Nullable String getLabel();

    public abstract void setLabel(@Nullable String label);
}
