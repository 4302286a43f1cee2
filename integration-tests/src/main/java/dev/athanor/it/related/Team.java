package dev.athanor.it.related;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team, whose players the database deletes with it. */
@Entity
public abstract class Team {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "team", cascade = Cascade.ALL, passiveDeletes = true)
    public abstract List<Player> getPlayers();
}
