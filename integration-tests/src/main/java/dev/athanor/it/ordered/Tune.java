package dev.athanor.it.ordered;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A tune, which has a place while it is in a list. */
@Entity
public abstract class Tune {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Column(index = true)
    @ForeignKey(entity = Playlist.class)
    public abstract @Nullable Long getPlaylistId();

    public abstract @Nullable Long getPlace();

    @Version
    public abstract int getVersion();
}
