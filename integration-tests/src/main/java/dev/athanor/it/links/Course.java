package dev.athanor.it.links;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other end of an association entity. */
@Entity
public abstract class Course {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Relationship(backPopulates = "course", orderBy = "mark desc")
    public abstract List<Enrolment> getEnrolments();

    @Relationship(secondary = "course_requirement", inverseJoinColumn = "required_id", backPopulates = "requiredBy")
    public abstract Set<Course> getRequires();

    @Relationship(backPopulates = "requires")
    public abstract Set<Course> getRequiredBy();
}
