package dev.athanor.it.guide;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Check;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.type.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leaves the house. */
@Entity
@Check(name = "ck_dispatch_weight", value = "weight > 0")
public abstract class Dispatch {
    public enum Stage {
        PACKED,
        SENT,
        ARRIVED
    }

    @Id(generated = true, sequence = "dispatches")
    public abstract @Nullable Long getId();

    public abstract int getWeight();

    public abstract void setWeight(int weight);

    @Column(enumType = "dispatch_stage")
    public abstract Stage getStage();

    public abstract void setStage(Stage stage);

    public abstract List<String> getTags();

    public abstract void setTags(List<String> tags);

    public abstract @Nullable Json getCustoms();

    public abstract void setCustoms(@Nullable Json customs);

    @Relationship(
            backPopulates = "dispatch",
            position = "place",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Stop> getStops();
}
