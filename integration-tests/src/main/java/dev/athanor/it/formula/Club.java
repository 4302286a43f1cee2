package dev.athanor.it.formula;

import static dev.athanor.annotation.Cascade.ALL;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Formula;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A club with values that are counted in each SELECT. */
@Entity(table = "sports_club")
public abstract class Club {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Column(length = 40)
    public abstract @Nullable String getCity();

    public abstract void setCity(@Nullable String city);

    /** A scalar sub-query, correlated by the name of the own table. */
    @Formula("(select count(*) from club_member m where m.club_id = sports_club.id)")
    public abstract long getSize();

    /** Null where there are no members. */
    @Formula("(select min(m.name) from club_member m where m.club_id = sports_club.id)")
    public abstract @Nullable String getFirstMember();

    /** Of the row alone. */
    @Formula("upper(name)")
    public abstract String getTitle();

    @Formula("name || coalesce(', ' || city, '')")
    public String address() {
        return getCity() == null ? getName() : getName() + ", " + getCity();
    }

    @Formula("city is null")
    public boolean isAnywhere() {
        return getCity() == null;
    }

    @Relationship(backPopulates = "club", cascade = ALL, orderBy = "shoutedName desc")
    public abstract List<Member> getMembers();
}
