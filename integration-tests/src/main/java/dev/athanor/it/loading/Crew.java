package dev.athanor.it.loading;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Loading;
import dev.athanor.annotation.Relationship;
import java.util.List;

/** A crew, whose sailors only a query loads. */
@Entity
public abstract class Crew {
    @Id
    public abstract long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "crew", loading = Loading.RAISE)
    public abstract List<Sailor> getSailors();
}
