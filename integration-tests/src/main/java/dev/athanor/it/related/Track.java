package dev.athanor.it.related;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A track of an album. */
@Entity
public abstract class Track {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    public abstract int getDisc();

    public abstract void setDisc(int disc);

    @Relationship(backPopulates = "tracks", index = true)
    public abstract @Nullable Album getAlbum();

    public abstract void setAlbum(@Nullable Album album);
}
