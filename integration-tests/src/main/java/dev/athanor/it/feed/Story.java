package dev.athanor.it.feed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A story, of a channel or of none. */
@Entity
public abstract class Story {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 60)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    public abstract int getStars();

    public abstract void setStars(int stars);

    @Relationship(backPopulates = "stories", index = true)
    public abstract @Nullable Channel getChannel();

    public abstract void setChannel(@Nullable Channel channel);
}
