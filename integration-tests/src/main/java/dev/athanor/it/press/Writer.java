package dev.athanor.it.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;

/** Who edits, writes, and keeps shelves. */
@Entity(table = "press_writer")
public abstract class Writer {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract int getWeight();

    @Relationship(backPopulates = "editor")
    public abstract List<Volume> getEdited();

    @Relationship(backPopulates = "writers")
    public abstract List<Volume> getWritten();

    @Relationship(backPopulates = "keepers")
    public abstract Set<Shelf> getShelves();
}
