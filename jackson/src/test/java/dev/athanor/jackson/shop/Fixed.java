package dev.athanor.jackson.shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;

/** Asks for what JSON cannot do. */
@Entity
public abstract class Fixed {
    @Id
    public abstract long getId();

    @JsonProperty(access = JsonProperty.Access.READ_WRITE)
    @Embedded
    public abstract Good.Size getSize();
}
