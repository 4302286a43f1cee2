package dev.athanor.it.feed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A clip of one channel. */
@Entity
public abstract class Clip {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 60)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "clips", index = true)
    public abstract Channel getChannel();

    public abstract void setChannel(Channel channel);
}
