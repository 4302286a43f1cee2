package dev.athanor.it.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A publisher: volumes in the order of their names, imprints by name, and at most one charter. */
@Entity(table = "press_house")
public abstract class House {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract int getWeight();

    @Relationship(backPopulates = "house", orderBy = "name")
    public abstract List<Volume> getVolumes();

    @Relationship(backPopulates = "house", mapKey = "name")
    public abstract Map<String, Imprint> getImprints();

    @Relationship(backPopulates = "house")
    public abstract @Nullable Charter getCharter();
}
