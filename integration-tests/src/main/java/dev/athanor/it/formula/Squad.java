package dev.athanor.it.formula;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Formula;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A part of a club, of which another table is counted, with a captain, of whom none is. */
@Entity(table = "squad")
public abstract class Squad {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Formula("(select count(*) from club_member m where m.club_id = squad.club_id)")
    public abstract long getSize();

    /** Of the row alone. */
    @Formula("upper(name)")
    public abstract String getTitle();

    @Relationship(index = true)
    public abstract @Nullable Club getClub();

    public abstract void setClub(@Nullable Club club);

    @Relationship(index = true)
    public abstract @Nullable Member getCaptain();

    public abstract void setCaptain(@Nullable Member captain);
}
