package dev.athanor.it.keys;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree whose children the database takes along, where it can. */
@Entity
public abstract class Twig {
    @Id
    public abstract int getNumber();

    public abstract void setNumber(int number);

    @Column(length = 40)
    public abstract @Nullable String getTitle();

    public abstract void setTitle(@Nullable String title);

    @Relationship(backPopulates = "children", index = true, onUpdate = KeyUpdate.CASCADE)
    public abstract @Nullable Twig getParent();

    public abstract void setParent(@Nullable Twig parent);

    @Relationship(backPopulates = "parent", orderBy = "number")
    public abstract List<Twig> getChildren();
}
