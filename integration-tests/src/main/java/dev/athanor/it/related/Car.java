package dev.athanor.it.related;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A car, to which its motor belongs alone. */
@Entity
public abstract class Car {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            singleParent = true,
            index = true)
    public abstract @Nullable Motor getMotor();

    public abstract void setMotor(@Nullable Motor motor);
}
