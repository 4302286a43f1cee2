package dev.athanor.it.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;

/** A shelf, whose key has two columns. */
@Entity(table = "press_shelf")
public abstract class Shelf {
    @Id
    @Column(length = 20)
    public abstract String getHall();

    @Id
    public abstract int getNumber();

    @Column(length = 20)
    public abstract String getName();

    public abstract int getWeight();

    @Relationship(backPopulates = "shelf")
    public abstract List<Volume> getVolumes();

    @Relationship(
            secondary = "press_shelf_keeper",
            joinColumn = {"shelf_hall", "shelf_number"},
            inverseJoinColumn = "writer_id",
            backPopulates = "shelves")
    public abstract Set<Writer> getKeepers();
}
