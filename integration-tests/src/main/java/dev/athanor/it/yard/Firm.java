package dev.athanor.it.yard;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A firm: its workers are its own, its guests come and go, its badge is one, and one worker is its boss. */
@Entity(table = "yard_firm")
public abstract class Firm {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 20, unique = true)
    public abstract String getCode();

    public abstract void setCode(String code);

    @Column(length = 20)
    public abstract @Nullable String getNote();

    public abstract void setNote(@Nullable String note);

    @Relationship(
            backPopulates = "firm",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "name")
    public abstract List<Worker> getWorkers();

    @Relationship(backPopulates = "firm")
    public abstract List<Guest> getGuests();

    @Relationship(
            backPopulates = "firm",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract @Nullable Badge getBadge();

    public abstract void setBadge(@Nullable Badge badge);

    @Relationship(postUpdate = true, index = true)
    public abstract @Nullable Worker getBoss();

    public abstract void setBoss(@Nullable Worker boss);
}
