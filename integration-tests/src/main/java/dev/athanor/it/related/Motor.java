package dev.athanor.it.related;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A motor. */
@Entity
public abstract class Motor {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);
}
