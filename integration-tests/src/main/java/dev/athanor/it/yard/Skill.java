package dev.athanor.it.yard;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A skill of workers, with a key of its own making. */
@Entity(table = "yard_skill")
public abstract class Skill {
    @Id
    public abstract Long getId();

    public abstract void setId(Long id);

    @Column(length = 20, unique = true)
    public abstract @Nullable String getName();

    public abstract void setName(@Nullable String name);

    @Relationship(backPopulates = "skills")
    public abstract List<Worker> getWorkers();
}
