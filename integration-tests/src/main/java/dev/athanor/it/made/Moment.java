package dev.athanor.it.made;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Version;
import java.time.Instant;

/** A text whose version is the time of its last change. */
@Entity(table = "made_moment")
public abstract class Moment {
    @Id
    public abstract long getId();

    @Column(length = 80)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Version
    public abstract Instant getChanged();
}
