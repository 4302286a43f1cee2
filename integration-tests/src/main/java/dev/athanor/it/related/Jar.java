package dev.athanor.it.related;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A jar, which knows its shelf by a column only. */
@Entity
public abstract class Jar {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @ForeignKey(entity = Shelf.class)
    @Column(index = true)
    public abstract @Nullable Long getShelfId();
}
