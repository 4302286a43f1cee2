package erp;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class Country {
    @Id
    @Column(length = 2)
    public abstract String getCode();

    public abstract String getName();

    @Relationship(backPopulates = "country")
    public abstract List<City> getCities();

    @Relationship
    public abstract Currency getCurrency();
}
