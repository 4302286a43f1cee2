package dev.athanor.it.loading;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Loading;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sailor, whose crew is only known where that needs no statement, and whose missives come one by one. */
@Entity
public abstract class Sailor {
    @Id
    public abstract long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "sailors", loading = Loading.RAISE_ON_SQL, index = true)
    public abstract @Nullable Crew getCrew();

    public abstract void setCrew(@Nullable Crew crew);

    @SuppressWarnings("athanor:EagerCollection")
    @Relationship(backPopulates = "sailor", loading = Loading.IMMEDIATE, orderBy = "id")
    public abstract List<Missive> getMissives();
}
