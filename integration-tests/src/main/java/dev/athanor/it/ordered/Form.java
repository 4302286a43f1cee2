package dev.athanor.it.ordered;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form, of which the database sees to it that no two questions are at one place. */
@Entity
public abstract class Form {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(
            backPopulates = "form",
            position = "place",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Question> getQuestions();
}
