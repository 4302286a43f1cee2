package lending;

import static dev.athanor.annotation.Cascade.ALL;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.Relationship;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A map by a column of its objects, which the database deletes with their owner. */
@NullMarked
@Entity
public abstract class Library {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 50)
    public abstract String getName();

    @Relationship(
            backPopulates = "library",
            cascade = ALL,
            mapKey = "code",
            orderBy = "code",
            passiveDeletes = true,
            onDelete = OnDelete.CASCADE)
    public abstract Map<String, Shelf> getShelves();

    public abstract void setShelves(Map<String, Shelf> shelves);
}
