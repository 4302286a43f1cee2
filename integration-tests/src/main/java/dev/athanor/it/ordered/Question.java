package dev.athanor.it.ordered;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** A question of a form. */
@Entity
@Unique({"form", "place"})
public abstract class Question {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getText();

    public abstract int getPlace();

    @Relationship(backPopulates = "questions")
    public abstract Form getForm();
}
