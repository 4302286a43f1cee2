package dev.athanor.it.related;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part, which has parts that know it by a column only. */
@Entity
public abstract class Part {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @ForeignKey(entity = Part.class)
    @Column(index = true)
    public abstract @Nullable Long getWholeId();

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Part> getParts();
}
