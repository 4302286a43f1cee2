package dev.athanor.jackson.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.query.WriteOnly;

/** A meter with more readings than anybody writes as JSON. */
@Entity
public abstract class Meter {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getPlace();

    public abstract void setPlace(String place);

    @Relationship(backPopulates = "meter")
    public abstract WriteOnly<Reading> getReadings();
}
