package dev.athanor.it.keys;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A visa in a passport. */
@Entity
public abstract class Visa {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(backPopulates = "visas", index = true)
    public abstract Passport getPassport();

    public abstract void setPassport(Passport passport);
}
