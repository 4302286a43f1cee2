package dev.athanor.it.related;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shelf, whose jars do not know it and go with it. */
@Entity
public abstract class Shelf {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Jar> getJars();
}
