package dev.athanor.it.links;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;

/** An association entity: its key is two foreign keys, beside a column of its own. */
@Entity
public abstract class Enrolment {
    @Id
    @ForeignKey("student")
    public abstract Long getStudentId();

    @Id
    @ForeignKey("course")
    public abstract Long getCourseId();

    public abstract int getMark();

    public abstract void setMark(int mark);

    @Relationship(backPopulates = "enrolments")
    public abstract Student getStudent();

    public abstract void setStudent(Student student);

    @Relationship(backPopulates = "enrolments", index = true)
    public abstract Course getCourse();

    public abstract void setCourse(Course course);
}
