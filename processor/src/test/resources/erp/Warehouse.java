package erp;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Warehouse {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract String getName();

    @Relationship
    public abstract City getCity();

    @Relationship(backPopulates = "warehouse")
    public abstract List<Stock> getStocks();
}
