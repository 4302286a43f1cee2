package dev.athanor.it.related;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A player of a team. */
@Entity
public abstract class Player {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "players", onDelete = OnDelete.CASCADE, index = true)
    public abstract @Nullable Team getTeam();

    public abstract void setTeam(@Nullable Team team);
}
