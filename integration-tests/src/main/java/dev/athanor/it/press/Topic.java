package dev.athanor.it.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A topic in a tree of topics. */
@Entity(table = "press_topic")
public abstract class Topic {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract int getWeight();

    @Relationship(backPopulates = "children", joinColumn = "parent_id", index = true)
    public abstract @Nullable Topic getParent();

    @Relationship(backPopulates = "parent")
    public abstract List<Topic> getChildren();

    @Relationship(backPopulates = "topics")
    public abstract Set<Volume> getVolumes();
}
