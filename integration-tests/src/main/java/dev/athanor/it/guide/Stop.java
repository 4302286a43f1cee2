package dev.athanor.it.guide;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** A town on the way of a dispatch. */
@Entity
@Unique({"dispatch", "place"})
public abstract class Stop {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 60)
    public abstract String getTown();

    public abstract int getPlace();

    @Relationship(backPopulates = "stops")
    public abstract Dispatch getDispatch();
}
