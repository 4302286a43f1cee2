package dev.athanor.it.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A volume of a house: a to-one that is always there and two that may not be, one of them by a key of two columns, a set and a list of
 * others, and leaves in their order.
 */
@Entity(table = "press_volume")
public abstract class Volume {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract int getWeight();

    @Column(deferred = true)
    public abstract @Nullable String getBlurb();

    @Relationship(backPopulates = "volumes", joinColumn = "house_id", index = true)
    public abstract House getHouse();

    @Relationship(backPopulates = "edited", joinColumn = "editor_id", index = true)
    public abstract @Nullable Writer getEditor();

    @Relationship(
            backPopulates = "volumes",
            joinColumn = {"shelf_hall", "shelf_number"},
            index = true)
    public abstract @Nullable Shelf getShelf();

    @Relationship(
            secondary = "press_volume_topic",
            joinColumn = "volume_id",
            inverseJoinColumn = "topic_id",
            backPopulates = "volumes")
    public abstract Set<Topic> getTopics();

    @Relationship(
            secondary = "press_volume_writer",
            joinColumn = "volume_id",
            inverseJoinColumn = "writer_id",
            backPopulates = "written")
    public abstract List<Writer> getWriters();

    @Relationship(backPopulates = "volume", position = "place")
    public abstract List<Leaf> getLeaves();
}
