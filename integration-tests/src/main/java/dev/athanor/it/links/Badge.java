package dev.athanor.it.links;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;

/** What a student has one of: its key is the student's. */
@Entity
public abstract class Badge {
    @Id
    @ForeignKey("student")
    public abstract Long getStudentId();

    @Column(length = 10)
    public abstract String getColour();

    public abstract void setColour(String colour);

    @Relationship(backPopulates = "badge")
    public abstract Student getStudent();

    public abstract void setStudent(Student student);
}
