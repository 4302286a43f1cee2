package dev.athanor.it.feed;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Loading;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.Relationship;
import dev.athanor.query.WriteOnly;
import org.jspecify.annotations.Nullable;

/** A channel, whose collections are all too large to be loaded. */
@Entity
public abstract class Channel {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    /** Stories that outlive their channel. */
    @Relationship(backPopulates = "channel", loading = Loading.WRITE_ONLY, orderBy = "stars desc")
    public abstract WriteOnly<Story> getStories();

    /** Clips that are nothing without it, which the database deletes. */
    @Relationship(
            backPopulates = "channel",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            passiveDeletes = true,
            onDelete = OnDelete.CASCADE)
    public abstract WriteOnly<Clip> getClips();

    @Relationship(backPopulates = "channels", secondary = "channel_keyword", orderBy = "word")
    public abstract WriteOnly<Keyword> getKeywords();

    /** Pings, which do not know the channel but by its key. */
    @Relationship
    public abstract WriteOnly<Ping> getPings();
}
