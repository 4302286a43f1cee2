package dev.athanor.it.loading;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;

/** A song. */
@Entity
public abstract class Song {
    @Id
    public abstract long getId();

    @Column(length = 80)
    public abstract String getTitle();

    public abstract void setTitle(String title);
}
