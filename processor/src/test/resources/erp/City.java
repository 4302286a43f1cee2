package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class City {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getName();

    public abstract @Nullable Double getLatitude();

    @Relationship(backPopulates = "cities")
    public abstract Country getCountry();
}
