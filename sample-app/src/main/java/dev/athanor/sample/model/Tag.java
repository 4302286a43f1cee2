package dev.athanor.sample.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A name for a commit. It can be moved to another one. */
@Entity
public abstract class Tag {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 255, unique = true)
    public abstract String getName();

    @Relationship(index = true)
    public abstract Commit getCommit();

    public abstract void setCommit(Commit commit);
}
