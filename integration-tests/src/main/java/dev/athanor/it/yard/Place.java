package dev.athanor.it.yard;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a tree. */
@Entity(table = "yard_place")
public abstract class Place {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "children", index = true)
    public abstract @Nullable Place getParent();

    public abstract void setParent(@Nullable Place parent);

    @Relationship(backPopulates = "parent", cascade = Cascade.ALL)
    public abstract List<Place> getChildren();
}
