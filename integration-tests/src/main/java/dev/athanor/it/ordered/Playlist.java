package dev.athanor.it.ordered;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of tunes, which alone knows of them. */
@Entity
public abstract class Playlist {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    @Relationship(position = "place")
    public abstract List<Tune> getTunes();
}
