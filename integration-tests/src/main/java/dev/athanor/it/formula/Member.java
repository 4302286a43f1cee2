package dev.athanor.it.formula;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Formula;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A member of a club. */
@Entity(table = "club_member")
public abstract class Member {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Formula("name || '!'")
    public abstract String getShoutedName();

    @Relationship(backPopulates = "members", index = true)
    public abstract @Nullable Club getClub();

    public abstract void setClub(@Nullable Club club);
}
