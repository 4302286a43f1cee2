package dev.athanor.it.loading;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A singer of at most one choir, who sings songs. */
@Entity
public abstract class Singer {
    @Id
    public abstract long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "singers", index = true)
    public abstract @Nullable Choir getChoir();

    public abstract void setChoir(@Nullable Choir choir);

    @Relationship(secondary = "singer_song")
    public abstract Set<Song> getSongs();
}
