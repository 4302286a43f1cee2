package dev.athanor.it.related;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An album, whose tracks and genres come in an order. */
@Entity
public abstract class Album {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Relationship(
            backPopulates = "album",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = {"disc desc", "title"})
    public abstract List<Track> getTracks();

    @Relationship(foreignKey = "album", viewOnly = true, orderBy = "id desc")
    public abstract List<Track> getView();

    @Relationship(secondary = "album_genre", backPopulates = "albums", orderBy = "name")
    public abstract Set<Genre> getGenres();
}
