package dev.athanor.it.ordered;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A manual, to which its chapters belong. */
@Entity
public abstract class Manual {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Relationship(
            backPopulates = "manual",
            position = "position",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Chapter> getChapters();

    public abstract void setChapters(List<Chapter> chapters);
}
