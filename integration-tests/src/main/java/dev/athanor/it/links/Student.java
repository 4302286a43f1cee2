package dev.athanor.it.links;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One end of an association entity, with a badge that has the same key. */
@Entity
public abstract class Student {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(
            backPopulates = "student",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Enrolment> getEnrolments();

    @Relationship(
            backPopulates = "student",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract @Nullable Badge getBadge();

    public abstract void setBadge(@Nullable Badge badge);
}
