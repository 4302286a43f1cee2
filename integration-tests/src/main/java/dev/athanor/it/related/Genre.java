package dev.athanor.it.related;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A genre, whose albums come in the order of their titles, backwards. */
@Entity
public abstract class Genre {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "genres", orderBy = "title DESC")
    public abstract List<Album> getAlbums();
}
