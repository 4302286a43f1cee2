package dev.athanor.it.feed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A ping to a channel. */
@Entity
public abstract class Ping {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getSource();

    @ForeignKey(entity = Channel.class)
    @Column(index = true)
    public abstract @Nullable Long getChannelId();

    public abstract void setChannelId(@Nullable Long channelId);
}
