package dev.athanor.it.ordered;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A chapter, which knows where in its manual it is. */
@Entity
public abstract class Chapter {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    public abstract int getPosition();

    public abstract void setPosition(int position);

    @Relationship(backPopulates = "chapters", index = true)
    public abstract Manual getManual();

    public abstract void setManual(Manual manual);
}
